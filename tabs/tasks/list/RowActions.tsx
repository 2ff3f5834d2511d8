import { Button, makeStyles } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { startTransition, Suspense, useState, type ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { STATUS_AFTER } from '../../../src/domain/taskStatus.js'
import { learnParts } from '../../host/catalogues.js'
import { useT } from '../../host/reader.js'
import { later } from '../../ui/later.js'
import { NARROW } from '../../ui/look.js'
import type { Work } from './work.js'

const fetchMenu = async () => {
  const [{ RowMenu }] = await Promise.all([import('./RowMenu.js'), learnParts('taskWork')])
  return RowMenu
}
const RowMenu = later(fetchMenu)

const useStyles = makeStyles({
  actions: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '4px' },
  step: { minWidth: '88px', overflowWrap: 'normal', [NARROW]: { minHeight: '44px' } },
  more: { [NARROW]: { minHeight: '44px', minWidth: '44px' } },
})

/** The one thing to do next with the task, if there is one. */
export function nextStep({ actions }: TaskRow): 'start' | 'complete' | null {
  return actions.includes('start') ? 'start' : actions.includes('complete') ? 'complete' : null
}

/** What is done with a task without opening it: its next step at one press, all else in a menu fetched when pressed. */
export function RowActions({ task, work }: { task: TaskRow; work: Work }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [isPressed, setPressed] = useState(false)
  const step = nextStep(task)
  const { number } = task
  const label = `${t('tab.list.more')}: ${t('tab.list.number', { number })}`
  return (
    <div className={styles.actions}>
      {step && (
        <Button
          className={styles.step}
          aria-label={`${t(`tab.list.${step}`)} ${t('tab.list.number', { number })}`}
          disabledFocusable={work.isBusy}
          onClick={() => work.change([task], { status: STATUS_AFTER[step] })}
        >
          {t(`tab.list.${step}`)}
        </Button>
      )}
      {isPressed ? (
        <Suspense>
          <RowMenu task={task} work={work} label={label} />
        </Suspense>
      ) : (
        <Button
          appearance="subtle"
          className={styles.more}
          icon={<MoreHorizontalRegular />}
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={false}
          onClick={() => startTransition(() => setPressed(true))}
          onPointerEnter={() => void fetchMenu().catch(() => undefined)}
        />
      )}
    </div>
  )
}
