import type { DataSource, EntityManager } from 'typeorm'
import { isUuid, type MunicipalityId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { Calendars } from './repositories/calendars.js'
import { Confirmations } from './repositories/confirmations.js'
import { ContactEntries } from './repositories/contactEntries.js'
import { Cards, Conversations } from './repositories/conversations.js'
import { Delegations } from './repositories/delegations.js'
import { Files } from './repositories/files.js'
import { History } from './repositories/history.js'
import { KombitRoles } from './repositories/kombitRoles.js'
import { Leaving } from './repositories/leaving.js'
import { Lookups } from './repositories/lookups.js'
import { Offices } from './repositories/offices.js'
import { Operations } from './repositories/operations.js'
import { Outbox } from './repositories/outbox.js'
import { findActor, People, type Recognised } from './repositories/people.js'
import { ProjectProgress } from './repositories/progress.js'
import { Projects } from './repositories/projects.js'
import { RoleNotes } from './repositories/roleNotes.js'
import { Roles } from './repositories/roles.js'
import { SharedRoles } from './repositories/sharedRoles.js'
import { Snoozes } from './repositories/snoozes.js'
import { sweep } from './repositories/sweep.js'
import { TaskList } from './repositories/taskList.js'
import { Tasks } from './repositories/tasks.js'
import { TaskViews } from './repositories/taskViews.js'
import { Users } from './repositories/users.js'
import { Vacancies } from './repositories/vacancies.js'
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
  const outbox = new Outbox(em, owed)
  return {
    owed,
    /** Refuses `nobody-here` and `unknown-municipality`. */
    recognise: (caller: Caller) => recognise(em, caller, { entering: false }),
    tasks: new Tasks(em, scope),
    taskList: new TaskList(em, scope),
    calendars: new Calendars(em, scope),
    taskViews: new TaskViews(em),
    snoozes: new Snoozes(em),
    people: new People(em, scope),
    users: new Users(em, scope),
    leaving: new Leaving(em, scope),
    projects: new Projects(em, scope),
    progress: new ProjectProgress(em, scope),
    roles: new Roles(em, scope),
    vacancies: new Vacancies(em),
    roleNotes: new RoleNotes(em, scope),
    sharedRoles: new SharedRoles(em, scope),
    lookups: new Lookups(em, scope),
    offices: new Offices(em, scope),
    delegations: new Delegations(em, scope),
    kombitRoles: new KombitRoles(em, scope),
    confirmations: new Confirmations(em, scope),
    contacts: new ContactEntries(em, scope),
    history: new History(em, scope),
    files: new Files(em, scope),
    conversations: new Conversations(em, scope, outbox),
    cards: new Cards(em, scope, owed),
    outbox,
    operations: new Operations(em),
    sweep: (...when: Parameters<typeof sweep> extends [unknown, ...infer Rest] ? Rest : never) =>
      sweep(em, ...when),
  }
}

/**
 * Begins a transaction and lets the row-level policies know for whom it works; forgotten when it ends. One question
 * instead of two: the only text in it is an id that the database gave out.
 */
function opening(scope: Scope): string {
  const municipality =
    scope.kind === 'municipality' && isUuid(scope.municipalityId) ? scope.municipalityId : ''
  return `start transaction; select set_config('role', 'klik_app', true),
    set_config('app.scope', '${scope.kind}', true), set_config('app.municipality', '${municipality}', true)`
}

/** `entering`: from here on the transaction is bound to the caller's municipality. */
async function recognise(
  em: EntityManager,
  caller: Caller,
  { entering }: { entering: boolean },
): Promise<Recognised> {
  const found = await findActor(em, caller, { entering })
  if (found) return found
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

type Work<T> = (em: EntityManager) => Promise<T>

/** One transaction: what goes wrong in it leaves nothing behind. */
async function transaction<T>(dataSource: DataSource, scope: Scope, work: Work<T>): Promise<T> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query(opening(scope))
    const result = await work(runner.manager)
    await runner.query('commit')
    return result
  } catch (error) {
    await runner.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await runner.release()
  }
}

export function database({ dataSource }: Source, signals: Signals): Database {
  async function run<T>(scope: Scope, work: (em: EntityManager) => Promise<[T, Tx]>): Promise<T> {
    const [result, tx] = await again(() => transaction(dataSource, scope, work))
    if (tx.owed.rows > 0) signals.owed()
    return result
  }
  const within = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
    run(scope, async (em) => {
      const tx = repositories(em, scope)
      return [await work(tx), tx]
    })
  return {
    as: (caller, work) =>
      run({ kind: 'system' }, async (em) => {
        const { actor } = await recognise(em, caller, { entering: true })
        const tx = repositories(em, scopeOf(actor))
        return [await work(tx, actor), tx]
      }),
    forMunicipality: (municipalityId, work) => within({ kind: 'municipality', municipalityId }, work),
    asSystem: (work) => within({ kind: 'system' }, work),
  }
}
