import type { Reply } from '../../contract/index.js'
import {
  checkBackup,
  checked,
  checkJob,
  checkJobs,
  checkOwn,
  HOUSE_CHECKS,
  isRequired,
  isWanting,
  type Check,
  type CheckKey,
  type HouseCheck,
  type OwnCheck,
} from '../../domain/checklist.js'
import type { MunicipalityId } from '../../domain/ids.js'
import { JOB_NAMES, type JobName } from '../../domain/jobs.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import type { Municipality } from '../../domain/project.js'
import { acting, homeOf } from '../acting.js'
import { guardedMunicipality } from '../municipalities/settings.js'
import { heldSince } from '../notices/outbox.js'
import type { World } from '../world.js'

type Found = Omit<Check, 'key'>

/** What is asked of others: each by itself, and what they answer now. The composition root makes them. */
export type Probes = Record<'database' | 'files' | 'mail' | 'mailIn' | 'fk', () => Promise<Found>> & {
  /** Where a municipality's people sign in outside Teams, by its code. */
  openId(code: string): Promise<Found>
}

/** Whoever has not answered by then is away. */
const LONGEST_MS = 8_000

/** One answer or none: what goes wrong is that row's, and no other's. */
async function inTime<Key extends string>(key: Key, ask: () => Promise<Found>): Promise<Check<Key>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Found>((resolve) => {
    timer = setTimeout(() => resolve(checked(key, 'UNREACHABLE', { reason: 'too slow' })), LONGEST_MS)
  })
  const answer = ask().catch((): Found => checked(key, 'UNREACHABLE', { reason: 'failed' }))
  return { ...(await Promise.race([answer, late]).finally(() => clearTimeout(timer))), key }
}

async function jobsOf({ data, clock }: World): Promise<Check<JobName>[]> {
  const seen = await data.asSystem((tx) => tx.sightings.of(null))
  return JOB_NAMES.map((name) => checkJob(name, seen, clock.now()))
}

async function outboxOf(world: World): Promise<Found> {
  const since = await heldSince(world)
  return checked('outbox', since ? 'UNREACHABLE' : 'WORKS', { since, reason: since ? 'held' : null })
}

async function backupOf({ data, clock }: World): Promise<Found> {
  return checkBackup(await data.asSystem((tx) => tx.sightings.of(null)), clock.now())
}

/** Of the whole installation, all asked at once. */
export async function houseChecks(world: World, probes: Probes): Promise<Check<HouseCheck>[]> {
  const asked: Record<HouseCheck, () => Promise<Found>> = {
    ...{
      database: probes.database,
      files: probes.files,
      mail: probes.mail,
      mailIn: probes.mailIn,
      fk: probes.fk,
    },
    jobs: async () => checkJobs(await jobsOf(world)),
    outbox: () => outboxOf(world),
    backup: () => backupOf(world),
  }
  return Promise.all(HOUSE_CHECKS.map((key) => inTime(key, asked[key])))
}

/** Several look at the page, which asks again by itself: others are asked no more often than this. */
const FRESH_MS = 20_000

/** The same for everybody who looks within a short while. */
export function keptChecks(world: World, probes: Probes): () => Promise<Check<HouseCheck>[]> {
  let kept: { at: number; checks: Promise<Check<HouseCheck>[]> } | null = null
  return () => {
    const at = performance.now()
    if (!kept || at - kept.at > FRESH_MS) kept = { at, checks: houseChecks(world, probes) }
    return kept.checks
  }
}

type Own = { checks: Check<OwnCheck>[]; code: string }

async function ownChecks(world: World, municipalityId: MunicipalityId): Promise<Own> {
  const now = world.clock.now()
  return world.data.asSystem(async (tx) => {
    const facts = await tx.checklist.factsOf(municipalityId)
    const seen = await tx.sightings.of(municipalityId)
    return { checks: checkOwn({ facts, seen, hasFk: world.hasFk, now }), code: facts.code }
  })
}

async function allOwn(world: World, probes: Probes, id: MunicipalityId): Promise<Check<OwnCheck>[]> {
  const { checks, code } = await ownChecks(world, id)
  return [...checks, await inTime('openId', () => probes.openId(code))]
}

const iso = (at: Date | null): string | null => at && at.toISOString()

/** What an administrator sees: how it stands, and nothing of what it is made of. */
const present = <Key extends CheckKey>({ key, state, since, lastAt, until }: Check<Key>) => ({
  ...{ key, state, isRequired: isRequired(key) },
  ...{ since: iso(since), lastAt: iso(lastAt), until: iso(until) },
})

export type Looking = { probes: Probes; house: () => Promise<Check<HouseCheck>[]> }

/** The own municipality's rows, and of the installation how it stands. Refuses `not-found`. */
export async function read(
  world: World,
  caller: Caller,
  { probes, house }: Looking,
): Promise<Reply<'checklist.read'>> {
  const { home, at } = await acting(world, caller, ({ actor, now }) => {
    allow(actor, 'municipality.read', guardedMunicipality(actor.municipalityId))
    return Promise.resolve({ home: homeOf(actor), at: now })
  })
  const [own, ofHouse] = await Promise.all([allOwn(world, probes, home), house()])
  const all = [...own, ...ofHouse]
  return {
    at: at.toISOString(),
    isReady: !all.some(isWanting),
    own: own.map(present),
    house: ofHouse.map(present),
  }
}

export type Everything = {
  house: Check<HouseCheck>[]
  jobs: Check<JobName>[]
  municipalities: (Pick<Municipality, 'code' | 'name'> & { checks: Check<OwnCheck>[] })[]
}

/** For the operator: all of it, with the reasons. */
export async function everything(world: World, probes: Probes): Promise<Everything> {
  const towns = await world.data.asSystem((tx) => tx.projects.municipalities())
  const [house, jobs, municipalities] = await Promise.all([
    houseChecks(world, probes),
    jobsOf(world),
    Promise.all(
      towns.map(async ({ id, code, name }) => ({ code, name, checks: await allOwn(world, probes, id) })),
    ),
  ])
  return { house, jobs, municipalities }
}
