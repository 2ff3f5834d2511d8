import { PROSE_MAX } from '../../../src/domain/task.js'
import { Badge, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { problemText } from '../../ui/ProblemView.js'
import { Section } from '../../ui/Section.js'
import type { Editing } from './editing.js'
import { notesLock } from './locks.js'
import { Prose } from './Prose.js'

const useStyles = makeStyles({
  badge: { marginBottom: '8px', maxWidth: '100%', height: 'auto', minHeight: '20px' },
  area: { width: '100%', '& textarea': { fieldSizing: 'content', minHeight: '72px', maxHeight: '320px' } },
})

/** The municipality's own words about the task; KOMBIT is not told that there are any. */
export function Notes({ task, edit }: { task: TaskDetail; edit: Editing }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { rights, internalNotes } = task
  if (!rights.readNotes) return null
  const title = t('tab.task.internalNotes')
  const lock = notesLock(task)
  const canWrite = rights.editNotes || edit.isTouched('internalNotes')
  if (!canWrite && !internalNotes) return <Section title={title} lock={lock} empty="–" />
  const problem = edit.problemOf('internalNotes')
  const badge = (
    <Badge className={styles.badge} appearance="tint" color="informative" icon={<EyeOffRegular />}>
      {t('taskPage.notesOnlyYou')}
    </Badge>
  )
  if (!canWrite) {
    return (
      <Prose title={title} lock={lock} text={internalNotes}>
        {badge}
      </Prose>
    )
  }
  return (
    <Section title={title} lock={lock}>
      {badge}
      <Field
        validationState={problem ? 'error' : 'none'}
        validationMessage={problem ? problemText(t, problem) : null}
      >
        <Textarea
          className={styles.area}
          aria-label={title}
          placeholder={t('taskPage.notesHint')}
          maxLength={PROSE_MAX}
          resize="vertical"
          disabled={edit.isSaving}
          value={edit.entry('internalNotes').value}
          onChange={(_, { value }) => edit.write('internalNotes', { value })}
        />
      </Field>
    </Section>
  )
}
