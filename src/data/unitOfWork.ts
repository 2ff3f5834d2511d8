import type { EntityManager } from 'typeorm'
import type { Door } from '../domain/door.js'
import type { MunicipalityId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import type { Source } from './options.js'
import type { Arrival, Arriving } from './repositories/arrival.js'
import { nothingOwed, type Owed } from '../domain/owed.js'
import { scopeOf, SYSTEM } from './scope.js'
import { turn } from './sharedTransaction.js'
import { transaction, type Terms } from './transaction.js'
import { recognise, repositories, type Tx } from './tx.js'

/**
 * The only door to the data. The caller is looked up inside the transaction that does the work. Every way in refuses
 * `busy`, and `outcome-unknown` when the connection broke just as the work was being saved.
 */
export type Database = {
  /** Refuses `nobody-here` and `unknown-municipality`. */
  as<T>(caller: Caller, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T>
  /** For a channel, which belongs to a municipality and is nobody in particular. `tenantId`: null where nobody waits. */
  forMunicipality<T>(
    municipality: { id: MunicipalityId; tenantId: string | null },
    work: (tx: Tx) => Promise<T>,
  ): Promise<T>
  /** The house's own work while somebody of the tenant waits for it. */
  inTurn<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Jobs and commands: they may take their time. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * All that one thing that somebody did in Teams leads to, in one transaction: every way into the database that `work`
   * is given leads into it. What goes wrong on one of them, also where it is caught, takes back the whole.
   */
  turn<T>(arriving: Arriving, work: (turn: OpenTurn) => Promise<T>): Promise<T>
}

/** Who is there, and where; `data` is of no use once the turn is over. */
export type OpenTurn = Arrival & { data: Database }

/** `owed`: called after a transaction that put something into the outbox. `door`: where nobody says which. */
export type Signals = { owed(owed: Owed): void; door?: Door }

/** People who are known without a tenant count each for themselves, unless it is said with whom. */
const tenantOf = (caller: Caller): string =>
  caller.kind === 'entra' ? caller.tenantId : (caller.share ?? caller.personId)

export function database(source: Source, signals: Signals): Database {
  const own = signals.door ?? 'SYSTEM'
  async function run<T>(terms: Terms, work: (em: EntityManager, owed: Owed) => Promise<T>): Promise<T> {
    const owed = nothingOwed()
    const result = await transaction(source, terms, (em) => {
      Object.assign(owed, nothingOwed())
      return work(em, owed)
    })
    if (owed.rows > 0) signals.owed(owed)
    return result
  }
  const within = <T>(terms: Terms, work: (tx: Tx) => Promise<T>): Promise<T> =>
    run(terms, (em, owed) => work(repositories(em, terms.scope, { owed })))
  return {
    as: (caller, work) =>
      run({ scope: SYSTEM, tenant: tenantOf(caller), door: caller.door ?? own }, async (em, owed) => {
        const { actor } = await recognise(em, caller)
        return work(repositories(em, scopeOf(actor, caller), { owed, onCard: caller.onCard }), actor)
      }),
    forMunicipality: ({ id: municipalityId, tenantId }, work) =>
      within({ scope: { kind: 'municipality', municipalityId }, tenant: tenantId, door: own }, work),
    inTurn: (tenantId, work) => within({ scope: SYSTEM, tenant: tenantId, door: own }, work),
    asSystem: (work) => within({ scope: SYSTEM, tenant: null, door: own }, work),
    turn: (arriving, work) =>
      run({ scope: SYSTEM, tenant: arriving.tenantId, door: 'CHAT' }, (em, owed) =>
        turn({ em, owed }, arriving, work),
      ),
  }
}
