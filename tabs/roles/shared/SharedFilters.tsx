import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { hasSharedFilters, SHARED_SETS, sharedToggled, withoutSharedFilters } from './sharedView.js'
import { ChoiceSet } from '../../ui/list/ChoiceSet.js'
import { FilterDrawer } from '../../ui/list/FilterDrawer.js'
import { sharedChoices, sharedLabel, type AppliedProps } from './AppliedSharedFilters.js'

type Props = AppliedProps & { open: boolean; total: number; close: () => void }

/** Everything the list of every municipality can be narrowed by. */
export function SharedFilters({ open, view, total, change, close, ...offered }: Props): ReactElement {
  const t = useT()
  return (
    <FilterDrawer
      open={open}
      show={t('gallery.show', { count: total })}
      reset={hasSharedFilters(view) ? () => change(withoutSharedFilters(view)) : null}
      close={close}
    >
      {SHARED_SETS.map((name) => (
        <ChoiceSet
          key={name}
          title={sharedLabel(t, name)}
          choices={sharedChoices(t, name, offered)}
          hint={undefined}
          chosen={view[name]}
          toggle={(value) => change(sharedToggled(view, name, value))}
        />
      ))}
    </FilterDrawer>
  )
}
