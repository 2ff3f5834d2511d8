import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../host/reader.js'
import {
  hasFilters,
  MARKERS,
  NOBODY,
  PRIORITIES,
  SORTS,
  STATUSES,
  toggled,
  withoutFilters,
  type SetName,
  type TaskView,
} from '../taskView.js'
import { ChoiceSet, type Choice } from '../../ui/list/ChoiceSet.js'
import { SortsChoice } from '../../ui/list/SortsChoice.js'
import { FilterDrawer } from '../../ui/list/FilterDrawer.js'
import { MarkerSign } from '../Marker.js'
import type { Options } from './AppliedFilters.js'
import { EndDates } from './EndDates.js'

const useStyles = makeStyles({ sort: { padding: '8px 0 12px' } })

type Offered = { name: SetName; choices: Choice[]; hint?: string }

/** What can be chosen, in KLIK's order. Phases and themes belong to projects, so a project comes first. */
function offered(t: Translator, view: TaskView, options: Options | undefined): Offered[] {
  const { projects = [], phases = [], themes = [], people = [], municipalities = [] } = options ?? {}
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
    ...(municipalities.length > 0 ? [{ name: 'municipality' as const, choices: municipalities }] : []),
  ]
}

type Props = {
  open: boolean
  view: TaskView
  options: Options | undefined
  total: number
  change: (view: TaskView) => void
  close: () => void
  /** What has no room above the list. */
  more?: ReactNode
}

/** Everything the task list can be narrowed by. */
export function FilterPanel({ open, view, options, total, change, close, more }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <FilterDrawer
      open={open}
      show={t('tab.filter.show', { count: total })}
      reset={hasFilters(view) ? () => change(withoutFilters(view)) : null}
      close={close}
    >
      {more}
      <div className={styles.sort}>
        <SortsChoice
          names={SORTS}
          labelOf={(by) => t(`tab.field.${by}`)}
          sort={view.sort}
          change={(sort) => change({ ...view, sort })}
        />
      </div>
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
