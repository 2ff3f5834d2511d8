import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { NARROW, useLook } from '../../ui/look.js'

const useStyles = makeStyles({
  summary: {
    width: 'fit-content',
    padding: '4px 0',
    [NARROW]: { paddingBlock: '12px' },
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  lines: { margin: '4px 0 0', paddingLeft: '20px', maxWidth: '75ch' },
})

/** What the padlocks mean, for those who cannot point at them. */
export function WhoChanges({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const lines = [
    'open',
    task.kind === 'LOCAL' ? 'own' : 'kombit',
    'editors',
    ...(task.rights.readNotes ? (['notes'] as const) : []),
    'readers',
  ] as const
  return (
    <details>
      <summary className={mergeClasses(styles.summary, look.focusable)}>{t('taskPage.who.title')}</summary>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{t(`taskPage.who.${line}`)}</li>
        ))}
      </ul>
    </details>
  )
}
