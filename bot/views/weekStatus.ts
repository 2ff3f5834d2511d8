import { rolesOfHome } from '../../src/services/roles/assignment.js'
import { hasNothing, weekStatus } from '../../src/services/notices/weekStatus.js'
import { addDays, dayOf, type Day } from '../../src/domain/time.js'
import type { Notice } from '../cards/tasks.js'
import { VACANT_SHOWN, weekStatusCard, weekStatusSummary, type StatusLinks } from '../cards/weekStatus.js'
import type { Reader, Shown } from '../turn/reader.js'
import { candidatesOn } from './roles.js'

const OPEN = 'status=NOT_STARTED&status=STARTED'
const over = (today: Day): string => `marker=RED&endTo=${addDays(today, -1)}`

const linksOf = ({ tasksWhere }: Reader['links'], today: Day): StatusLinks => ({
  overdue: tasksWhere(over(today)),
  withoutExecutor: tasksWhere(`${OPEN}&executor=UNASSIGNED`),
  withoutResponsible: tasksWhere(`${OPEN}&responsible=UNASSIGNED`),
  of: (personId) => tasksWhere(`${over(today)}&executor=${personId}`),
})

/** How the municipality stands, for who looks after it; null when it is sent and there is nothing to say. */
export async function showWeekStatus(
  reader: Reader,
  { isStanding, notice = null }: { isStanding: boolean; notice?: Notice | null },
): Promise<Shown | null> {
  const { world, caller, t, links, municipality, conversation } = reader
  const today = dayOf(world.clock.now())
  const status = await weekStatus(world, caller)
  if (!isStanding && hasNothing(status)) return null
  const card = weekStatusCard(t, {
    ...{ status, municipality, notice, links: linksOf(links, today) },
    candidates: await candidatesOn(reader, status.vacant.slice(0, VACANT_SHOWN)),
    contactsUrl: links.contacts,
    settingsUrl: links.settings,
  })
  const tasks = [...status.turned, ...status.overdue].map(({ id }) => id)
  const { tasks: own, ofMe, led } = status.introductions
  const introductions = [...own.map(({ task }) => task), ...ofMe, ...led].map(({ id }) => id)
  const shows = [rolesOfHome(conversation.municipalityId ?? ''), ...new Set([...tasks, ...introductions])]
  return { content: { kind: 'status', subject: 'mine', shows }, card, summary: weekStatusSummary(t, status) }
}
