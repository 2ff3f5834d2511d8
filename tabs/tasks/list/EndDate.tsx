import type { ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'

/** The date itself, as support of how urgent it is; never broken over two lines. */
export function EndDate({ task: { endDate } }: { task: Pick<TaskRow, 'endDate'> }): ReactElement | null {
  const t = useT()
  const look = useLook()
  if (!endDate) return null
  return (
    <div className={look.subtle} style={{ whiteSpace: 'nowrap' }}>
      {t('tab.field.endDate')} {formatDay(t.language, endDate)}
    </div>
  )
}
