import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { WORK_DAYS_MAX } from '../../src/domain/introductionTemplate.js'
import { PROSE_MAX, TITLE_MAX } from '../../src/domain/task.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useSubmit } from '../ui/useSubmit.js'
import { numberIn } from './CategoryForm.js'
import type { Content, Task } from './draft.js'
import { isLink, LinksField } from './LinksField.js'
import { isUnchosen, ResponsibleField } from './ResponsibleField.js'

type Props = {
  task: Task
  categoryId: string
  content: Content
  roles: readonly { id: string; name: string }[]
  isNew: boolean
  keep: (task: Task, categoryId: string) => void
  remove: () => void
  close: () => void
}

type WordsProps = { task: Task; change: (some: Partial<Task>) => void; wasTried: boolean }

function Words({ task, change, wasTried }: WordsProps): ReactElement {
  const t = useT()
  const isMissing = task.title.trim() === ''
  return (
    <>
      <Field
        label={t('templates.task.title')}
        required
        validationMessage={wasTried && isMissing ? t('templates.task.titleMissing') : null}
      >
        <Input
          value={task.title}
          maxLength={TITLE_MAX}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label={t('templates.task.description')}>
        <Textarea
          value={task.description ?? ''}
          maxLength={PROSE_MAX}
          resize="vertical"
          rows={4}
          onChange={(_, { value }) => change({ description: value })}
        />
      </Field>
    </>
  )
}

const tidy = (task: Task, workDays: number): Task => ({
  ...task,
  title: task.title.trim(),
  description: task.description?.trim() || null,
  links: task.links.map(({ name, url }) => ({ name: name.trim() || url.trim(), url: url.trim() })),
  workDays,
})

/** What a task says, who does it and where it stands; nothing is saved before the template is. */
export function TaskForm({
  task: before,
  content,
  roles,
  isNew,
  keep,
  remove,
  close,
  ...at
}: Props): ReactElement {
  const t = useT()
  const [task, setTask] = useState(before)
  const [categoryId, setCategory] = useState(at.categoryId)
  const [days, setDays] = useState(String(before.workDays))
  const workDays = numberIn(days, WORK_DAYS_MAX)
  const change = (some: Partial<Task>): void => setTask((now) => ({ ...now, ...some }))
  const isRight =
    task.title.trim() !== '' &&
    workDays !== null &&
    !isUnchosen(task.responsible) &&
    task.links.every(({ url }) => isLink(url))
  const { wasTried, submit } = useSubmit(isRight, () => keep(tidy(task, workDays ?? 0), categoryId))
  return (
    <DialogFrame
      title={t(isNew ? 'templates.task.new' : 'templates.task.edit')}
      cancel={close}
      form={submit}
      actText={t('templates.form.ok')}
      other={!isNew && <Button onClick={remove}>{t('templates.task.remove')}</Button>}
    >
      <Words {...{ task, change, wasTried }} />
      <Choose
        label={t('templates.task.in')}
        value={categoryId}
        choices={content.map(({ id, name }) => ({ value: id, text: name }))}
        change={setCategory}
      />
      <ResponsibleField
        responsible={task.responsible}
        roles={roles}
        change={(responsible) => change({ responsible })}
        wasTried={wasTried}
      />
      <Field
        label={t('templates.task.workDays')}
        validationMessage={
          workDays === null ? t('templates.task.workDaysWrong', { max: WORK_DAYS_MAX }) : null
        }
      >
        <Input value={days} inputMode="numeric" onChange={(_, { value }) => setDays(value)} />
      </Field>
      <Checkbox
        label={t('templates.task.critical')}
        checked={task.critical}
        onChange={(_, { checked }) => change({ critical: checked === true })}
      />
      <LinksField links={task.links} change={(links) => change({ links })} wasTried={wasTried} />
    </DialogFrame>
  )
}
