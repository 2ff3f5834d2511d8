import { Button } from '@fluentui/react-components'
import { FilterDismissRegular, PeopleCheckmarkRegular, PeopleRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import { hasUserFilters, userFilterCount, withoutUserFilters, type UserView } from '../../userView.js'
import { useLook } from '../look.js'
import { Message } from '../Message.js'

type Props = { view: UserView; change: (view: UserView) => void }

/** An empty list of users says why it is empty; that nobody is left behind is good news. */
export function NoUsers({ view, change }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const isDone = view.isUnmigrated && userFilterCount(view) === 0 && view.words.trim() === ''
  const reset = (
    <Button appearance="primary" onClick={() => change(withoutUserFilters(view))}>
      {t('tab.filter.reset')}
    </Button>
  )
  const [icon, title, text] = isDone
    ? [<PeopleCheckmarkRegular key="" />, t('users.fk.none'), t('users.fk.noneWay')]
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
