import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { problemText } from '../ProblemView.js'
import type { Told } from './places.js'

const useStyles = makeStyles({
  text: { margin: '0 0 16px' },
  changes: { margin: '4px 0 0', paddingLeft: '20px' },
})

type Props = { question: Problem; changes: readonly Told[]; save: () => void; back: () => void }

/** What follows from a change, shown before it is made. */
export function Confirm({ question, changes, save, back }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <DialogBody>
      <DialogTitle>{t('users.confirm.title')}</DialogTitle>
      <DialogContent>
        <p className={styles.text}>{problemText(t, question)}</p>
        <h3 className={look.h3}>{t('users.confirm.changes')}</h3>
        <ul className={styles.changes}>
          {changes.map(({ key, name, from, to }) => (
            <li key={key}>
              {name}: {from} → {to}
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions fluid>
        <Button className={look.lastWhenNarrow} onClick={back}>
          {t('users.confirm.back')}
        </Button>
        <Button appearance="primary" onClick={save}>
          {t('users.confirm.save')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
