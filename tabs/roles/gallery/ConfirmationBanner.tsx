import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark'
import type { ReactElement } from 'react'
import { formatDay } from '../../../src/i18n/format.js'
import { confirmedRole } from '../../../src/i18n/roleName.js'
import { useAsk } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { Banner } from '../../ui/Banner.js'
import { To } from '../../ui/To.js'

/** Roles that are being confirmed this year, with how far the municipality has come. */
export function ConfirmationBanner(): ReactElement | null {
  const t = useT()
  const { data } = useAsk('confirmations.list', {})
  const open = data?.confirmations.filter(({ state }) => state === 'OPEN') ?? []
  if (open.length === 0) return null
  return (
    <>
      {open.map((confirmation) => {
        const { id, role, answered, asked, holders, dueOn } = confirmation
        return (
          <Banner key={id} icon={<CalendarCheckmarkRegular />}>
            <To to={`/roles/${role.id}`}>
              {t('confirmation.title', { role: confirmedRole(t, confirmation) })}
            </To>{' '}
            {holders === 0 ? t('confirmation.nobody') : t('confirmation.progress', { answered, asked })}
            {' · '}
            {t('confirmation.byDay', { day: formatDay(t.language, dueOn) })}
          </Banner>
        )
      })}
    </>
  )
}
