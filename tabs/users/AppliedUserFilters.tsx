import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import {
  FILTER_TYPES,
  LOGIN_TYPES,
  userToggled,
  withoutUserFilters,
  type UserSetName,
  type UserView,
} from './userView.js'
import type { Choice } from '../ui/list/ChoiceSet.js'
import { setTags, Tags, wordsTag, type Tag } from '../ui/list/Tags.js'

export type UserOptions = Reply<'users.options'>

export const USER_SETS = ['project', 'userType', 'login'] as const satisfies readonly UserSetName[]

export const labelOf = (t: Translator, name: UserSetName): string =>
  name === 'project' ? t('tab.field.project') : t(`users.field.${name}`)

export function choicesOf(t: Translator, name: UserSetName, options: UserOptions | undefined): Choice[] {
  switch (name) {
    case 'project':
      return options?.projects ?? []
    case 'userType':
      return FILTER_TYPES.map((id) => ({ id, name: t(`userType.${id}`) }))
    case 'login':
      return LOGIN_TYPES.map((id) => ({ id, name: t(`users.${id}`) }))
  }
}

const tagsOf = (t: Translator, view: UserView, options: UserOptions | undefined): Tag<UserView>[] => [
  ...setTags({
    view,
    names: USER_SETS,
    label: (name) => labelOf(t, name),
    choices: (name) => choicesOf(t, name, options),
    without: (name, value) => userToggled(view, name, value),
  }),
  ...wordsTag(view, t('tab.filter.words')),
]

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
