import { afterAll, beforeAll, beforeEach, describe, test } from '@jest/globals'
import { undeliveredCard } from '../../../bot/cards/organisation.js'
import { newId, type InvitationId, type MembershipId, type TeamId } from '../../../src/domain/ids.js'
import type { Day } from '../../../src/domain/time.js'
import * as coordinators from '../../../src/services/areas/coordinators.js'
import * as areas from '../../../src/services/areas/edit.js'
import { remove } from '../../../src/services/areas/remove.js'
import { read as readReport, type AskedReport } from '../../../src/services/introductions/reports/read.js'
import * as organisation from '../../../src/services/introductions/view.js'
import { comeBack } from '../../../src/services/mailIn/receive.js'
import { hashOf } from '../../../src/services/notices/mails.js'
import * as teams from '../../../src/services/teams/edit.js'
import * as invitations from '../../../src/services/teams/invitations.js'
import * as leaving from '../../../src/services/teams/leaving.js'
import * as members from '../../../src/services/teams/members.js'
import { recognise } from '../../../src/services/users/firstSignIn.js'
import { aMunicipality, aPerson, day, type Someone } from '../../support/builders.js'
import { anIntroduction } from '../../support/introductionPlans.js'
import { wordsOf } from '../../support/teams.js'
import {
  aStage,
  ERRORS,
  openStage,
  readsAs,
  refused,
  type Sentence,
  type Stage,
  type Tellings,
} from './sentences.js'

let open: Pick<Stage, 'db' | 'clock'>
let stage: Stage
beforeAll(async () => {
  open = await openStage()
})
afterAll(() => open.db.close())
beforeEach(async () => {
  open.clock.set('2026-03-02T09:00:00Z')
  stage = await aStage(open)
})

type Role = Parameters<typeof members.invite>[2]['role']
const address = () => `nils-${stage.town.id}@korsbaek.example`
const invite = (
  by: Someone,
  role: Role = 'introducer',
  who: { personId: Someone['id'] } | { email: string } = { email: address() },
) =>
  members.invite(stage.world, by.caller, {
    ...{ teamId: stage.teamId, role },
    ...('email' in who ? { fullName: 'Nils Nyere', email: who.email } : who),
  })
const tried = (
  by: Someone,
  ...given: Parameters<typeof invite> extends [Someone, ...infer Rest] ? Rest : never
) => refused(stage, by, invite(by, ...given))
const comesIn = () =>
  recognise(stage.world, {
    ...{ kind: 'entra', tenantId: stage.town.tenantId, aadObjectId: newId(), door: 'TAB' },
    claims: { name: 'Nils Nyere', addresses: [address()], isGuest: false },
  })
async function invited(): Promise<{ memberId: MembershipId; invitationId: InvitationId; outboxId: never }> {
  await invite(stage.who.leader)
  const [row] = await stage.db.dataSource.query<
    { member: MembershipId; invitation: InvitationId; outbox: never }[]
  >(
    `select m.id as member, i.id as invitation, o.id as outbox from team_membership m
      join invitation i on i.person_id = m.person_id
      join outbox o on o.event->>'invitationId' = i.id::text where m.team_id = $1`,
    [stage.teamId],
  )
  if (!row) throw new Error('not invited')
  return { memberId: row.member, invitationId: row.invitation, outboxId: row.outbox }
}

async function bounced(): Promise<Sentence> {
  const { world, db, town, who } = stage
  const { invitationId, outboxId } = await invited()
  await db.dataSource.query(`update outbox set channel = 'MAIL', state = 'SENT' where id = $1`, [outboxId])
  const of = { municipalityId: town.id, personId: null, mailbox: null, taskId: null, outboxIds: [outboxId] }
  await db.data.asSystem((tx) => tx.mails.issue({ hash: hashOf('token'), ...of, madeAt: world.clock.now() }))
  await comeBack(world, 'token', '5.1.1')
  const [told] = await db.dataSource.query<{ person_id: string }[]>(
    `select person_id from outbox where event->>'type' = 'member.undelivered' and event->>'invitationId' = $1`,
    [invitationId],
  )
  if (told?.person_id !== who.leader.id) throw new Error('whoever sent it is not told')
  const found = await invitations.undelivered(world, who.leader.caller, invitationId)
  if (!found) throw new Error('nothing to tell')
  return (t) =>
    wordsOf(undeliveredCard(t, { invited: found, municipality: null, pageUrl: 'https://klik.example' }))
      .replace(stage.town.id, '…')
      .replaceAll('\n', ' | ')
}

