import type { ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { formatDay } from '../../../src/i18n/format.js'
import { endsIn } from '../../deadline.js'
import { useMe, useT } from '../../reader.js'
import { useLook } from '../look.js'

/** The end date and how far off it is. */
export function EndDate({ task }: { task: TaskRow }): ReactElement {
  const t = useT()
  const { today } = useMe()
  const look = useLook()
  const far = endsIn(t, task, today)
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{task.endDate ? formatDay(t.language, task.endDate) : '–'}</span>
      {far && <div className={look.subtle}>{far}</div>}
    </>
  )
}
