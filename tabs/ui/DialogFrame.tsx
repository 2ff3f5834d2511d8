import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { FormEvent, ReactElement, ReactNode } from 'react'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'
import { ProblemBanner } from './ProblemBanner.js'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { flexWrap: 'wrap' },
})

type Props = {
  title: string
  children: ReactNode
  /** Closes it; nothing is done. */
  cancel: () => void
  cancelText?: string
  /** Left out: there is nothing that could be done, or it is a form. */
  act?: (() => void) | undefined
  /** What sends it, where it is a form: by the button, or with Enter. */
  form?: (event: FormEvent) => void
  actText: string
  /** It is being done. */
  isBusy?: boolean
  /** Why it was refused. */
  problem?: Problem | null
  /** Another way, before the one that is meant most. */
  other?: ReactNode
}

/** What stands in a dialog: a title, what it asks, the way out and the way on. */
export function DialogFrame(props: Props): ReactElement {
  const { title, children, cancel, cancelText, actText, isBusy = false, problem = null, other } = props
  const { act, form } = props
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>
        {children}
        {problem && <ProblemBanner problem={problem} />}
      </DialogContent>
      <DialogActions className={styles.actions} fluid>
        <Button className={look.lastWhenNarrow} onClick={cancel}>
          {cancelText ?? t('tab.state.cancel')}
        </Button>
        {other}
        {(act ?? form) && (
          <Button
            appearance="primary"
            type={form ? 'submit' : 'button'}
            disabledFocusable={isBusy}
            onClick={act}
          >
            {actText}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  )
  if (!form) return body
  return (
    <form onSubmit={form} noValidate>
      {body}
    </form>
  )
}
