import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { hasUserFilters, userToggled, withoutUserFilters } from './userView.js'
import { ChoiceSet } from '../ui/list/ChoiceSet.js'
import { FilterDrawer } from '../ui/list/FilterDrawer.js'
import { choicesOf, labelOf, USER_SETS, type AppliedProps } from './AppliedUserFilters.js'

type Props = AppliedProps & { open: boolean; total: number; close: () => void }

/** Everything the list of users can be narrowed by. */
export function UserFilters({ open, view, options, total, change, close }: Props): ReactElement {
  const t = useT()
  return (
    <FilterDrawer
      open={open}
      show={t('users.show', { count: total })}
      reset={hasUserFilters(view) ? () => change(withoutUserFilters(view)) : null}
      close={close}
    >
      {USER_SETS.map((name) => (
        <ChoiceSet
          key={name}
          title={labelOf(t, name)}
          choices={choicesOf(t, name, options)}
          hint={undefined}
          chosen={view[name]}
          toggle={(value) => change(userToggled(view, name, value))}
        />
      ))}
    </FilterDrawer>
  )
}
