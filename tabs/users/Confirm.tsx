import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { problemText } from '../ui/ProblemView.js'
import type { ToldChange } from './places.js'
import { DialogFrame } from '../ui/DialogFrame.js'

const useStyles = makeStyles({
  text: { margin: '0 0 16px' },
  changes: { margin: '4px 0 0', paddingLeft: '20px' },
})

type Props = { question: Problem; changes: readonly ToldChange[]; save: () => void; back: () => void }

/** What follows from a change, shown before it is made. */
export function Confirm({ question, changes, save, back }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <DialogFrame
      title={t('users.confirm.title')}
      cancel={back}
      cancelText={t('users.confirm.back')}
      act={save}
      actText={t('users.confirm.save')}
    >
      <p className={styles.text}>{problemText(t, question)}</p>
      <h3 className={look.h3}>{t('users.confirm.changes')}</h3>
      <ul className={styles.changes}>
        {changes.map(({ key, name, from, to }) => (
          <li key={key}>
            {name}: {from} → {to}
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
