import { PROSE_MAX, TITLE_MAX } from '../../../src/domain/task.js'
import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { problemText } from '../../ui/ProblemView.js'
import { Section } from '../../ui/Section.js'
import type { FieldName } from './draft.js'
import type { Editing } from './editing.js'
import { editLock } from './locks.js'
import { Prose } from './Prose.js'

const useStyles = makeStyles({
  wide: { width: '100%', '& textarea': { fieldSizing: 'content', minHeight: '96px', maxHeight: '420px' } },
})

/** Title and description of a local task, which are the municipality's own. */
export function OwnWords({ task, edit }: { task: TaskDetail; edit: Editing }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const lock = editLock(task)
  if (!task.rights.edit) {
    return <Prose title={t('tab.task.description')} lock={lock} text={task.description} />
  }
  const said = (
    field: FieldName,
  ): { validationState: 'error' | 'none'; validationMessage: string | null } => {
    const problem = edit.problemOf(field)
    if (problem) return { validationState: 'error', validationMessage: problemText(t, problem) }
    const isMissing = field === 'title' && edit.entry('title').value.trim() === ''
    if (isMissing) return { validationState: 'error', validationMessage: t('taskPage.titleMissing') }
    return { validationState: 'none', validationMessage: null }
  }
  return (
    <>
      <Section title={t('tab.field.title')} lock={lock}>
        <Field {...said('title')}>
          <Input
            className={styles.wide}
            aria-label={t('tab.field.title')}
            maxLength={TITLE_MAX}
            disabled={edit.isSaving}
            value={edit.entry('title').value}
            onChange={(_, { value }) => edit.write('title', { value })}
          />
        </Field>
      </Section>
      <Section title={t('tab.task.description')} lock={lock}>
        <Field {...said('description')}>
          <Textarea
            className={styles.wide}
            aria-label={t('tab.task.description')}
            maxLength={PROSE_MAX}
            resize="vertical"
            disabled={edit.isSaving}
            value={edit.entry('description').value}
            onChange={(_, { value }) => edit.write('description', { value })}
          />
        </Field>
      </Section>
    </>
  )
}
