import { Field, makeStyles } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Padlock, type Lock } from '../../ui/Padlock.js'
import { problemText } from '../../ui/ProblemView.js'
import type { FieldName } from './draft.js'
import type { Editing } from './editing.js'

const useStyles = makeStyles({
  lock: { display: 'inline-block', verticalAlign: '-2px' },
  value: { margin: '2px 0 0', minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = {
  label: string
  /** Null: nobody expects to change it here. */
  lock: Lock | null
  /** Where the reader can write. */
  control: ((id: string) => ReactElement) | null
  /** Where they can only read. */
  shown: ReactElement | string
  edit: Editing
  field: FieldName
}

/** One of the task's facts: its name, the padlock, and the value to read or to write; a refusal stands beside it. */
export function EditField({ label, lock, control, shown, edit, field }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const problem = edit.problemOf(field)
  return (
    <div>
      <dt className={look.label}>
        {control ? <label htmlFor={id}>{label}</label> : label}{' '}
        {lock && (
          <span className={styles.lock}>
            <Padlock lock={lock} />
          </span>
        )}
      </dt>
      <dd className={styles.value}>
        {control ? (
          <Field
            validationState={problem ? 'error' : 'none'}
            validationMessage={problem ? problemText(t, problem) : null}
          >
            {control(id)}
          </Field>
        ) : (
          shown
        )}
      </dd>
    </div>
  )
}