async function archivedBefore(): Promise<Sentence> {
  const { world, who, memberIds } = stage
  const memberId = memberIds[3] as MembershipId
  await leaving.archiveMember(world, who.owner.caller, { memberId, version: 1 })
  const { name } = await invite(who.owner, 'introducer', { personId: who.introducer.id })
  return (t) => t('organisation.done.invited', { name })
}

const W1: Tellings<'W1'> = {
  TEAM_NOT_VISIBLE: {
    happens: () => tried(stage.who.free),
    da: 'Det kunne vi ikke finde. Måske er det flyttet, eller også har du ikke adgang til det.',
    en: 'We could not find that. It may have moved, or you may not have access to it.',
    sv: 'Vi kunde inte hitta det. Det kan ha flyttats, eller så har du inte åtkomst till det.',
    fi: 'Emme löytäneet sitä. Ehkä se on siirretty, tai sinulla ei ole pääsyä siihen.',
  },
  ROLE_ABOVE_OWN_LEVEL: {
    happens: () => tried(stage.who.leader, 'introductionManager'),
    da: 'Du kan give din egen rolle og dem under den. Bed en af teamets ejere om at invitere som introduktionsansvarlig.',
    en: 'You can give your own role and those below it. Ask one of the team’s owners to invite as introduction manager.',
    sv: 'Du kan ge din egen roll och rollerna under den. Be någon av teamets ägare att bjuda in personen som introduktionsansvarig.',
    fi: 'Voit antaa oman roolisi ja sitä alempia rooleja. Pyydä jotakuta tiimin omistajista lähettämään kutsu, jossa rooli on perehdytysvastaava.',
  },
  ROLE_NOT_FOR_COORDINATOR: {
    happens: () => tried(stage.who.coordinator, 'introductionLeader'),
    da: 'Som koordinator kan du ikke invitere som introduktionsleder. Det kan teamets ejere, og du kan skifte rollen bagefter.',
    en: 'As a coordinator you cannot invite as introduction leader. The team’s owners can, and you can change the role afterwards.',
    sv: 'Som koordinator kan du inte bjuda in någon som introduktionsledare. Det kan teamets ägare göra, och du kan byta rollen efteråt.',
    fi: 'Koordinaattorina et voi kutsua perehdytysohjaajaksi. Sen voivat tehdä tiimin omistajat, ja voit vaihtaa roolin jälkeenpäin.',
  },
  ALREADY_HAS_ROLE: {
    happens: () => tried(stage.who.owner, 'owner', { personId: stage.who.introducer.id }),
    da: 'Ida Introduktør er allerede med i teamet som introduktør. Du kan skifte rollen i stedet.',
    en: 'Ida Introduktør is already in the team as introducer. You can change the role instead.',
    sv: 'Ida Introduktør är redan med i teamet som introducerare. Du kan byta rollen i stället.',
    fi: 'Ida Introduktør on jo tiimissä, ja hänen roolinsa on perehdyttäjä. Voit sen sijaan vaihtaa roolin.',
  },
  INTRODUCEE_NOT_A_TEAM_ROLE: {
    happens: () => tried(stage.who.admin, 'introducee'),
    da: 'Den, der skal introduceres, har ingen rolle i teamet. Start en introduktion i stedet, så kommer personen med der.',
    en: 'Whoever is to be introduced has no role in the team. Start an introduction instead; that is where they come in.',
    sv: 'Den person som ska introduceras har ingen roll i teamet. Starta en introduktion i stället, så kommer personen med den vägen.',
    fi: 'Perehdytettävällä ei ole roolia tiimissä. Aloita sen sijaan perehdytys, niin henkilö tulee mukaan sitä kautta.',
  },
  EMAIL_INVALID: {
    happens: () => tried(stage.who.owner, 'introducer', { email: 'nils' }),
    da: 'E-mailadressen er ikke rigtig. Skriv den som navn@kommune.dk.',
    en: 'The e-mail address is not right. Write it as name@municipality.dk.',
    sv: 'E-postadressen är inte rätt. Skriv den som namn@kommun.dk.',
    fi: 'Sähköpostiosoite ei ole oikein. Kirjoita se muodossa nimi@kunta.dk.',
  },
  // Out of a team is not out of KLIK: inviting again is restoring, and no error.
  USER_ARCHIVED: {
    happens: archivedBefore,
    da: 'Ida Introduktør er med i teamet.',
    en: 'Ida Introduktør is in the team.',
    sv: 'Ida Introduktør är med i teamet.',
    fi: 'Ida Introduktør on mukana tiimissä.',
  },
  LINK_EXPIRED: {
    happens: async () => {
      await invite(stage.who.leader)
      open.clock.set('2026-04-02T08:00:00Z')
      return refused(stage, stage.who.free, comesIn())
    },
    da: 'Din invitation udløb 01-04-2026. Bed Lene Leder om at sende den igen, så kan du komme ind.',
    en: 'Your invitation expired on 1 Apr 2026. Ask Lene Leder to send it again, and you can come in.',
    sv: 'Din inbjudan gick ut 2026-04-01. Be Lene Leder att skicka den igen, så kan du komma in.',
    fi: 'Kutsusi vanheni 1.4.2026. Pyydä lähettäjää (Lene Leder) lähettämään se uudelleen, niin pääset sisään.',
  },
  LINK_USED: {
    happens: async () => {
      const { memberId } = await invited()
      await comesIn()
      const again = members.resend(stage.world, stage.who.owner.caller, { memberId, message: null })
      return refused(stage, stage.who.owner, again)
    },
    da: 'Nils Nyere har allerede været i KLIK og skal ikke inviteres igen.',
    en: 'Nils Nyere has already been in KLIK and need not be invited again.',
    sv: 'Nils Nyere har redan varit i KLIK och behöver inte bjudas in igen.',
    fi: 'Nils Nyere on jo käynyt KLIKissä, eikä uutta kutsua tarvita.',
  },
  MAIL_BOUNCED: {
    happens: bounced,
    da: 'Invitationen til Nils Nyere kom ikke frem | Mailen til nils-…@korsbaek.example kom tilbage. Er adressen forkert, kan en koordinator for området eller en administrator rette den. Send så invitationen til Solsikken igen. | Åbn teamet',
    en: 'The invitation to Nils Nyere did not arrive | The mail to nils-…@korsbaek.example came back. If the address is wrong, a coordinator of the area or an administrator can put it right. Then send the invitation to Solsikken again. | Open the team',
    sv: 'Inbjudan till Nils Nyere kom inte fram | Mejlet till nils-…@korsbaek.example kom i retur. Om adressen är fel kan en koordinator för området eller en administratör rätta den. Skicka sedan inbjudan till Solsikken igen. | Öppna teamet',
    fi: 'Kutsu henkilölle Nils Nyere ei mennyt perille | Viesti osoitteeseen nils-…@korsbaek.example tuli takaisin. Jos osoite on väärä, alueen koordinaattori tai pääkäyttäjä voi korjata sen. Lähetä sitten kutsu tiimiin Solsikken uudelleen. | Avaa tiimi',
  },
}

