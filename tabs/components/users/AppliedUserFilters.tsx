import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import {
  FILTER_TYPES,
  userToggled,
  withoutUserFilters,
  type UserSetName,
  type UserView,
} from '../../userView.js'
import type { Choice } from '../list/ChoiceSet.js'
import { Tags, type Tag } from '../list/Tags.js'

export type UserOptions = Reply<'users.options'>

export const USER_SETS = ['project', 'userType'] as const satisfies readonly UserSetName[]

export const labelOf = (t: Translator, name: UserSetName): string =>
  name === 'project' ? t('tab.field.project') : t('users.field.userType')

export const choicesOf = (t: Translator, name: UserSetName, options: UserOptions | undefined): Choice[] =>
  name === 'project'
    ? (options?.projects ?? [])
    : FILTER_TYPES.map((id) => ({ id, name: t(`userType.${id}`) }))

function tagsOf(t: Translator, view: UserView, options: UserOptions | undefined): Tag<UserView>[] {
  const sets = USER_SETS.flatMap((name) =>
    view[name].map((value) => ({
      key: `${name} ${value}`,
      label: labelOf(t, name),
      text: choicesOf(t, name, options).find(({ id }) => id === value)?.name ?? '…',
      without: userToggled(view, name, value),
    })),
  )
  const words = view.words.trim()
  const label = t('tab.filter.words')
  return words === ''
    ? sets
    : [...sets, { key: 'words', label, text: words, without: { ...view, words: '' } }]
}

export type AppliedProps = {
  view: UserView
  options: UserOptions | undefined
  change: (view: UserView) => void
}

/** What the list of users is narrowed by; the quick filter shows for itself. */
export function AppliedUserFilters({ view, options, change }: AppliedProps): ReactElement | null {
  const t = useT()
  const tags = tagsOf(t, view, options)
  if (tags.length === 0) return null
  return <Tags tags={tags} change={change} reset={() => change(withoutUserFilters(view))} />
}
