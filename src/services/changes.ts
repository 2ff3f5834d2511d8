import { randomUUID } from 'node:crypto'
import { readChange, type Ears, type ToldChange } from '../data/changes.js'
import { CHANGE_KINDS, hears, type ChangeKind } from '../domain/change.js'
import type { Actor, Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { acting } from './acting.js'
import type { World } from './world.js'

/** What is told together, in milliseconds: one save is several changes, an import very many. */
const GATHER_MS = 100
/** Who was away can be told so many changes later; of more, that everything may have changed. */
const MOST_KEPT = 2_000
/** A tab that has just been drawn asked its first questions at most so long ago. */
const JUST_DRAWN_MS = 60_000
/** When a tab for which there was no room may try again, in seconds. */
const AGAIN_S = 60
const EVERYTHING: readonly ChangeKind[] = CHANGE_KINDS

/** How many tabs of all, and of one person, are told at once. Above it a tab asks when it is looked at. */
export type MostTabs = { inAll: number; ofOne: number }
export const MOST_TABS: MostTabs = { inAll: 5_000, ofOne: 8 }

/** `marker`: what has been told so far, for the next time. `among`: how many are told something now. */
export type News = { kinds: readonly ChangeKind[]; marker: string; among: number }
/** A tab that is open. `end`: it comes back and is looked at anew. */
export type Tab = { tell(news: News): void; end(): void }

type Kept = { change: ToldChange; at: number }
type Open = { actor: Actor; tab: Tab }

const isAbout = ({ actor }: Pick<Open, 'actor'>, changes: readonly Kept[]): boolean =>
  changes.some(({ change }) => change.about === actor.personId)

function heardBy(actor: Actor, changes: readonly Kept[]): ChangeKind[] {
  const left = new Set(EVERYTHING)
  for (const { change } of changes) {
    if (left.has(change.kind) && hears(actor, change)) left.delete(change.kind)
  }
  return EVERYTHING.filter((kind) => !left.has(kind))
}

/** Tells open tabs what kind of thing has changed that they may read. Each instance hears all, and tells its own tabs. */
export class Changes implements Ears {
  private kept: Kept[] = []
  /** What `kept` begins behind. */
  private beginning = randomUUID() as string
  private untold = 0
  private timer: NodeJS.Timeout | null = null
  private readonly tabs = new Set<Open>()

  constructor(private readonly most: MostTabs = MOST_TABS) {}

  get size(): number {
    return this.tabs.size
  }

  changed(payload: string): void {
    const change = readChange(payload)
    if (!change) return
    this.kept.push({ change, at: performance.now() })
    this.untold += 1
    this.timer ??= setTimeout(() => this.tell(), GATHER_MS).unref()
  }

  missed(): void {
    this.kept = []
    this.untold = 0
    this.beginning = randomUUID()
    for (const { tab } of this.tabs) this.say(tab, EVERYTHING, this.tabs.size)
  }

  /**
   * From now on the tab is told; first, what it has missed since `after`, or since it was drawn. Returns how to stop.
   * Refuses as `acting` does, and `too-many-at-once`.
   */
  async open(world: World, caller: Caller, after: string | null): Promise<(tab: Tab) => () => void> {
    const readAt = this.marker
    const actor = await acting(world, caller, (act) => Promise.resolve(act.actor))
    const own = [...this.tabs].filter(({ actor: { personId } }) => personId === actor.personId)
    if (this.tabs.size >= this.most.inAll || own.length >= this.most.ofOne)
      throw new Refusal('too-many-at-once', { seconds: AGAIN_S }, { retryAfter: AGAIN_S })
    return (tab) => {
      const one = { actor, tab }
      this.tabs.add(one)
      const missed = after === null ? this.since(performance.now() - JUST_DRAWN_MS) : this.behind(after)
      this.say(tab, missed ? heardBy(actor, missed) : EVERYTHING)
      const meanwhile = this.behind(readAt)
      if (!meanwhile || isAbout(one, meanwhile)) this.sendAway(one)
      return () => void this.tabs.delete(one)
    }
  }

  /** Those whose rights may have changed are told that everything has, and are looked at anew when they come back. */
  private tell(): void {
    this.timer = null
    const news = this.untold > 0 ? this.kept.slice(-this.untold) : []
    this.untold = 0
    for (const one of this.tabs) if (isAbout(one, news)) this.sendAway(one)
    const heard = [...this.tabs].map(({ actor, tab }) => ({ tab, kinds: heardBy(actor, news) }))
    const told = heard.filter(({ kinds }) => kinds.length > 0)
    for (const { tab, kinds } of told) this.say(tab, kinds, told.length)
    const gone = this.kept.splice(0, Math.max(0, this.kept.length - MOST_KEPT)).at(-1)
    if (gone) this.beginning = gone.change.transaction
  }

  private sendAway(one: Open): void {
    this.tabs.delete(one)
    this.say(one.tab, EVERYTHING)
    one.tab.end()
  }

  private say(tab: Tab, kinds: readonly ChangeKind[], among = 1): void {
    tab.tell({ kinds, marker: this.marker, among })
  }

  private get marker(): string {
    return this.kept.at(-1)?.change.transaction ?? this.beginning
  }

  private since(moment: number): readonly Kept[] {
    return this.kept.filter(({ at }) => at > moment)
  }

  /** Null: that was so long ago, or on an instance that has heard otherwise, that nobody knows. */
  private behind(marker: string): readonly Kept[] | null {
    if (marker === this.beginning) return this.kept
    const last = this.kept.findLastIndex(({ change }) => change.transaction === marker)
    return last < 0 ? null : this.kept.slice(last + 1)
  }
}
