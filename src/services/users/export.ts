import type { FileReply } from '../../contract/shapes.js'
import type { User } from '../../data/repositories/users.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { dayOf, type Day } from '../../domain/time.js'
import { lastSignIn, type UserCursor, type UserFilter, type UserSort } from '../../domain/user.js'
import { downloadName } from '../../exchange/downloadName.js'
import { writeApart } from '../../exchange/apart.js'
import { peopleSheet, peopleTemplate, type PersonRow } from '../../exchange/peopleSheet.js'
import { EXCEL } from '../../exchange/writeExcel.js'
import { languageFor } from '../language.js'
import { homeOf, acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

const PAGE = 500

const dayOrNull = (at: Date | null): Day | null => at && dayOf(at)

const rowOf = (user: User): PersonRow => ({
  ...user,
  hasLoggedIn: user.firstLoginAt !== null,
  lastLogin: dayOrNull(lastSignIn(user)),
  lastFkLogin: dayOrNull(user.lastFkLoginAt),
})

async function everybody(
  { tx, actor }: Acting,
  { filter, sort }: { filter: UserFilter; sort: UserSort },
): Promise<PersonRow[]> {
  const found: PersonRow[] = []
  let after: UserCursor | null = null
  do {
    const page: { users: User[]; next: UserCursor | null } = await tx.users.page(homeOf(actor), {
      ...{ filter, sort, after },
      size: PAGE,
    })
    found.push(...page.users.map(rowOf))
    after = page.next
  } while (after)
  return found
}

/** The users the filters leave, as an Excel file. Refuses `forbidden`, `busy`. */
export async function exportUsers(
  world: World,
  caller: Caller,
  wanted: { filter: UserFilter; sort: UserSort },
): Promise<FileReply> {
  const { people, language, today } = await acting(world, caller, async (act) => {
    const whole = { municipalityId: homeOf(act.actor), projectIds: [], isOwn: false }
    allow(act.actor, 'person.export', whole)
    const language = await languageFor(act, null)
    return { people: await everybody(act, wanted), language, today: act.today }
  })
  const bytes = await writeApart({ format: 'sheet', content: peopleSheet(people, language) })
  return { name: downloadName('users', { language, parts: [today], ending: 'xlsx' }), type: EXCEL, bytes }
}

/** The list to fill in before users are imported. Refuses `forbidden` for those who may create nobody. */
export async function template(world: World, caller: Caller): Promise<FileReply> {
  const language = await acting(world, caller, async ({ tx, actor }) => {
    const municipalityId = homeOf(actor)
    const projectIds = (await tx.projects.of(municipalityId)).map(({ id }) => id)
    allow(actor, 'person.create', { municipalityId, projectIds, isOwn: false })
    return languageFor({ tx, actor }, null)
  })
  const bytes = await writeApart({ format: 'sheet', content: peopleTemplate(language) })
  return { name: downloadName('usersTemplate', { language, parts: [], ending: 'xlsx' }), type: EXCEL, bytes }
}
