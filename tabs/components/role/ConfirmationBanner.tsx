import { CalendarCheckmarkRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { formatDay } from '../../../src/i18n/format.js'
import { useAsk } from '../../asking.js'
import { useT } from '../../reader.js'
import { Banner } from '../Banner.js'
import { To } from '../To.js'

/** Roles that are being confirmed this year, with how far the municipality has come. */
export function ConfirmationBanner(): ReactElement | null {
  const t = useT()
  const { data } = useAsk('confirmations.list', {})
  const open = data?.confirmations.filter(({ state }) => state === 'OPEN') ?? []
  if (open.length === 0) return null
  return (
    <>
      {open.map(({ id, role, answered, asked, holders, dueOn }) => (
        <Banner key={id} icon={<CalendarCheckmarkRegular />}>
          <To to={`/roles/${role.id}`}>{t('office.confirmation.title', { role: role.name })}</To>{' '}
          {holders === 0
            ? t('office.confirmation.nobody')
            : t('office.confirmation.progress', { answered, asked })}
          {' · '}
          {t('office.confirmation.byDay', { day: formatDay(t.language, dueOn) })}
        </Banner>
      ))}
    </>
  )
}
