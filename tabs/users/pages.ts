import type { UserRow } from '../../src/contract/user.js'
import { usePages, type Pages } from '../ui/list/usePages.js'
import { userQueryOf, type UserView } from './userView.js'

export type UserPages = Pages<'users.list'> & { users: UserRow[] }

/** The list of users, as far as one has gone down it. */
export function useUserPages(view: UserView): UserPages {
  const found = usePages({ name: 'users.list', asked: userQueryOf(view) })
  return { ...found, users: found.pages.flatMap(({ users }) => users) }
}
