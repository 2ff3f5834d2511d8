import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import { ROLE_TYPES } from '../../../src/domain/gallery.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import {
  SHARED_SETS,
  sharedToggled,
  withoutSharedFilters,
  type SharedSet,
  type SharedView,
} from '../../sharedView.js'
import type { Choice } from '../list/ChoiceSet.js'
import { Tags, type Tag } from '../list/Tags.js'

type Options = Reply<'sharedRoles.filters'>

export const sharedLabel = (t: Translator, name: SharedSet): string => t(`gallery.filter.${name}`)

export function sharedChoices(t: Translator, name: SharedSet, options: Options | undefined): Choice[] {
  switch (name) {
    case 'project':
      return options?.projects ?? []
    case 'municipality':
      return options?.municipalities ?? []
    case 'type':
      return ROLE_TYPES.map((id) => ({ id, name: t(`gallery.type.${id}`) }))
    case 'role':
      return (options?.roles ?? []).map((title) => ({ id: title, name: title }))
    case 'masterRole':
      return options?.masterRoles ?? []
  }
}

function tagsOf(t: Translator, view: SharedView, options: Options | undefined): Tag<SharedView>[] {
  const sets = SHARED_SETS.flatMap((name) =>
    view[name].map((value) => ({
      key: `${name} ${value}`,
      label: sharedLabel(t, name),
      text: sharedChoices(t, name, options).find(({ id }) => id === value)?.name ?? '…',
      without: sharedToggled(view, name, value),
    })),
  )
  const words = view.words.trim()
  const label = t('gallery.column.person')
  return words === ''
    ? sets
    : [...sets, { key: 'words', label, text: words, without: { ...view, words: '' } }]
}

export type AppliedProps = {
  view: SharedView
  options: Options | undefined
  change: (view: SharedView) => void
}

/** What the list of every municipality is narrowed by. */
export function AppliedSharedFilters({ view, options, change }: AppliedProps): ReactElement | null {
  const t = useT()
  const tags = tagsOf(t, view, options)
  if (tags.length === 0) return null
  return <Tags tags={tags} change={change} reset={() => change(withoutSharedFilters(view))} />
}
