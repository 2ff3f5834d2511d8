import type { EntityManager } from 'typeorm'
import type { MunicipalityId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { Cards, Conversations } from './repositories/conversations.js'
import { History } from './repositories/history.js'
import { Operations } from './repositories/operations.js'
import { Outbox } from './repositories/outbox.js'
import { findActor, People } from './repositories/people.js'
import { Projects } from './repositories/projects.js'
import { Roles } from './repositories/roles.js'
import { sweep } from './repositories/sweep.js'
import { TaskList } from './repositories/taskList.js'
import { Tasks } from './repositories/tasks.js'
import { scopeOf, type Scope } from './scope.js'
import type { Source } from './options.js'

/** The repositories of one transaction; there is no other way to them. */
export type Tx = ReturnType<typeof repositories>

/** The only door to the data. The caller is looked up inside the transaction that does the work. */
export type Database = {
  /** Refuses `nobody-here` and `unknown-municipality`. */
  as<T>(caller: Caller, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T>
  /** For a channel, which belongs to a municipality and is nobody in particular. */
  forMunicipality<T>(municipalityId: MunicipalityId, work: (tx: Tx) => Promise<T>): Promise<T>
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** `owed`: called after a transaction that put something into the outbox. */
export type Signals = { owed(): void }

const MAX_TRIES = 3
const TRY_AGAIN = new Set(['40001', '40P01'])
const NO_CONNECTION = /timeout exceeded when trying to connect|too many clients|remaining connection slots/

function repositories(em: EntityManager, scope: Scope) {
  const owed = { rows: 0 }
  return {
    owed,
    tasks: new Tasks(em, scope),
    taskList: new TaskList(em, scope),
    people: new People(em, scope),
    projects: new Projects(em, scope),
    roles: new Roles(em, scope),
    history: new History(em, scope),
    conversations: new Conversations(em, scope),
    cards: new Cards(em, scope, owed),
    outbox: new Outbox(em, owed),
    operations: new Operations(em),
    sweep: (...when: Parameters<typeof sweep> extends [unknown, ...infer Rest] ? Rest : never) =>
      sweep(em, ...when),
  }
}

/** Lets the row-level policies know for whom this transaction works; forgotten when it ends. */
async function enter(em: EntityManager, scope: Scope): Promise<void> {
  const municipality: MunicipalityId | '' = scope.kind === 'municipality' ? scope.municipalityId : ''
  await em.query(
    `select set_config('role', 'klik_app', true), set_config('app.scope', $1, true), set_config('app.municipality', $2, true)`,
    [scope.kind, municipality],
  )
}

async function recognise(em: EntityManager, caller: Caller): Promise<Actor> {
  await enter(em, { kind: 'system' })
  const found = await findActor(em, caller)
  if (found) return found.actor
  const tenantId = caller.kind === 'entra' ? caller.tenantId : null
  const municipality = tenantId && (await new Projects(em, { kind: 'system' }).municipalityOfTenant(tenantId))
  throw new Refusal(municipality ? 'nobody-here' : 'unknown-municipality')
}

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : ''
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Error && NO_CONNECTION.test(error.message)) throw new Refusal('busy')
      if (tries === MAX_TRIES || !TRY_AGAIN.has(codeOf(error))) throw error
    }
  }
}

export function database({ dataSource }: Source, signals: Signals): Database {
  async function run<T>(work: (em: EntityManager) => Promise<[T, Tx]>): Promise<T> {
    const [result, tx] = await again(() => dataSource.transaction(work))
    if (tx.owed.rows > 0) signals.owed()
    return result
  }
  const within = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
    run(async (em) => {
      await enter(em, scope)
      const tx = repositories(em, scope)
      return [await work(tx), tx]
    })
  return {
    as: (caller, work) =>
      run(async (em) => {
        const actor = await recognise(em, caller)
        const scope = scopeOf(actor)
        await enter(em, scope)
        const tx = repositories(em, scope)
        return [await work(tx, actor), tx]
      }),
    forMunicipality: (municipalityId, work) => within({ kind: 'municipality', municipalityId }, work),
    asSystem: (work) => within({ kind: 'system' }, work),
  }
}
