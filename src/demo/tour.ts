import type { HelpedStep, RoomTour } from '../contract/room.js'
import type { TaskRow } from '../contract/task.js'
import type { Tx } from '../data/tx.js'
import type { MunicipalityId, PersonId } from '../domain/ids.js'
import { isLearnt } from '../domain/readiness.js'
import { mine } from '../services/tasks/mine.js'
import type { World } from '../services/world.js'
import { demoPeople, type DemoPerson } from './people.js'
import { helpWith } from './tourHelp.js'

const ownTasks = async (world: World, personId: string): Promise<TaskRow[]> =>
  (await mine(world, { kind: 'known', personId: personId as PersonId })).open

const has = (tasks: readonly TaskRow[], marker: TaskRow['marker']): boolean =>
  tasks.some((task) => task.marker === marker)
const showsBoth = (tasks: readonly TaskRow[]): boolean => has(tasks, 'RED') && has(tasks, 'YELLOW')

/** Red and yellow tasks both, then one that can be begun, then how many there are that hurry. */
function interest(tasks: readonly TaskRow[]): number {
  const hurrying = tasks.filter(({ marker }) => marker === 'RED' || marker === 'YELLOW')
  const canStart = hurrying.some(({ actions }) => actions.includes('start'))
  return (showsBoth(tasks) ? 2000 : 0) + (canStart ? 1000 : 0) + hurrying.length
}

/** Whoever of the sample has most to show of what hurries. */
async function mostInteresting(world: World): Promise<string | null> {
  let best: { personId: string; interest: number } | null = null
  const known = (await demoPeople(world)).filter(({ isKnown }) => isKnown)
  for (const { personId } of known) {
    const found = interest(await ownTasks(world, personId))
    if (!best || found > best.interest) best = { personId, interest: found }
  }
  return best && best.personId
}

/** When one of them next turns yellow or red, and of which project it is. */
function turning(tasks: readonly TaskRow[]): { day: string | null; project: string | null } {
  const coming = tasks.flatMap(({ nextChange, nextMarker, project }) =>
    nextChange && (nextMarker === 'YELLOW' || nextMarker === 'RED')
      ? [{ day: nextChange, project: project.name }]
      : [],
  )
  const [next] = coming.sort((a, b) => a.day.localeCompare(b.day))
  return next ?? { day: null, project: tasks[0]?.project.name ?? null }
}

/** The room's tour: as whom it begins, and how far it has come. All of it is decided by what is in the database. */
export type Tour = {
  /** Somebody with red and yellow tasks; null where there is nobody at all. */
  first(): Promise<string | null>
  of(person: DemoPerson): Promise<RoomTour>
  help(step: HelpedStep, person: DemoPerson): Promise<void>
}

async function introducedOf({ tour }: Tx, home: MunicipalityId): Promise<RoomTour['introduced']> {
  const found = await tour.lastIntroduced(home)
  if (!found) return null
  const { tasks, ...introduced } = found
  return { ...introduced, people: [...new Set(tasks.map(({ name }) => name))] }
}

async function countsOf({ tour }: Tx): Promise<RoomTour['counts']> {
  const introductions = await tour.introductions()
  return { ...(await tour.counts()), ready: introductions.filter(isLearnt).length }
}

export function openTour(world: World): Tour {
  // Whoever it was stays it while they have something to show: each look at everybody asks as often as there are people.
  let known: string | null = null
  const first = async (): Promise<string | null> => {
    if (known === null || !showsBoth(await ownTasks(world, known))) known = await mostInteresting(world)
    return known
  }
  return {
    first,
    async of({ personId, municipalityId }) {
      const guide = known ?? (await first()) ?? personId
      const tasks = known === guide ? await ownTasks(world, guide) : []
      return world.data.asSystem(async (tx) => ({
        counts: await countsOf(tx),
        first: guide,
        asked: municipalityId && (await tx.tour.lastAsked(municipalityId)),
        taken: municipalityId && (await tx.tour.lastTaken(municipalityId)),
        introduced: municipalityId && (await introducedOf(tx, municipalityId)),
        ...turning(tasks),
      }))
    },
    help: (step, person) => helpWith(world, step, person),
  }
}
