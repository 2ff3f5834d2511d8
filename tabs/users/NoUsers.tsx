import { Button } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss'
import { PeopleCheckmarkRegular } from '@fluentui/react-icons/svg/people-checkmark'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { hasUserFilters, userFilterCount, withoutUserFilters, type UserView } from './userView.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'

type Props = { view: UserView; change: (view: UserView) => void }

/** An empty list of users says why it is empty; that nobody is left behind is good news. */
export function NoUsers({ view, change }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const isDone = view.fk !== 'any' && userFilterCount(view) === 0 && view.words.trim() === ''
  const reset = (
    <Button appearance="primary" onClick={() => change(withoutUserFilters(view))}>
      {t('tab.filter.reset')}
    </Button>
  )
  const [icon, title, text] = isDone
    ? [
        <PeopleCheckmarkRegular key="" />,
        t(view.fk === 'kept' ? 'users.fk.noneKept' : 'users.fk.none'),
        t('users.fk.noneWay'),
      ]
    : hasUserFilters(view)
      ? [<FilterDismissRegular key="" />, t('users.noHits'), t('tab.list.noHitsWay')]
      : [<PeopleRegular key="" />, t('users.none'), t('users.noneWay')]
  return (
    <div className={look.card}>
      <Message icon={icon} title={title} ways={hasUserFilters(view) ? reset : null}>
        {text}
      </Message>
    </div>
  )
}
