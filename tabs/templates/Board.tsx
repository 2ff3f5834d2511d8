import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { useState, type ReactElement } from 'react'
import { CATEGORIES_MAX } from '../../src/domain/introductionTemplate.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { CategoryForm } from './CategoryForm.js'
import {
  newCategory,
  newTask,
  putCategory,
  putTask,
  removeCategory,
  removeTask,
  type Category,
  type Content,
  type Task,
} from './draft.js'
import { TaskForm } from './TaskForm.js'
import { CategoryHead, TaskText, useTimeLine } from './TimeLine.js'
import { moveButton, useMoves, type Moves, type Step } from './useMoves.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px' },
  name: { flexGrow: 1, flexBasis: '200px', minWidth: 0, overflowWrap: 'anywhere' },
  drag: { cursor: 'grab' },
  add: { marginTop: '8px' },
})

type Opened = { isNew: boolean } & (
  { kind: 'category'; category: Category } | { kind: 'task'; task: Task; categoryId: string }
)
type Open = (opened: Opened) => void

type StepProps = { id: string; label: string; step: Step; isOff: boolean; go: () => void }

function StepButton({ id, label, step, isOff, go }: StepProps): ReactElement {
  return (
    <Button
      id={moveButton(id, step)}
      appearance="subtle"
      icon={step < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
      aria-label={label}
      disabledFocusable={isOff}
      onClick={go}
    />
  )
}

type OfTask = { task: Task; at: number; category: Category; moves: Moves; open: Open }

function TaskItem({ task, at, category, moves, open }: OfTask): ReactElement {
  const t = useT()
  const look = useLook()
  const line = useTimeLine()
  const styles = useStyles()
  const { id, title: name } = task
  return (
    <li
      className={mergeClasses(line.task, styles.drag)}
      {...moves.drag('task', id)}
      {...moves.dropOnTask(category.id, at)}
    >
      <div className={styles.head}>
        <div className={styles.name}>
          <TaskText task={task} />
        </div>
        <div className={look.row}>
          {([-1, 1] as const).map((step) => (
            <StepButton
              key={step}
              {...{ id, step }}
              label={t(step < 0 ? 'templates.task.up' : 'templates.task.down', { name })}
              isOff={!moves.canStepTask(id, step)}
              go={() => moves.stepTask(id, step)}
            />
          ))}
          <Button
            aria-label={t('templates.task.editOf', { name })}
            onClick={() => open({ kind: 'task', task, categoryId: category.id, isNew: false })}
          >
            {t('templates.task.edit')}
          </Button>
        </div>
      </div>
    </li>
  )
}

type OfCategory = { category: Category; at: number; of: number; moves: Moves; open: Open }

function CategoryItem({ category, at, of, moves, open }: OfCategory): ReactElement {
  const t = useT()
  const look = useLook()
  const line = useTimeLine()
  const styles = useStyles()
  const { id, name, tasks } = category
  const ends = { [-1]: at === 0, [1]: at === of - 1 }
  return (
    <li className={line.category} {...moves.dropOnCategory(id)}>
      <div className={mergeClasses(styles.head, styles.drag)} {...moves.drag('category', id)}>
        <div className={styles.name}>
          <CategoryHead category={category} />
        </div>
        <div className={look.row}>
          {([-1, 1] as const).map((step) => (
            <StepButton
              key={step}
              {...{ id, step }}
              label={t(step < 0 ? 'templates.category.up' : 'templates.category.down', { name })}
              isOff={ends[step]}
              go={() => moves.stepCategory(id, step)}
            />
          ))}
          <Button
            aria-label={t('templates.category.editOf', { name })}
            onClick={() => open({ kind: 'category', category, isNew: false })}
          >
            {t('templates.category.edit')}
          </Button>
        </div>
      </div>
      {tasks.length === 0 && <div className={look.subtle}>{t('templates.noTasks')}</div>}
      <ul className={look.list}>
        {tasks.map((task, n) => (
          <TaskItem key={task.id} at={n} {...{ task, category, moves, open }} />
        ))}
      </ul>
      <Button
        className={styles.add}
        icon={<AddRegular />}
        aria-label={t('templates.task.newIn', { category: name })}
        onClick={() => open({ kind: 'task', task: newTask(), categoryId: id, isNew: true })}
      >
        {t('templates.task.new')}
      </Button>
    </li>
  )
}

type BoardProps = {
  content: Content
  change: (content: Content) => void
  roles: readonly { id: string; name: string }[]
}

type FormProps = BoardProps & { opened: Opened; close: () => void }

function OpenedForm({ opened, content, change, roles, close }: FormProps): ReactElement {
  const take = (next: Content): void => {
    change(next)
    close()
  }
  const { isNew } = opened
  if (opened.kind === 'category') {
    const { category } = opened
    return (
      <CategoryForm
        {...{ category, isNew, close }}
        keep={(changed) => take(putCategory(content, changed))}
        remove={() => take(removeCategory(content, category.id))}
      />
    )
  }
  const { task, categoryId } = opened
  return (
    <TaskForm
      {...{ task, categoryId, content, roles, isNew, close }}
      keep={(changed, into) => take(putTask(content, changed, into))}
      remove={() => take(removeTask(content, task.id))}
    />
  )
}

/** The time line to work on: categories with their tasks, moved by dragging or by their buttons. */
export function Board({ content, change, roles }: BoardProps): ReactElement {
  const t = useT()
  const look = useLook()
  const line = useTimeLine()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  const moves = useMoves(content, change)
  return (
    <div className={look.stack}>
      {content.length === 0 && <div className={look.subtle}>{t('templates.empty')}</div>}
      {content.length > 0 && (
        <ol className={mergeClasses(look.list, line.line)}>
          {content.map((category, at) => (
            <CategoryItem
              key={category.id}
              {...{ category, at, moves }}
              of={content.length}
              open={setOpened}
            />
          ))}
        </ol>
      )}
      {content.length < CATEGORIES_MAX && (
        <div>
          <Button
            icon={<AddRegular />}
            onClick={() => setOpened({ kind: 'category', category: newCategory(), isNew: true })}
          >
            {t('templates.category.new')}
          </Button>
        </div>
      )}
      <div className={look.unseen} aria-live="polite">
        {moves.said}
      </div>
      <Modal open={opened !== null} close={close}>
        {opened && <OpenedForm {...{ opened, content, change, roles, close }} />}
      </Modal>
    </div>
  )
}
