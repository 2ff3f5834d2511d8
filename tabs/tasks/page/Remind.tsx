import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { daysBetween } from '../../../src/domain/time.js'
import { formatOnDay } from '../../../src/i18n/format.js'
import { useDo } from '../../api/queries.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { useNotify } from '../../ui/Notices.js'
import { problemText } from '../../ui/ProblemView.js'
import { useTaskLearned } from './learning.js'

/** "Mind mig om den": the reader's own business. The deadline does not move, and a red task stays red. */
export function Remind({ task }: { task: TaskDetail }): ReactElement | null {
  const t = useT()
  const { today } = useMe()
  const look = useLook()
  const notify = useNotify()
  const learned = useTaskLearned(task.id)
  const { remindOn, snoozedUntil, marker } = task
  const { mutate, isPending } = useDo('tasks.snooze', {
    learned(next) {
      const day = next.snoozedUntil && formatOnDay(t.language, next.snoozedUntil)
      const done = marker === 'RED' ? 'taskPage.remind.doneRed' : 'taskPage.remind.done'
      learned(next, day ? t(done, { day }) : t('taskPage.remind.ended'), false)
    },
    refused: (problem) => notify({ text: problemText(t, problem) }),
  })
  const until = (day: string | null): void => mutate({ params: { taskId: task.id }, body: { until: day } })
  if (snoozedUntil) {
    return (
      <div className={look.row}>
        <span>{t('taskPage.remind.until', { day: formatOnDay(t.language, snoozedUntil) })}</span>
        <Button size="small" disabledFocusable={isPending} onClick={() => until(null)}>
          {t('taskPage.remind.end')}
        </Button>
      </div>
    )
  }
  if (remindOn.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ClockRegular />} disabledFocusable={isPending}>
          {t('taskPage.remind.title')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {remindOn.map((day) => (
            <MenuItem key={day} style={{ whiteSpace: 'nowrap' }} onClick={() => until(day)}>
              {daysBetween(today, day) === 1 && `${t('taskPage.remind.tomorrow')}, `}
              {formatOnDay(t.language, day)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
