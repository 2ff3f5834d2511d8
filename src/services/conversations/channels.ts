import type { Conversation } from '../../domain/conversation.js'
import type { TaskPage } from '../../data/repositories/taskList.js'
import { explainTurns, type Marker } from '../../domain/deadline.js'
import type { MunicipalityId, ProjectId, TaskId } from '../../domain/ids.js'
import type { Hearing } from '../../domain/project.js'
import type { NamedTask } from '../../domain/task.js'
import type { TaskStatus } from '../../domain/taskStatus.js'
import { NO_FILTER, WORST_FIRST, type Counters } from '../../domain/taskList.js'
import { dayOf, type Day } from '../../domain/time.js'
import { purposeOf, urgencyOf, type Purpose, type Urgency } from '../../domain/urgency.js'
import type { World } from '../world.js'

/** What a channel may see of a task: everybody in it reads along, so no names and no contact data. */
export type ChannelTask = {
  id: TaskId
  number: number
  title: string
  project: string
  status: TaskStatus
  marker: Marker
  urgency: Urgency
  purpose: Purpose | null
  nextChange: Day | null
  nextMarker: 'YELLOW' | 'RED' | null
  startDate: string | null
  endDate: string | null
}
export type ChannelProject = {
  id: ProjectId
  name: string
  counters: Counters
  completed: number
  burning: ChannelTask[]
  moreBurning: number
}

const BURNING = 10

const BURNING_FIRST: Pick<TaskPage, 'filter' | 'sort'> = {
  filter: { ...NO_FILTER, marker: ['RED', 'YELLOW'] },
  sort: WORST_FIRST,
}

function present(task: NamedTask, today: Day): ChannelTask {
  const { marker, nextChange, nextMarker } = explainTurns(task, today)
  const { id, instanceNumber: number, title, projectName: project, status } = task
  const { startDate, endDate } = task
  const dated = { ...task, marker }
  return {
    ...{ id, number, title, project, status, marker, nextChange, nextMarker },
    ...{ startDate, endDate, urgency: urgencyOf(dated, today), purpose: purposeOf(dated, today) },
  }
}

/** A channel belongs to a municipality; anything else has no project to hear of. */
function homeOf({
  kind,
  municipalityId: id,
  tenantId,
}: Conversation): { id: MunicipalityId; tenantId: string } | null {
  return kind === 'CHANNEL' && id ? { id, tenantId } : null
}

/** Whether a deadline is among what the channel has chosen to hear of the project. */
const hears = ({ deadlines, onlyRed }: Hearing, { marker }: ChannelTask): boolean =>
  deadlines && (marker === 'RED' || (marker === 'YELLOW' && !onlyRed))

/** `onlyHeard`: only deadlines the channel has asked to be told of. */
type Wanted = { ids: readonly TaskId[]; onlyHeard: boolean }

/** The tasks a channel may see now: of its own municipality, of projects it subscribes to, and never local ones. */
export async function tasks(
  world: World,
  channel: Conversation,
  { ids, onlyHeard }: Wanted,
): Promise<ChannelTask[]> {
  const today = dayOf(world.clock.now())
  const home = homeOf(channel)
  if (!home) return []
  return world.data.forMunicipality(home, async (tx) => {
    const hearing = new Map((await tx.projects.hearing(channel.id)).map((one) => [one.projectId, one]))
    const found = await tx.tasks.findMany(ids)
    return found.flatMap((task) => {
      const heard = task.kind === 'LOCAL' ? undefined : hearing.get(task.projectId)
      const shown = present(task, today)
      return heard && (!onlyHeard || hears(heard, shown)) ? [shown] : []
    })
  })
}

/** How a subscribed project stands; null when the channel does not subscribe to it. */
export async function project(
  world: World,
  channel: Conversation,
  projectId: ProjectId,
): Promise<ChannelProject | null> {
  const today = dayOf(world.clock.now())
  const home = homeOf(channel)
  if (!home) return null
  return world.data.forMunicipality(home, async (tx) => {
    const found = (await tx.projects.subscribed(channel.id)).find(({ id }) => id === projectId)
    if (!found) return null
    const reading = { personId: null, reach: { whole: [projectId], own: [], withLocal: false }, today }
    const { total, ...counters } = await tx.taskList.counters(reading, NO_FILTER)
    const page = await tx.taskList.page(reading, { ...BURNING_FIRST, after: null, size: BURNING })
    const { RED, YELLOW, GREEN, GREY } = counters
    return {
      id: found.id,
      name: found.name,
      counters,
      completed: total - RED - YELLOW - GREEN - GREY,
      burning: page.tasks.map((task) => present(task, today)),
      moreBurning: RED + YELLOW - page.tasks.length,
    }
  })
}
