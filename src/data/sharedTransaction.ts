import type { EntityManager } from 'typeorm'
import type { MunicipalityId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { arrive, type Arrival, type Arriving } from './repositories/arrival.js'
import type { Owed } from '../domain/owed.js'
import { scopeOf, settingOf, settingOfActor, SYSTEM, type Scope, type Setting } from './scope.js'
import { oneRow, sql } from './sql.js'
import { noHome, recognise, repositories, type Tx } from './tx.js'
import type { Database, OpenTurn } from './unitOfWork.js'

/** A transaction and what it will owe when it is saved. */
type Open = { em: EntityManager; owed: Owed }

const isSame = (one: Caller, other: Caller): boolean =>
  one.kind === 'known'
    ? other.kind === 'known' && other.personId === one.personId
    : other.kind === 'entra' && other.tenantId === one.tenantId && other.aadObjectId === one.aadObjectId

/**
 * One open transaction, with the ways into it that a database has: several use cases, one after the other, are saved
 * together or not at all.
 */
class SharedTransaction implements Database {
  private known: { caller: Caller; actor: Actor } | null = null
  private setting: Setting = settingOf(SYSTEM)
  private failure: { error: unknown } | null = null
  private state: 'free' | 'in use' | 'over' = 'free'

  constructor(private readonly open: Open) {}

  /** Refuses `nobody-here` and `unknown-municipality`. */
  async arrive(arriving: Arriving): Promise<Arrival> {
    const { caller } = arriving
    const arrival = await arrive(this.open.em, arriving)
    const { person, around } = arrival
    if (caller && !person) throw around.home ? new Refusal('nobody-here') : await noHome(this.open.em)
    if (caller && person) this.noteEntered(caller, person.actor)
    return arrival
  }

  as<T>(caller: Caller, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.use(async () => {
      const actor = await this.actorOf(caller)
      const { em, owed } = this.open
      return work(repositories(em, scopeOf(actor, caller), { owed, onCard: caller.onCard }), actor)
    })
  }

  forMunicipality<T>(
    { id: municipalityId }: { id: MunicipalityId },
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    return this.within({ kind: 'municipality', municipalityId }, work)
  }

  inTurn<T>(_tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(SYSTEM, work)
  }

  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(SYSTEM, work)
  }

  turn(): Promise<never> {
    return Promise.reject(new Error('a turn within a turn'))
  }

  /** Throws what went wrong on one of the ways in, also where it was caught: the whole is taken back. */
  check(): void {
    if (this.failure) throw this.failure.error
  }

  /** From now on there is no way in. */
  close(): void {
    this.state = 'over'
  }

  private within<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.use(async () => {
      await this.enter(settingOf(scope))
      return work(repositories(this.open.em, scope, { owed: this.open.owed }))
    })
  }

  /** One at a time: they would not know for whom the transaction works. */
  private async use<T>(work: () => Promise<T>): Promise<T> {
    this.check()
    if (this.state !== 'free') throw new Error(`the shared transaction is ${this.state}`)
    this.state = 'in use'
    try {
      return await work()
    } catch (error) {
      this.failure = { error }
      throw error
    } finally {
      this.state = this.state === 'in use' ? 'free' : 'over'
    }
  }

  private async actorOf(caller: Caller): Promise<Actor> {
    if (this.known && isSame(this.known.caller, caller)) {
      await this.enter(settingOfActor(this.known.actor))
      return this.known.actor
    }
    const { actor } = await recognise(this.open.em, caller)
    this.noteEntered(caller, actor)
    return actor
  }

  private noteEntered(caller: Caller, actor: Actor): void {
    this.known = { caller, actor }
    this.setting = settingOfActor(actor)
  }

  private async enter(setting: Setting): Promise<void> {
    const { scope, municipalityId } = setting
    if (scope === this.setting.scope && municipalityId === this.setting.municipalityId) return
    await oneRow(
      this.open.em,
      sql`select set_config('app.scope', ${scope}, true), set_config('app.municipality', ${municipalityId}, true)`,
    )
    this.setting = setting
  }
}

/** The work of a turn in the transaction that is open. */
export async function turn<T>(
  open: Open,
  arriving: Arriving,
  work: (turn: OpenTurn) => Promise<T>,
): Promise<T> {
  const shared = new SharedTransaction(open)
  try {
    const arrival = await shared.arrive(arriving)
    const done = await work({ ...arrival, data: shared })
    shared.check()
    return done
  } finally {
    shared.close()
  }
}