type Change = Partial<Parameters<typeof areas.edit>[2]>
type Named = keyof Stage['areas']
const edit = (by: Someone, area: Named, change: Change) =>
  refused(stage, by, areas.edit(stage.world, by.caller, { areaId: stage.areas[area], version: 1, ...change }))
const drop = (area: Named) =>
  refused(
    stage,
    stage.who.admin,
    remove(stage.world, stage.who.admin.caller, { areaId: stage.areas[area], version: 1 }),
  )

async function beforeThereAreAreas(): Promise<Sentence> {
  const admin = await stage.db.data.asSystem(async (tx) =>
    aPerson(tx, await aMunicipality(tx), { isAdministrator: true }),
  )
  const { areas: none, rights } = await organisation.read(stage.world, admin.caller)
  if (none.length > 0 || !rights.createRoot) throw new Error('there are areas')
  return (t) => `${t('organisation.areas.none')} [${t('organisation.areas.makeRoot')}]`
}

const W6: Tellings<'W6'> = {
  AREA_OUT_OF_BRANCH: {
    happens: () => edit(stage.who.coordinator, 'leaf', { parentId: stage.areas.root }),
    da: 'Området ligger uden for det, du koordinerer. Vælg et i din egen gren, eller bed en administrator om hjælp.',
    en: 'The area lies outside what you coordinate. Choose one in your own branch, or ask an administrator for help.',
    sv: 'Området ligger utanför det du koordinerar. Välj ett i din egen gren, eller be en administratör om hjälp.',
    fi: 'Alue on koordinoimasi alueen ulkopuolella. Valitse jokin omasta haarastasi tai pyydä apua pääkäyttäjältä.',
  },
  AREA_READ_ONLY: {
    happens: () => edit(stage.who.coordinator, 'root', { name: 'X' }),
    da: 'Korsbæk ligger over dit eget område, så du kan kun læse det. Koordinatorer deroppe og administratorer kan ændre det.',
    en: 'Korsbæk is above your own area, so you can only read it. Coordinators up there and administrators can change it.',
    sv: 'Korsbæk ligger ovanför ditt eget område, så du kan bara läsa det. Koordinatorer högre upp och administratörer kan ändra det.',
    fi: 'Korsbæk on oman alueesi yläpuolella, joten voit vain lukea sitä. Ylempien alueiden koordinaattorit ja pääkäyttäjät voivat muuttaa sitä.',
  },
  NOT_OWNER_ANYWHERE: {
    happens: () => {
      const { world, who } = stage
      const given = { areaId: stage.areas.leaf, personId: who.manager.id }
      return refused(stage, who.admin, coordinators.appoint(world, who.admin.caller, given))
    },
    da: 'Mads Manager ejer ikke et team, og det skal en koordinator. Gør personen til ejer af et team først.',
    en: 'Mads Manager does not own a team, and a coordinator has to. Make them the owner of a team first.',
    sv: 'Mads Manager äger inte något team, och det måste en koordinator göra. Gör personen till ägare av ett team först.',
    fi: 'Koordinaattorin on oltava jonkin tiimin omistaja, mutta Mads Manager ei ole. Tee henkilöstä ensin jonkin tiimin omistaja.',
  },
  AREA_HAS_TEAMS: {
    happens: () => drop('leaf'),
    da: 'Der er teams i Blad. Vælg, hvor de skal hen, og prøv igen.',
    en: 'There are teams in Blad. Choose where they go, and try again.',
    sv: 'Det finns team i Blad. Välj vart de ska flyttas och försök igen.',
    fi: 'Alueella Blad on tiimejä. Valitse, minne ne siirretään, ja yritä uudelleen.',
  },
  AREA_HAS_CHILDREN: {
    happens: () => drop('north'),
    da: 'Der er områder under Nord. Vælg, hvor de skal hen, og prøv igen.',
    en: 'There are areas below Nord. Choose where they go, and try again.',
    sv: 'Det finns områden under Nord. Välj vart de ska flyttas och försök igen.',
    fi: 'Alueen Nord alla on muita alueita. Valitse, minne ne siirretään, ja yritä uudelleen.',
  },
  MOVE_INTO_SELF: {
    happens: () => edit(stage.who.admin, 'north', { parentId: stage.areas.leaf }),
    da: 'Et område kan ikke flyttes ned under sig selv. Vælg et andet sted.',
    en: 'An area cannot be moved below itself. Choose another place.',
    sv: 'Ett område kan inte flyttas in under sig självt. Välj en annan plats.',
    fi: 'Aluetta ei voi siirtää itsensä alle. Valitse toinen paikka.',
  },
  ROOT_LOCKED: {
    happens: () => edit(stage.who.admin, 'root', { name: 'Andeby' }),
    da: 'Det øverste område bærer kommunens navn, og kun systemets drift kan ændre det. Skriv til KLIK@kombit.dk, hvis navnet er forkert.',
    en: 'The topmost area bears the municipality’s name, and only the system’s operator can change it. Write to KLIK@kombit.dk if the name is wrong.',
    sv: 'Det översta området har kommunens namn, och bara de som driver KLIK kan ändra det. Skriv till KLIK@kombit.dk om namnet är fel.',
    fi: 'Ylimmällä alueella on kunnan nimi, ja vain järjestelmän ylläpito voi muuttaa sitä. Jos nimi on väärin, kirjoita osoitteeseen KLIK@kombit.dk.',
  },
  TEAM_NEEDS_LEAF_AREA: {
    happens: () => {
      const { world, who, teamId } = stage
      const given = { teamId, version: 1, name: 'Solsikken', reportTags: [], areaId: stage.areas.north }
      return refused(stage, who.admin, teams.edit(world, who.admin.caller, given))
    },
    da: 'Teams hører til i de nederste områder, og Nord er delt op. Vælg et af dem under det.',
    en: 'Teams belong in the lowest areas, and Nord is divided. Choose one of those below it.',
    sv: 'Team hör hemma i de nedersta områdena, och Nord är uppdelat. Välj ett av områdena under det.',
    fi: 'Tiimit kuuluvat alimmille alueille, ja Nord on jaettu osiin. Valitse jokin sen alla olevista alueista.',
  },
  NO_AREAS_YET: {
    happens: beforeThereAreAreas,
    da: 'Der er ingen ansvarsområder endnu. [Opret det øverste område]',
    en: 'There are no responsibility areas yet. [Create the topmost area]',
    sv: 'Det finns inga ansvarsområden ännu. [Skapa det översta området]',
    fi: 'Vastuualueita ei vielä ole. [Luo ylin alue]',
  },
}

