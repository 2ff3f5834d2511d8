import type { ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { useT } from '../../host/reader.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { tasksOf } from '../words.js'
import { usePlanChange } from './change.js'
import { CancelPlan, EndPlan, ReopenPlan } from './Ending.js'
import type { Opened } from './opened.js'
import { CategoryForm, PlanForm, type FormProps } from './PlanForms.js'
import { TaskForm } from './TaskForm.js'

type Category = PlanView['categories'][number]
type Task = Category['tasks'][number]

function DeleteTask({ plan, task, close }: FormProps & { task: Task }): ReactElement {
  const t = useT()
  const { id: taskId, title, version } = task
  const deleting = usePlanChange('introductionTasks.delete', plan.id, {
    text: t('introduction.done.taskDeleted', { title }),
    done: close,
  })
  return (
    <DialogFrame
      title={t('introduction.task.deleteOf', { title })}
      cancel={close}
      act={() => deleting.mutate({ params: { taskId }, body: { version } })}
      actText={t('introduction.task.delete')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      {t('introduction.task.deleteText')}
    </DialogFrame>
  )
}

function DeleteCategory({ plan, category, close }: FormProps & { category: Category }): ReactElement {
  const t = useT()
  const { id: categoryId, name } = category
  const deleting = usePlanChange('introductionCategories.delete', plan.id, {
    text: t('introduction.done.categoryDeleted', { name }),
    done: close,
  })
  return (
    <DialogFrame
      title={t('introduction.category.deleteOf', { name })}
      cancel={close}
      act={() => deleting.mutate({ params: { categoryId }, body: { version: plan.version } })}
      actText={t('introduction.category.delete')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      {t('introduction.category.deleteText')}
    </DialogFrame>
  )
}

/** What the dialog is about has gone while it stood open. */
function Gone({ close }: { close: () => void }): ReactElement {
  const t = useT()
  return (
    <DialogFrame
      title={t('introduction.gone.title')}
      cancel={close}
      cancelText={t('tab.state.close')}
      actText=""
    >
      {t('introduction.gone.text')}
    </DialogFrame>
  )
}

type Props = FormProps & { opened: Opened }

function OfCategory({ plan, opened, close }: Props): ReactElement {
  const category =
    'categoryId' in opened ? plan.categories.find(({ id }) => id === opened.categoryId) : undefined
  if (!category) return <Gone close={close} />
  if (opened.what === 'addTask') return <TaskForm {...{ plan, close }} task={null} categoryId={category.id} />
  if (opened.what === 'deleteCategory') return <DeleteCategory {...{ plan, category, close }} />
  return <CategoryForm {...{ plan, category, close }} />
}

function OfTask({ plan, opened, close }: Props): ReactElement {
  const task = 'taskId' in opened ? tasksOf(plan).find(({ id }) => id === opened.taskId) : undefined
  const category = plan.categories.find(({ tasks }) => task && tasks.includes(task))
  if (!task || !category) return <Gone close={close} />
  if (opened.what === 'deleteTask') return <DeleteTask {...{ plan, task, close }} />
  return <TaskForm {...{ plan, task, close }} categoryId={category.id} />
}

/** What has been opened, about the plan as it is now. */
export function PlanDialog(props: Props): ReactElement {
  const { plan, opened, close } = props
  switch (opened.what) {
    case 'editPlan':
      return <PlanForm {...{ plan, close }} />
    case 'end':
      return <EndPlan {...{ plan, close }} />
    case 'cancel':
      return <CancelPlan {...{ plan, close }} />
    case 'reopen':
      return <ReopenPlan {...{ plan, close }} />
    case 'addCategory':
      return <CategoryForm {...{ plan, close }} category={null} />
    case 'editCategory':
    case 'deleteCategory':
    case 'addTask':
      return <OfCategory {...props} />
    case 'editTask':
    case 'deleteTask':
      return <OfTask {...props} />
  }
}
