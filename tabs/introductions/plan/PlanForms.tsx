import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { PLAN_NAME_MAX } from '../../../src/domain/introductionPlan.js'
import { CATEGORY_NAME_MAX } from '../../../src/domain/introductionTemplate.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { DayField } from '../../tasks/page/DayField.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useSubmit } from '../../ui/useSubmit.js'
import { usePlanChange } from './change.js'
import { Theirs } from './Theirs.js'
import { useDraft } from './useDraft.js'

export type FormProps = { plan: PlanView; close: () => void }
type Category = PlanView['categories'][number]

/** Name and start of the plan; deadlines move along where that is wanted. */
export function PlanForm({ plan, close }: FormProps): ReactElement {
  const t = useT()
  const draft = useDraft({ name: plan.name, startDate: plan.startDate ?? '' })
  const [isMoving, setMoving] = useState(true)
  const saving = usePlanChange('introductionPlans.edit', plan.id, {
    text: t('introduction.done.saved'),
    done: close,
  })
  const [name, startDate] = [draft.value('name'), draft.value('startDate')]
  const noName = name.trim() === ''
  const { startDate: newStart, ...changes } = draft.changes
  const { wasTried, submit } = useSubmit(!noName, () =>
    saving.mutate({
      params: { planId: plan.id },
      body: {
        version: plan.version,
        ...changes,
        ...(newStart ? { startDate: newStart, moveDeadlines: isMoving } : {}),
      },
    }),
  )
  const theirStart = draft.theirs('startDate')
  return (
    <DialogFrame
      title={t('introduction.edit')}
      cancel={close}
      form={submit}
      actText={t('introduction.form.save')}
      isBusy={saving.isPending}
      problem={saving.error}
    >
      <Field
        label={t('introduction.form.name')}
        required
        validationMessage={wasTried && noName ? t('introduction.form.nameMissing') : null}
      >
        <Input
          value={name}
          maxLength={PLAN_NAME_MAX}
          onChange={(_, { value }) => draft.write('name', value)}
        />
      </Field>
      <Theirs text={draft.theirs('name')} take={() => draft.take('name')} />
      <Field label={t('introduction.form.startDate')}>
        <DayField day={startDate} change={(day) => draft.write('startDate', day)} />
      </Field>
      <Theirs
        text={theirStart === undefined ? undefined : formatDay(t.language, theirStart)}
        take={() => draft.take('startDate')}
      />
      {newStart && (
        <Checkbox
          label={t('introduction.form.moveDeadlines')}
          checked={isMoving}
          onChange={(_, { checked }) => setMoving(checked === true)}
        />
      )}
    </DialogFrame>
  )
}

/** A new time category, or the name and deadline of one. */
export function CategoryForm({
  plan,
  category,
  close,
}: FormProps & { category: Category | null }): ReactElement {
  const t = useT()
  const draft = useDraft({ name: category?.name ?? '', deadline: category?.deadline ?? '' })
  const then = { text: t('introduction.done.saved'), done: close }
  const adding = usePlanChange('introductionPlans.addCategory', plan.id, then)
  const editing = usePlanChange('introductionCategories.edit', plan.id, then)
  const [name, deadline] = [draft.value('name'), draft.value('deadline')]
  const noName = name.trim() === ''
  const { deadline: newDeadline, ...changes } = draft.changes
  const { wasTried, submit } = useSubmit(!noName, () => {
    const { version } = plan
    if (!category)
      return adding.mutate({
        params: { planId: plan.id },
        body: { version, name: name.trim(), deadline: deadline || null },
      })
    const body = {
      version,
      ...changes,
      ...(newDeadline === undefined ? {} : { deadline: newDeadline || null }),
    }
    return editing.mutate({ params: { categoryId: category.id }, body })
  })
  const theirDeadline = draft.theirs('deadline')
  return (
    <DialogFrame
      title={
        category ? t('introduction.category.editOf', { name: category.name }) : t('introduction.category.add')
      }
      cancel={close}
      form={submit}
      actText={t('introduction.form.save')}
      isBusy={adding.isPending || editing.isPending}
      problem={adding.error ?? editing.error}
    >
      <Field
        label={t('introduction.form.name')}
        required
        validationMessage={wasTried && noName ? t('introduction.form.nameMissing') : null}
      >
        <Input
          value={name}
          maxLength={CATEGORY_NAME_MAX}
          onChange={(_, { value }) => draft.write('name', value)}
        />
      </Field>
      <Theirs text={draft.theirs('name')} take={() => draft.take('name')} />
      <Field label={t('introduction.form.deadline')} hint={t('introduction.form.deadlineHint')}>
        <DayField day={deadline} change={(day) => draft.write('deadline', day)} />
      </Field>
      <Theirs
        text={theirDeadline === undefined ? undefined : formatDay(t.language, theirDeadline)}
        take={() => draft.take('deadline')}
      />
    </DialogFrame>
  )
}