/** Lene leads an introduction and has a task in it. */
async function leading(): Promise<void> {
  const { db, town, teamId, who } = stage
  await db.data.asSystem((tx) =>
    anIntroduction(tx, town, {
      ...{ teamId, introduceeId: who.nanna.id, startedBy: who.leader.id },
      categories: [{ deadline: day('2026-03-10'), tasks: [{ responsibleId: who.leader.id }] }],
    }),
  )
}
const archive = (by: Someone, nth: number, to: leaving.Successors = {}) => {
  const memberId = stage.memberIds[nth] as MembershipId
  return refused(stage, by, leaving.archiveMember(stage.world, by.caller, { memberId, version: 1, ...to }))
}

const W7: Tellings<'W7'> = {
  LAST_OWNER: {
    happens: () => archive(stage.who.admin, 0),
    da: 'Ejnar Ejer er teamets eneste ejer, og et team skal have en. Gør en anden til ejer først.',
    en: 'Ejnar Ejer is the team’s only owner, and a team needs one. Make somebody else an owner first.',
    sv: 'Ejnar Ejer är teamets enda ägare, och ett team måste ha en. Gör någon annan till ägare först.',
    fi: 'Ejnar Ejer on tiimin ainoa omistaja, ja tiimillä on oltava omistaja. Tee ensin jostakusta muusta omistaja.',
  },
  OPEN_TASKS: {
    happens: async () => {
      await leading()
      return archive(stage.who.owner, 2)
    },
    da: 'Lene Leder har stadig opgaver i introduktioner (1). Vælg, hvem der skal overtage dem.',
    en: 'Lene Leder still has tasks in introductions (1). Choose who takes them over.',
    sv: 'Lene Leder har fortfarande uppgifter i introduktioner (1). Välj vem som ska ta över dem.',
    fi: 'Henkilöllä Lene Leder on vielä tehtäviä perehdytyksissä (1). Valitse, kenelle ne siirtyvät.',
  },
  RUNNING_PLANS: {
    happens: async () => {
      await leading()
      return archive(stage.who.owner, 2, { tasksTo: stage.who.introducer.id })
    },
    da: 'Lene Leder leder introduktioner (1). Vælg, hvem der skal overtage dem.',
    en: 'Lene Leder leads introductions (1). Choose who takes them over.',
    sv: 'Lene Leder leder introduktioner (1). Välj vem som ska ta över dem.',
    fi: 'Lene Leder ohjaa perehdytyksiä (1). Valitse, kenelle ne siirtyvät.',
  },
  'RUNNING_PLANS of a team': {
    happens: async () => {
      await leading()
      const { world, who, teamId } = stage
      return refused(stage, who.admin, teams.archive(world, who.admin.caller, { teamId, version: 1 }))
    },
    da: 'Teamet har introduktioner i gang (1). Vælg, hvilket team der skal overtage dem, eller afslut dem først.',
    en: 'The team has introductions under way (1). Choose which team takes them over, or end them first.',
    sv: 'Teamet har pågående introduktioner (1). Välj vilket team som ska ta över dem, eller avsluta dem först.',
    fi: 'Tiimillä on perehdytyksiä käynnissä (1). Valitse, mille tiimille ne siirtyvät, tai päätä ne ensin.',
  },
  USER_IN_TEAMS_OUTSIDE_BRANCH: {
    happens: () => {
      const { world, who, memberIds } = stage
      const of = { memberId: memberIds[3] as MembershipId, version: 1 }
      return refused(stage, who.coordinator, leaving.archiveEverywhere(world, who.coordinator.caller, of))
    },
    da: 'Ida Introduktør er også med i teams uden for dit område. Du kan tage personen ud af dine egne teams; resten klarer en administrator.',
    en: 'Ida Introduktør is in teams outside your area too. You can take them out of your own teams; an administrator sees to the rest.',
    sv: 'Ida Introduktør är också med i team utanför ditt område. Du kan ta bort personen från dina egna team, och en administratör sköter resten.',
    fi: 'Ida Introduktør on mukana myös alueesi ulkopuolisissa tiimeissä. Voit poistaa henkilön omista tiimeistäsi; pääkäyttäjä hoitaa loput.',
  },
}

