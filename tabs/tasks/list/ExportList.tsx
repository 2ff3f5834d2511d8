import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { queryOf, type TaskView } from '../taskView.js'
import { Download } from '../../ui/Download.js'

/** "Eksporter": the list as it is shown, as an Excel file. */
export function ExportList({ view }: { view: TaskView }): ReactElement {
  const t = useT()
  const { language } = t
  return (
    <Download
      label={t('tab.download.button')}
      wanted={{ name: 'tasks.export', given: { query: { ...queryOf(view), language } } }}
    />
  )
}
