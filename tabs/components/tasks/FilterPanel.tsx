import type { ReactElement } from 'react'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import {
  hasFilters,
  MARKERS,
  NOBODY,
  PRIORITIES,
  STATUSES,
  toggled,
  withoutFilters,
  type SetName,
  type TaskView,
} from '../../taskView.js'
import { ChoiceSet, type Choice } from '../list/ChoiceSet.js'
import { FilterDrawer } from '../list/FilterDrawer.js'
import { MarkerSign } from '../Marker.js'
import type { Options } from './AppliedFilters.js'
import { EndDates } from './EndDates.js'

type Offered = { name: SetName; choices: Choice[]; hint?: string }

/** What can be chosen, in KLIK's order. Phases and themes belong to projects, so a project comes first. */
function offered(t: Translator, view: TaskView, options: Options | undefined): Offered[] {
  const { projects = [], phases = [], themes = [], people = [] } = options ?? {}
  const ofChosen = (all: Options['phases']): Choice[] => {
    const several = view.project.length > 1
    return all
      .filter(({ projectId }) => view.project.includes(projectId))
      .map(({ id, name, projectId }) => {
        const project = several ? projects.find((one) => one.id === projectId) : undefined
        return { id, name: project ? `${name} (${project.name})` : name }
      })
  }
  const nobody = { id: NOBODY, name: t('tab.filter.nobody') }
  const needsProject = view.project.length === 0 ? { hint: t('tab.filter.projectFirst') } : {}
  return [
    { name: 'project', choices: projects },
    { name: 'phase', choices: ofChosen(phases), ...needsProject },
    { name: 'theme', choices: ofChosen(themes), ...needsProject },
    {
      name: 'marker',
      choices: MARKERS.map((id) => ({ id, name: t(`marker.${id}`), sign: <MarkerSign marker={id} /> })),
    },
    { name: 'status', choices: STATUSES.map((id) => ({ id, name: t(`status.${id}`) })) },
    { name: 'priority', choices: PRIORITIES.map((id) => ({ id, name: t(`priority.${id}`) })) },
    { name: 'responsible', choices: [nobody, ...people] },
    { name: 'executor', choices: [nobody, ...people] },
  ]
}

type Props = {
  open: boolean
  view: TaskView
  options: Options | undefined
  total: number
  change: (view: TaskView) => void
  close: () => void
}

/** Everything the task list can be narrowed by. */
export function FilterPanel({ open, view, options, total, change, close }: Props): ReactElement {
  const t = useT()
  return (
    <FilterDrawer
      open={open}
      show={t('tab.filter.show', { count: total })}
      reset={hasFilters(view) ? () => change(withoutFilters(view)) : null}
      close={close}
    >
      {offered(t, view, options).map(({ name, choices, hint }) => (
        <ChoiceSet
          key={name}
          title={t(`tab.field.${name}`)}
          choices={choices}
          hint={hint}
          chosen={view[name]}
          toggle={(value) => change(toggled(view, { name, value }, options))}
        />
      ))}
      <EndDates view={view} change={change} />
    </FilterDrawer>
  )
}