const report = (by: Someone, more: Partial<AskedReport>) => {
  const whole: AskedReport = { tag: [], team: [] as TeamId[], template: [], state: [], by: 'team' }
  return refused(stage, by, readReport(stage.world, by.caller, { ...whole, ...more }))
}
const W9: Tellings<'W9'> = {
  REPORT_NOT_YOURS: {
    happens: () => report(stage.who.introducer, {}),
    da: 'Det har du ikke ret til: retten til at se rapporter om introduktioner mangler. Anna Administrator kan give dig den.',
    en: 'You may not do that: you lack the right to see reports on introductions. Anna Administrator can give it to you.',
    sv: 'Det får du inte göra: du saknar rätten att se rapporter om introduktioner. Anna Administrator kan ge dig den.',
    fi: 'Et voi tehdä tätä: sinulta puuttuu oikeus nähdä perehdytysraportteja. Sen voi antaa sinulle: Anna Administrator.',
  },
  PERIOD_BACKWARDS: {
    happens: () => report(stage.who.admin, { from: '2026-03-02' as Day, to: '2026-03-01' as Day }),
    da: 'Startdatoen ligger efter slutdatoen. Ret en af dem.',
    en: 'The start date is after the end date. Correct one of them.',
    sv: 'Startdatumet är senare än slutdatumet. Rätta ett av dem.',
    fi: 'Alkamispäivä on päättymispäivän jälkeen. Korjaa toinen niistä.',
  },
}

describe('W1, to invite a member', () => {
  test.each(ERRORS.W1)('%s', (error) => readsAs(W1[error]))
})
describe('W6, areas and coordinators', () => {
  test.each(ERRORS.W6)('%s', (error) => readsAs(W6[error]))
})
describe('W7, to archive', () => {
  test.each(ERRORS.W7)('%s', (error) => readsAs(W7[error]))
})
describe('W9, reports', () => {
  test.each(ERRORS.W9)('%s', (error) => readsAs(W9[error]))
})
