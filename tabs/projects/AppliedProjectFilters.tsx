import type { ReactElement } from 'react'
import type { ProjectRow } from '../../src/contract/project.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import type { Choice } from '../ui/list/ChoiceSet.js'
import { setTags, Tags, wordsTag } from '../ui/list/Tags.js'
import {
  PROJECT_SETS,
  projectToggled,
  TYPES,
  withoutProjectFilters,
  type ProjectSet,
  type ProjectView,
} from './projectView.js'

export type FilterProps = {
  projects: readonly ProjectRow[]
  view: ProjectView
  change: (view: ProjectView) => void
}

/** The projects there are, and the user types the reader has on any of them. */
export function choicesOf(t: Translator, name: ProjectSet, projects: readonly ProjectRow[]): Choice[] {
  if (name === 'project') return projects.map(({ id, name: title }) => ({ id, name: title }))
  return TYPES.filter((type) => projects.some(({ userType }) => userType === type)).map((id) => ({
    id,
    name: t(`userType.${id}`),
  }))
}

export const labelOf = (t: Translator, name: ProjectSet): string =>
  t(name === 'project' ? 'tab.field.project' : 'tab.project.column.userType')

/** What the list of projects is narrowed by. */
export function AppliedProjectFilters({ projects, view, change }: FilterProps): ReactElement | null {
  const t = useT()
  const tags = [
    ...setTags({
      view,
      names: PROJECT_SETS,
      label: (name) => labelOf(t, name),
      choices: (name) => choicesOf(t, name, projects),
      without: (name, value) => projectToggled(view, name, value),
    }),
    ...wordsTag(view, t('tab.filter.words')),
  ]
  if (tags.length === 0) return null
  return <Tags tags={tags} change={change} reset={() => change(withoutProjectFilters(view))} />
}
