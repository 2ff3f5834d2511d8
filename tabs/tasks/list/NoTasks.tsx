import { Button } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss'
import { PeopleLockRegular } from '@fluentui/react-icons/svg/people-lock'
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { ReactElement } from 'react'
import { useMe, useT } from '../../host/reader.js'
import { hasFilters, withoutFilters, type TaskView } from '../taskView.js'
import { useLook } from '../../ui/look.js'
import { Message } from '../../ui/Message.js'
import { To } from '../../ui/To.js'

type Props = { view: TaskView; change: (view: TaskView) => void }

/** An empty list says why it is empty and where to go from here. */
export function NoTasks({ view, change }: Props): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const look = useLook()
  const toRoles = sees.roles ? <To to="/roles">{t('tab.list.toRoles')}</To> : null
  if (hasFilters(view)) {
    const reset = (
      <Button appearance="primary" onClick={() => change(withoutFilters(view))}>
        {t('tab.filter.reset')}
      </Button>
    )
    return (
      <div className={look.card}>
        <Message icon={<FilterDismissRegular />} title={t('tab.list.noHits')} ways={reset}>
          {t('tab.list.noHitsWay')}
        </Message>
      </div>
    )
  }
  const key = sees.tasks ? 'none' : 'noAccess'
  return (
    <div className={look.card}>
      <Message
        icon={sees.tasks ? <TaskListSquareLtrRegular /> : <PeopleLockRegular />}
        title={t(`tab.list.${key}`)}
        ways={toRoles}
      >
        {t(`tab.list.${key}Way`)}
      </Message>
    </div>
  )
}
