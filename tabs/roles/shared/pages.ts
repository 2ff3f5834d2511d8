import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { usePages, type Pages } from '../../ui/list/usePages.js'
import { sharedQuery, type SharedView } from './sharedView.js'

export type SharedPages = Pages<'sharedRoles.list'> & { holders: SharedHolderRow[] }

/** Who holds which role everywhere, as far as one has gone down the list. */
export function useSharedPages(view: SharedView): SharedPages {
  const found = usePages({ name: 'sharedRoles.list', asked: sharedQuery(view) })
  return { ...found, holders: found.pages.flatMap(({ holders }) => holders) }
}
