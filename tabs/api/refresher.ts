import type { Query, QueryClient } from '@tanstack/react-query'
import type { RouteName } from '../../src/contract/routes.js'
import type { ChangeKind } from '../../src/domain/change.js'
import type { ChangeNews } from '../../src/contract/changeNews.js'
import { holdStill } from './holdStill.js'
import { Problem } from './problem.js'

/**
 * What is asked for again when others change a thing of that kind. Not what counts as looking somebody up in another
 * municipality: nobody has looked.
 */
const STALE_ON: Record<ChangeKind, readonly RouteName[]> = {
  task: ['tasks.list', 'tasks.read', 'projects.list', 'projects.read', 'roles.read'],
  role: [
    'roles.gallery',
    'roles.read',
    'tasks.read',
    'confirmations.list',
    'confirmations.read',
    'kombitRoles.list',
    'kombitRoles.read',
    'rounds.ofRole',
    'rounds.read',
  ],
  roleDraft: ['kombitRoles.list', 'kombitRoles.read', 'masterRoles.list', 'masterRoles.read'],
  person: ['me.read', 'profile.read', 'users.list', 'users.read', 'users.options'],
  contact: ['contacts.lists', 'contacts.list'],
  project: ['projects.list', 'projects.read', 'tasks.filters'],
  broadcast: ['broadcasts.list', 'broadcasts.read'],
  municipalityGroup: ['municipalityGroups.list', 'broadcasts.preview'],
  heldMail: ['heldMails.list'],
}

/** Tabs that hear of a change at once ask one after the other, as fast as a municipality may (rates). */
const WAITS_MS = { least: 300, each: 20, most: 1_200 }
/** What was refused because too many asked. */
const LATER_MS = 3_000
/** However much happens, a tab asks no more often. */
const ASKS_EVERY_MS = 1_500
/** How soon it is looked again whether the reader has put down what they are at. */
const LOOKS_AGAIN_MS = 400
/** To ask for all of a long list again would be a flood: it is asked for when one comes back to it. */
const MOST_PAGES = 20

/** An open dialog or menu is not torn, and a save that is under way not overtaken. */
const IN_HAND = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

const pagesIn = ({ state: { data } }: Query): number =>
  typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages)
    ? data.pages.length
    : 1

/** Has asked for again what others have changed, when the reader's hands are free and not too often. */
export class Refresher {
  private stale = new Set<unknown>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private askedAt = -ASKS_EVERY_MS

  constructor(private readonly queries: QueryClient) {}

  learn({ kinds, among }: Pick<ChangeNews, 'kinds' | 'among'>): void {
    for (const name of kinds.flatMap((kind) => STALE_ON[kind])) this.stale.add(name)
    const since = performance.now() - this.askedAt
    const spread = Math.min(WAITS_MS.most, Math.max(WAITS_MS.least, among * WAITS_MS.each))
    if (this.stale.size > 0) this.look(Math.max(Math.random() * spread, ASKS_EVERY_MS - since))
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.stale.clear()
  }

  private look(afterMs: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      const isBusy = this.queries.isMutating() > 0 || document.querySelector(IN_HAND) !== null
      if (isBusy || document.hidden) this.look(LOOKS_AGAIN_MS)
      else void this.ask()
    }, afterMs)
  }

  /** What is under way may have been asked before the change: then once more. */
  private async ask(): Promise<void> {
    const names = this.stale
    this.stale = new Set()
    this.askedAt = performance.now()
    const isOf = (query: Query): boolean => names.has(query.queryKey[0])
    const wasUnderWay = this.queries.isFetching({ predicate: isOf }) > 0
    const isLong = (query: Query): boolean => pagesIn(query) > MOST_PAGES
    const letGo = holdStill()
    const asking = this.queries.invalidateQueries(
      { predicate: (query) => isOf(query) && !isLong(query) },
      { cancelRefetch: false },
    )
    void this.queries.invalidateQueries({
      predicate: (query) => isOf(query) && isLong(query),
      refetchType: 'none',
    })
    await asking
    letGo()
    const hasFailed = this.queries
      .getQueryCache()
      .findAll({ type: 'active', predicate: isOf })
      .some(({ state: { error } }) => error instanceof Problem && error.status === 429)
    if (!wasUnderWay && !hasFailed) return
    for (const name of names) this.stale.add(name)
    this.look(hasFailed ? LATER_MS * (1 + Math.random()) : ASKS_EVERY_MS)
  }
}
