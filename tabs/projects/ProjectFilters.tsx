import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { ChoiceSet } from '../ui/list/ChoiceSet.js'
import { FilterDrawer } from '../ui/list/FilterDrawer.js'
import { choicesOf, labelOf, type FilterProps } from './AppliedProjectFilters.js'
import { hasProjectFilters, PROJECT_SETS, projectToggled, withoutProjectFilters } from './projectView.js'

/** Everything the list of projects can be narrowed by (klik.md W10). */
export function ProjectFilters(
  props: FilterProps & { open: boolean; total: number; close: () => void },
): ReactElement {
  const t = useT()
  const { open, total, projects, view, change, close } = props
  return (
    <FilterDrawer
      open={open}
      show={t('tab.project.show', { count: total })}
      reset={hasProjectFilters(view) ? () => change(withoutProjectFilters(view)) : null}
      close={close}
    >
      {PROJECT_SETS.map((name) => (
        <ChoiceSet
          key={name}
          title={labelOf(t, name)}
          choices={choicesOf(t, name, projects)}
          hint={undefined}
          chosen={view[name]}
          toggle={(value) => change(projectToggled(view, name, value))}
        />
      ))}
    </FilterDrawer>
  )
}
