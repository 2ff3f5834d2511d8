import type { EntityManager } from 'typeorm'
import { atOnce } from './atOnce.js'
import type { DeliveredCardId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { Areas } from './repositories/areas.js'
import { Audit } from './repositories/audit.js'
import { Broadcasts } from './repositories/broadcasts.js'
import { Calendars } from './repositories/calendars.js'
import { Checklist } from './repositories/checklist.js'
import { ClosedTenants } from './repositories/closedTenants.js'
import { Confirmations } from './repositories/confirmations.js'
import { ContactEntries } from './repositories/contactEntries.js'
import { Cards } from './repositories/cards.js'
import { Conversations } from './repositories/conversations.js'
import { DirectoryRefreshes } from './repositories/directory.js'
import { Deliveries } from './repositories/deliveries.js'
import { Delegations } from './repositories/delegations.js'
import { Files } from './repositories/files.js'
import { IntroductionPapers } from './repositories/introductionPapers.js'
import { IntroductionPlans } from './repositories/introductionPlans.js'
import { IntroductionTasks } from './repositories/introductionTasks.js'
import { History } from './repositories/history.js'
import { HistoryList } from './repositories/historyList.js'
import { IntroductionReports } from './repositories/introductionReports.js'
import { JoinRequests } from './repositories/joinRequests.js'
import { KombitRoles } from './repositories/kombitRoles.js'
import { Invitations } from './repositories/invitations.js'
import { Leases } from './repositories/leases.js'
import { Leaving } from './repositories/leaving.js'
import { IntroductionTemplates } from './repositories/introductionTemplates.js'
import { Lookups } from './repositories/lookups.js'
import { HeldMails } from './repositories/heldMails.js'
import { HandOvers } from './repositories/handOvers.js'
import { Mails } from './repositories/mails.js'
import { Municipalities } from './repositories/municipalities.js'
import { MailsIn } from './repositories/mailsIn.js'
import { Operations } from './repositories/operations.js'
import { Outbox } from './repositories/outbox.js'
import { OutboxRecords } from './repositories/outboxRecords.js'
import { Paces } from './repositories/paces.js'
import { PersonalData } from './repositories/personalData.js'
import { findActor, People, type Recognised } from './repositories/people.js'
import { ProjectProgress } from './repositories/progress.js'
import { Projects } from './repositories/projects.js'
import { RateUses } from './repositories/rateUses.js'
import { RoleNotes } from './repositories/roleNotes.js'
import { Reminders } from './repositories/reminders.js'
import { Retention } from './repositories/retention.js'
import { Roles } from './repositories/roles.js'
import { SharedRoles } from './repositories/sharedRoles.js'
import { Settings } from './repositories/settings.js'
import { Sessions } from './repositories/sessions.js'
import { Sightings } from './repositories/sightings.js'
import { SignInKeys } from './repositories/signInKeys.js'
import { SignIns } from './repositories/signIns.js'
import { Snoozes } from './repositories/snoozes.js'
import { sweep } from './repositories/sweep.js'
import { sweepIntroductions } from './repositories/sweepIntroductions.js'
import { TaskList } from './repositories/taskList.js'
import { Tasks } from './repositories/tasks.js'
import { TaskViews } from './repositories/taskViews.js'
import { Tour } from './repositories/tour.js'
import { Teams } from './repositories/teams.js'
import { Users } from './repositories/users.js'
import { Vacancies } from './repositories/vacancies.js'
import type { Owed } from '../domain/owed.js'
import { SYSTEM, type Scope } from './scope.js'

/** The repositories of one transaction; there is no other way to them. */
export type Tx = ReturnType<typeof repositories>

/** What only jobs, instances among themselves and the demo room ask. */
const housekeeping = (em: EntityManager) => ({
  leases: new Leases(em),
  mails: new Mails(em),
  mailsIn: new MailsIn(em),
  paces: new Paces(em),
  reminders: new Reminders(em),
  retention: new Retention(em),
  operations: new Operations(em),
  rateUses: new RateUses(em),
  tour: new Tour(em),
  audit: new Audit(em),
})

/** What is owed to whom, and what became of it. */
const delivering = (em: EntityManager, scope: Scope, { owed, outbox }: { owed: Owed; outbox: Outbox }) => ({
  outbox,
  closedTenants: new ClosedTenants(em, outbox),
  outboxRecords: new OutboxRecords(em, owed),
  deliveries: new Deliveries(em, scope, owed),
})

/** Who comes in, and who goes. */
const comingAndGoing = (em: EntityManager, scope: Scope) => ({
  signIns: new SignIns(em, scope),
  signInKeys: new SignInKeys(em),
  sessions: new Sessions(em),
  joinRequests: new JoinRequests(em, scope),
  leaving: new Leaving(em, scope),
  directory: new DirectoryRefreshes(em, scope),
  personalData: new PersonalData(em),
})

/** A municipality as it is set up, and whether that works. */
const settingUp = (em: EntityManager, scope: Scope) => ({
  municipalities: new Municipalities(em, scope),
  sightings: new Sightings(em),
  checklist: new Checklist(em),
})

/** What hangs on roles. */
const ofGallery = (em: EntityManager, scope: Scope) => ({
  roleNotes: new RoleNotes(em, scope),
  handOvers: new HandOvers(em, scope),
  delegations: new Delegations(em, scope),
  kombitRoles: new KombitRoles(em, scope),
  confirmations: new Confirmations(em, scope),
})

/** In what people are introduced. */
const organised = (em: EntityManager, scope: Scope) => ({
  atOnce: <const Asked extends Parameters<typeof atOnce>[1]>(asked: Asked) => atOnce(em, asked),
  areas: new Areas(em, scope),
  teams: new Teams(em, scope),
  invitations: new Invitations(em, scope),
  introductionPlans: new IntroductionPlans(em, scope),
  introductionTasks: new IntroductionTasks(em, scope),
  introductionPapers: new IntroductionPapers(em, scope),
  introductionTemplates: new IntroductionTemplates(em, scope),
  introductionReports: new IntroductionReports(em, scope),
})

/** Who there is. `reads`: the language of whoever asks, as far as they or their window say it. */
const peopleOf = (em: EntityManager, scope: Scope) => ({
  reads: scope.reads ?? null,
  people: new People(em, scope),
  users: new Users(em, scope),
})

/** What the repositories of one transaction have in common. */
type Writing = { owed: Owed; onCard?: DeliveredCardId | null | undefined }

export function repositories(em: EntityManager, scope: Scope, { owed, onCard = null }: Writing) {
  const outbox = new Outbox(em, owed)
  const cards = new Cards(em, scope, { owed, onCard })
  return {
    owed,
    /** Refuses `nobody-here`, `unknown-municipality` and `nothing-set-up`. */
    recognise: (caller: Caller) => recognise(em, caller),
    tasks: new Tasks(em, scope, cards),
    taskList: new TaskList(em, scope),
    calendars: new Calendars(em, scope),
    taskViews: new TaskViews(em),
    snoozes: new Snoozes(em),
    settings: new Settings(em, owed),
    ...settingUp(em, scope),
    ...peopleOf(em, scope),
    ...comingAndGoing(em, scope),
    projects: new Projects(em, scope),
    progress: new ProjectProgress(em, scope),
    ...organised(em, scope),
    roles: new Roles(em, scope),
    vacancies: new Vacancies(em),
    sharedRoles: new SharedRoles(em, scope),
    lookups: new Lookups(em, scope),
    ...ofGallery(em, scope),
    contacts: new ContactEntries(em, scope),
    history: new History(em, scope),
    historyList: new HistoryList(em),
    files: new Files(em, scope),
    conversations: new Conversations(em, scope, outbox),
    cards,
    broadcasts: new Broadcasts(em, scope),
    heldMails: new HeldMails(em, scope),
    ...delivering(em, scope, { owed, outbox }),
    ...housekeeping(em),
    sweep: (...when: Parameters<typeof sweep> extends [unknown, ...infer Rest] ? Rest : never) =>
      sweep(em, ...when),
    sweepIntroductions: (...when: Parameters<typeof sweep> extends [unknown, ...infer Rest] ? Rest : never) =>
      sweepIntroductions(em, ...when),
  }
}

/** From here on the transaction is bound to the caller's municipality. */
export async function recognise(em: EntityManager, caller: Caller): Promise<Recognised> {
  const found = await findActor(em, caller)
  if (found) return found
  const tenantId = caller.kind === 'entra' ? caller.tenantId : null
  const municipality = tenantId && (await new Projects(em, SYSTEM).municipalityOfTenant(tenantId))
  throw municipality ? new Refusal('nobody-here') : await noHome(em)
}

/** Of a tenant that belongs to no municipality: it is not in KLIK, or nobody is yet. */
export const noHome = async (em: EntityManager): Promise<Refusal> =>
  new Refusal((await new Municipalities(em, SYSTEM).isAny()) ? 'unknown-municipality' : 'nothing-set-up')
