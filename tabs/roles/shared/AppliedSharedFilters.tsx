import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { ROLE_TYPES } from '../../../src/domain/gallery.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { byName } from '../../../src/domain/nameOrder.js'
import { useT } from '../../host/reader.js'
import {
  SHARED_SETS,
  sharedToggled,
  withoutSharedFilters,
  type SharedSet,
  type SharedView,
} from './sharedView.js'
import type { Choice } from '../../ui/list/ChoiceSet.js'
import { setTags, Tags, wordsTag, type Tag } from '../../ui/list/Tags.js'

type Options = Reply<'sharedRoles.filters'>

export const sharedLabel = (t: Translator, name: SharedSet): string => t(`gallery.filter.${name}`)

type Offered = { options: Options | undefined; holders: readonly SharedHolderRow[] }

/** People can be chosen among those one has seen: a list of all would show them without anybody knowing. */
const peopleOf = (t: Translator, holders: readonly SharedHolderRow[]): Choice[] =>
  [...new Map(holders.map(({ personId, person }) => [personId, person]))]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => byName(t.language)(one.name, other.name))

export function sharedChoices(t: Translator, name: SharedSet, { options, holders }: Offered): Choice[] {
  const { projects = [], municipalities = [], roles = [], masterRoles = [] } = options ?? {}
  const choices: Record<SharedSet, Choice[]> = {
    project: projects,
    municipality: municipalities,
    type: ROLE_TYPES.map((id) => ({ id, name: t(`gallery.type.${id}`) })),
    role: roles.map((title) => ({ id: title, name: title })),
    person: peopleOf(t, holders),
    masterRole: masterRoles,
  }
  return choices[name]
}

const tagsOf = (t: Translator, view: SharedView, offered: Offered): Tag<SharedView>[] => [
  ...setTags({
    view,
    names: SHARED_SETS,
    label: (name) => sharedLabel(t, name),
    choices: (name) => sharedChoices(t, name, offered),
    without: (name, value) => sharedToggled(view, name, value),
  }),
  ...wordsTag(view, t('gallery.column.person')),
]

export type AppliedProps = Offered & {
  view: SharedView
  change: (view: SharedView) => void
}

/** What the list of every municipality is narrowed by. */
export function AppliedSharedFilters({ view, options, holders, change }: AppliedProps): ReactElement | null {
  const t = useT()
  const tags = tagsOf(t, view, { options, holders })
  if (tags.length === 0) return null
  return <Tags tags={tags} change={change} reset={() => change(withoutSharedFilters(view))} />
}
