import { MenuItem } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { daysBetween } from '../../../src/domain/time.js'
import { formatOnDay } from '../../../src/i18n/format.js'
import { useMe, useT } from '../../host/reader.js'

/** The working days one can be reminded on, the next first. */
export function RemindItems({ choose }: { choose: (until: string) => void }): ReactElement {
  const t = useT()
  const { today, remindOn } = useMe()
  return (
    <>
      {remindOn.map((day) => (
        <MenuItem key={day} style={{ whiteSpace: 'nowrap' }} onClick={() => choose(day)}>
          {daysBetween(today, day) === 1 && `${t('taskWork.tomorrow')}, `}
          {formatOnDay(t.language, day)}
        </MenuItem>
      ))}
    </>
  )
}
