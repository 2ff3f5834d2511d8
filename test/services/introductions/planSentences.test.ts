import { afterAll, beforeAll, beforeEach, describe, test } from '@jest/globals'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import type { IntroductionCategoryId, IntroductionTemplateId } from '../../../src/domain/ids.js'
import type { IntroductionStatus } from '../../../src/domain/introductionPlan.js'
import type { TemplateResponsible } from '../../../src/domain/introductionTemplate.js'
import type { Day } from '../../../src/domain/time.js'
import { create, type NewPlan } from '../../../src/services/introductions/plans/create.js'
import * as plans from '../../../src/services/introductions/plans/edit.js'
import { addFile } from '../../../src/services/introductions/plans/files.js'
import * as move from '../../../src/services/introductions/plans/move.js'
import { read } from '../../../src/services/introductions/plans/read.js'
import { giveFeedback } from '../../../src/services/introductions/plans/say.js'
import { setStatus } from '../../../src/services/introductions/plans/status.js'
import * as tasks from '../../../src/services/introductions/plans/tasks.js'
import { day, type Someone } from '../../support/builders.js'
import { anIntroductionTemplate, CONTENT } from '../../support/introductionPlans.js'
import { text } from '../../support/uploads.js'
import {
  aStage,
  at,
  ERRORS,
  foundOn,
  openStage,
  readsAs,
  refused,
  taskOf,
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

const MONDAY = day('2026-03-02')
const draft = (given: Partial<NewPlan> = {}, by: Someone = stage.who.leader): Promise<PlanView> =>
  create(stage.world, by.caller, {
    ...{ teamId: stage.teamId, templateId: stage.templateId, startDate: MONDAY },
    introducee: { personId: stage.who.nanna.id },
    ...given,
  })
/** A template in which somebody else is meant to do everything. */
const templateFor = (responsible: TemplateResponsible | null): Promise<IntroductionTemplateId> => {
  const content = CONTENT.map((one) => ({
    ...one,
    tasks: one.tasks.map((task) => ({ ...task, responsible })),
  }))
  const ownerId = stage.who.leader.id
  return stage.db.data.asSystem((tx) => anIntroductionTemplate(tx, stage.town, { ownerId, content }))
}
const start = (plan: PlanView, by: Someone = stage.who.leader) => move.start(stage.world, by.caller, at(plan))
async function running(): Promise<PlanView> {
  const plan = await draft()
  return start(await plans.edit(stage.world, stage.who.leader.caller, { ...at(plan), startConfirmed: true }))
}
async function withDeadline(nth: number, deadline: Day): Promise<PlanView> {
  const plan = await draft()
  const categoryId = plan.categories[nth]?.id as IntroductionCategoryId
  const given = { categoryId, version: plan.version, deadline }
  return plans.editCategory(stage.world, stage.who.leader.caller, given)
}

const W3: Tellings<'W3'> = {
  PLAN_INCOMPLETE: {
    happens: async () => {
      const plan = await draft({ introducee: null, startDate: null })
      return refused(stage, stage.who.leader, start(plan))
    },
    da: 'Introduktionen kan ikke begynde endnu. Mangler i planen: 5. De står øverst i planen, hver med et forslag til, hvordan den rettes.',
    en: 'The introduction cannot begin yet. Missing in the plan: 5. They stand at the top of the plan, each with a way to mend it.',
    sv: 'Introduktionen kan inte börja ännu. Antal saker som saknas i planen: 5. De står högst upp i planen, var och en med ett förslag på åtgärd.',
    fi: 'Perehdytys ei voi vielä alkaa. Puutteita suunnitelmassa: 5. Ne näkyvät suunnitelman yläreunassa, ja jokaisen kohdalla on korjausehdotus.',
  },
  'PLAN_INCOMPLETE startDate': {
    happens: async () => foundOn(await draft({ startDate: null }), 'start-date'),
    da: 'Introduktionen har ingen startdato.',
    en: 'The introduction has no start date.',
    sv: 'Introduktionen har inget startdatum.',
    fi: 'Perehdytyksellä ei ole aloituspäivää.',
  },
  'PLAN_INCOMPLETE startDate unconfirmed': {
    happens: async () => foundOn(await draft(), 'start-not-confirmed'),
    da: 'Startdatoen er ikke bekræftet.',
    en: 'The start date has not been confirmed.',
    sv: 'Startdatumet är inte bekräftat.',
    fi: 'Aloituspäivää ei ole vahvistettu.',
  },
  'PLAN_INCOMPLETE introducee': {
    happens: async () => foundOn(await draft({ introducee: null }), 'introducee'),
    da: 'Det er ikke valgt, hvem der skal introduceres.',
    en: 'Who is to be introduced has not been chosen.',
    sv: 'Personen som ska introduceras har inte valts.',
    fi: 'Perehdytettävää ei ole valittu.',
  },
  'PLAN_INCOMPLETE introducee’s data': {
    happens: async () => {
      await stage.db.dataSource.query(`update person set email = '' where id = $1`, [stage.who.nanna.id])
      return foundOn(await draft(), 'introducee-data')
    },
    da: 'Der mangler navn eller mailadresse på Nanna Ny.',
    en: 'Name or e-mail address of Nanna Ny is missing.',
    sv: 'Namn eller e-postadress saknas för Nanna Ny.',
    fi: 'Henkilöltä Nanna Ny puuttuu nimi tai sähköpostiosoite.',
  },
  'PLAN_INCOMPLETE responsible': {
    happens: async () => foundOn(await draft({ templateId: await templateFor(null) }), 'responsible'),
    da: '"Vis rundt" har ingen ansvarlig.',
    en: 'Nobody is responsible for “Vis rundt”.',
    sv: '”Vis rundt” har ingen ansvarsperson.',
    fi: 'Tehtävällä ”Vis rundt” ei ole vastuuhenkilöä.',
  },
  'PLAN_INCOMPLETE deadline': {
    happens: async () => foundOn(await draft({ startDate: null }), 'deadline'),
    da: '"Første uge" har ingen frist.',
    en: '“Første uge” has no deadline.',
    sv: '”Første uge” har ingen tidsfrist.',
    fi: 'Aikaluokalla ”Første uge” ei ole määräaikaa.',
  },
  'PLAN_INCOMPLETE tasks': {
    happens: async () => {
      let plan = await draft()
      for (const title of ['Vis rundt', 'Læs planen', 'Tal om, hvordan det går'])
        plan = await tasks.remove(stage.world, stage.who.leader.caller, taskOf(plan, title))
      return foundOn(plan, 'no-tasks')
    },
    da: 'Planen har ingen opgaver.',
    en: 'The plan has no tasks.',
    sv: 'Planen har inga uppgifter.',
    fi: 'Suunnitelmassa ei ole tehtäviä.',
  },
  NOT_ALLOWED_IN_TEAM: {
    happens: () => refused(stage, stage.who.introducer, draft({}, stage.who.introducer)),
    da: 'Du kan ikke starte en introduktion i Solsikken. Det kan teamets ejere, introduktionsansvarlige og introduktionsledere.',
    en: 'You cannot start an introduction in Solsikken. The team’s owners, introduction managers and introduction leaders can.',
    sv: 'Du kan inte starta en introduktion i Solsikken. Det kan teamets ägare, introduktionsansvariga och introduktionsledare göra.',
    fi: 'Et voi aloittaa perehdytystä tiimissä Solsikken. Sen voivat tehdä tiimin omistajat, perehdytysvastaavat ja perehdytysohjaajat.',
  },
  INTRODUCEE_ALREADY_RUNNING: {
    happens: async () => {
      await running()
      return foundOn(await draft(), 'introducee-already-running')
    },
    da: 'Nanna Ny er allerede i gang efter samme skabelon i teamet. Du kan godt starte en til.',
    en: 'Nanna Ny is already under way from the same template in the team. You may start another.',
    sv: 'Nanna Ny introduceras redan enligt samma mall i teamet. Du kan ändå starta en introduktion till.',
    fi: 'Nanna Ny on jo perehdytettävänä tässä tiimissä saman mallipohjan mukaan. Voit silti aloittaa toisen perehdytyksen.',
  },
  RESPONSIBLE_NOT_IN_TEAM: {
    happens: async () => {
      const { taskId, version } = taskOf(await draft(), 'Vis rundt')
      const given = { taskId, version, responsibleId: stage.who.free.id }
      return refused(stage, stage.who.leader, tasks.edit(stage.world, stage.who.leader.caller, given))
    },
    da: 'Frida Fri er ikke med i Solsikken. Invitér Frida Fri som introduktør først, eller vælg en anden.',
    en: 'Frida Fri is not in Solsikken. Invite Frida Fri as an introducer first, or choose somebody else.',
    sv: 'Frida Fri är inte med i Solsikken. Bjud in Frida Fri som introducerare först, eller välj någon annan.',
    fi: 'Frida Fri ei ole tiimissä Solsikken. Kutsu ensin Frida Fri perehdyttäjäksi tai valitse joku muu.',
  },
  'RESPONSIBLE_NOT_IN_TEAM of a template': {
    happens: async () => {
      const templateId = await templateFor({ kind: 'person', personId: stage.who.free.id })
      return foundOn(await draft({ templateId }), 'responsible-not-in-team')
    },
    da: 'Frida Fri er ansvarlig for "Vis rundt", men er ikke med i teamet.',
    en: 'Frida Fri is responsible for “Vis rundt” but is not in the team.',
    sv: 'Frida Fri är ansvarsperson för ”Vis rundt” men är inte med i teamet.',
    fi: 'Frida Fri on tehtävän ”Vis rundt” vastuuhenkilö mutta ei kuulu tiimiin.',
  },
  RESPONSIBLE_ARCHIVED: {
    happens: async () => {
      const templateId = await templateFor({ kind: 'person', personId: stage.who.introducer.id })
      const plan = await draft({ templateId })
      await stage.db.dataSource.query(`update person set left_at = now() where id = $1`, [
        stage.who.introducer.id,
      ])
      const after = await read(stage.world, stage.who.leader.caller, at(plan).planId)
      return foundOn(after, 'responsible-gone')
    },
    da: 'Ida Introduktør er ansvarlig for "Vis rundt", men er her ikke længere.',
    en: 'Ida Introduktør is responsible for “Vis rundt” but is no longer here.',
    sv: 'Ida Introduktør är ansvarsperson för ”Vis rundt” men finns inte längre här.',
    fi: 'Ida Introduktør on tehtävän ”Vis rundt” vastuuhenkilö mutta ei ole enää täällä.',
  },
  DEADLINE_BEFORE_START: {
    happens: async () => foundOn(await withDeadline(0, day('2026-02-27')), 'deadline-before-start'),
    da: 'Fristen for "Første uge", 27-02-2026, ligger før startdatoen.',
    en: 'The deadline of “Første uge”, 27 Feb 2026, lies before the start date.',
    sv: 'Tidsfristen för ”Første uge”, 2026-02-27, ligger före startdatumet.',
    fi: 'Aikaluokan ”Første uge” määräaika 27.2.2026 on ennen aloituspäivää.',
  },
  DEADLINE_NOT_IN_ORDER: {
    happens: async () => foundOn(await withDeadline(1, day('2026-03-04')), 'deadline-not-in-order'),
    da: 'Fristen for "Første måned", 04-03-2026, ligger før fristen for tidskategorien før den.',
    en: 'The deadline of “Første måned”, 4 Mar 2026, lies before that of the time category before it.',
    sv: 'Tidsfristen för ”Første måned”, 2026-03-04, ligger före tidsfristen för den föregående tidskategorin.',
    fi: 'Aikaluokan ”Første måned” määräaika 4.3.2026 on ennen edellisen aikaluokan määräaikaa.',
  },
  DEADLINE_ON_HOLIDAY: {
    happens: async () => foundOn(await withDeadline(1, day('2026-04-02')), 'deadline-on-holiday'),
    da: 'Fristen for "Første måned", 02-04-2026, er ikke en arbejdsdag. Den næste er 07-04-2026.',
    en: 'The deadline of “Første måned”, 2 Apr 2026, is no working day. The next one is 7 Apr 2026.',
    sv: 'Tidsfristen för ”Første måned”, 2026-04-02, är ingen arbetsdag. Nästa arbetsdag är 2026-04-07.',
    fi: 'Aikaluokan ”Første måned” määräaika 2.4.2026 ei ole työpäivä. Seuraava työpäivä on 7.4.2026.',
  },
}

const set = (by: Someone, task: ReturnType<typeof taskOf>, status: IntroductionStatus) =>
  setStatus(stage.world, by.caller, { ...task, status })
const ended = async (): Promise<PlanView> =>
  move.end(stage.world, stage.who.leader.caller, { ...at(await running()), reason: 'Hun er klar' })

async function alreadyThere(): Promise<Sentence> {
  const task = taskOf(await running(), 'Læs planen')
  const once = await set(stage.who.nanna, task, 'COMPLETED')
  const again = await set(stage.who.nanna, task, 'COMPLETED')
  if (taskOf(again, 'Læs planen').version !== taskOf(once, 'Læs planen').version) throw new Error('twice')
  return (t) => t('introducing.changed.COMPLETED')
}

const W4: Tellings<'W4'> = {
  NOT_YOUR_TASK: {
    happens: async () => {
      const task = taskOf(await running(), 'Vis rundt')
      return refused(stage, stage.who.nanna, set(stage.who.nanna, task, 'COMPLETED'))
    },
    da: 'Opgaven er ikke din: Lene Leder er ansvarlig for den. Skriv en kommentar, eller spørg den, der leder introduktionen.',
    en: 'The task is not yours: Lene Leder is responsible for it. Write a comment, or ask whoever leads the introduction.',
    sv: 'Uppgiften är inte din: Lene Leder är ansvarsperson för den. Skriv en kommentar eller fråga den som leder introduktionen.',
    fi: 'Tehtävä ei ole sinun: vastuuhenkilö on Lene Leder. Kirjoita kommentti tai kysy perehdytyksen ohjaajalta.',
  },
  PLAN_ENDED: {
    happens: async () => {
      const task = taskOf(await ended(), 'Vis rundt')
      return refused(stage, stage.who.leader, set(stage.who.leader, task, 'STARTED'))
    },
    da: 'Introduktionen er afsluttet og kan kun læses. Den, der leder den, kan åbne den igen i 30 dage.',
    en: 'The introduction has ended and can only be read. Whoever leads it can open it again for 30 days.',
    sv: 'Introduktionen är avslutad och kan bara läsas. Den som leder den kan öppna den igen inom 30 dagar.',
    fi: 'Perehdytys on päätetty, ja sitä voi vain lukea. Perehdytyksen ohjaaja voi avata sen uudelleen 30 päivän ajan.',
  },
  ALREADY_IN_STATUS: {
    happens: alreadyThere,
    da: 'Opgaven er fuldført. Tak!',
    en: 'The task is completed. Thank you!',
    sv: 'Uppgiften är slutförd. Tack!',
    fi: 'Tehtävä on valmis. Kiitos!',
  },
  STALE_CARD: {
    happens: async () => {
      const task = taskOf(await running(), 'Læs planen')
      await set(stage.who.owner, task, 'STARTED')
      return refused(stage, stage.who.nanna, set(stage.who.nanna, task, 'COMPLETED'))
    },
    da: 'Ejnar Ejer var først og ændrede introduktionen 02-03-2026 10.00. Se, hvordan den ser ud nu, og prøv igen.',
    en: 'Ejnar Ejer was first and changed the introduction 2 Mar 2026 10:00. See how it looks now, and try again.',
    sv: 'Ejnar Ejer var först och ändrade introduktionen 2026-03-02 10:00. Se hur den ser ut nu och försök igen.',
    fi: 'Ejnar Ejer ehti ensin ja muutti perehdytystä 2.3.2026 klo 10.00. Katso, millainen se on nyt, ja yritä uudelleen.',
  },
  'STALE_CARD of a plan': {
    happens: async () => {
      const plan = await draft()
      const rename = (by: Someone, name: string) => plans.edit(stage.world, by.caller, { ...at(plan), name })
      await rename(stage.who.owner, 'Ny i stuen')
      return refused(stage, stage.who.leader, rename(stage.who.leader, 'Ny i huset'))
    },
    da: 'Ejnar Ejer var først og ændrede introduktionen 02-03-2026 10.00. Se, hvordan den ser ud nu, og prøv igen.',
    en: 'Ejnar Ejer was first and changed the introduction 2 Mar 2026 10:00. See how it looks now, and try again.',
    sv: 'Ejnar Ejer var först och ändrade introduktionen 2026-03-02 10:00. Se hur den ser ut nu och försök igen.',
    fi: 'Ejnar Ejer ehti ensin ja muutti perehdytystä 2.3.2026 klo 10.00. Katso, millainen se on nyt, ja yritä uudelleen.',
  },
  ATTACHMENT_PERSONAL_DATA: {
    happens: async () => {
      const { taskId } = taskOf(await running(), 'Læs planen')
      const given = { taskId, name: 'noter.txt', bytes: text('Nanna\n010190-1234') }
      return refused(stage, stage.who.nanna, addFile(stage.world, stage.who.nanna.caller, given))
    },
    da: 'Der ser ud til at stå et CPR-nummer i "noter.txt", på linje 2. Fjern det, og prøv igen; der må ikke være personoplysninger i filer.',
    en: 'There seems to be a civil registration number in “noter.txt”, on line 2. Remove it, and try again; files must not hold personal data.',
    sv: 'Det ser ut att stå ett CPR-nummer i ”noter.txt”, på rad 2. Ta bort det och försök igen. Det får inte finnas personuppgifter i filer.',
    fi: 'Tiedostossa ”noter.txt” näyttää olevan CPR-numero (rivillä 2). Poista se ja yritä uudelleen; tiedostoissa ei saa olla henkilötietoja.',
  },
  'ATTACHMENT_PERSONAL_DATA in a note': {
    happens: async () => {
      const task = taskOf(await running(), 'Læs planen')
      const given = { ...task, status: 'NOT_APPLICABLE' as const, note: 'Se 010190-1234' }
      return refused(stage, stage.who.nanna, setStatus(stage.world, stage.who.nanna.caller, given))
    },
    da: 'Teksten ser ud til at indeholde et CPR-nummer, og det må der ikke stå i en introduktion. Fjern nummeret, og prøv igen.',
    en: 'The text seems to hold a civil registration number, and that must not stand in an introduction. Remove the number and try again.',
    sv: 'Texten ser ut att innehålla ett CPR-nummer, och det får inte stå i en introduktion. Ta bort numret och försök igen.',
    fi: 'Tekstissä näyttää olevan CPR-numero, eikä sellaista saa kirjoittaa perehdytykseen. Poista numero ja yritä uudelleen.',
  },
}

const end = (by: Someone, plan: PlanView) => refused(stage, by, move.end(stage.world, by.caller, at(plan)))
const W5: Tellings<'W5'> = {
  OPEN_CRITICAL_TASKS: {
    happens: async () => end(stage.who.leader, await running()),
    da: 'Vigtige opgaver, der ikke er udført: 2. Skriv hvorfor introduktionen alligevel skal afsluttes, eller få dem gjort færdige først.',
    en: 'Critical tasks that are not done: 2. Write why the introduction is to end all the same, or get them done first.',
    sv: 'Kritiska uppgifter som inte är slutförda: 2. Skriv varför introduktionen ändå ska avslutas, eller se till att de blir klara först.',
    fi: 'Kriittisiä tehtäviä on tekemättä: 2. Kirjoita, miksi perehdytys silti päätetään, tai huolehdi siitä, että ne tehdään ensin.',
  },
  NOT_ALLOWED_TO_END: {
    happens: async () => {
      const plan = await running()
      const given = { ...taskOf(plan, 'Vis rundt'), responsibleId: stage.who.introducer.id }
      await tasks.edit(stage.world, stage.who.leader.caller, given)
      return end(stage.who.introducer, plan)
    },
    da: 'Kun Lene Leder, der leder introduktionen, og teamets ejere kan afslutte den. Skriv en kommentar til dem, hvis den er færdig.',
    en: 'Only Lene Leder, who leads the introduction, and the team’s owners can end it. Write them a comment if it is done.',
    sv: 'Bara Lene Leder, som leder introduktionen, och teamets ägare kan avsluta den. Skriv en kommentar till dem om den är klar.',
    fi: 'Perehdytyksen voivat päättää vain sen ohjaaja Lene Leder ja tiimin omistajat. Kirjoita heille kommentti, jos se on valmis.',
  },
  ALREADY_ENDED: {
    happens: async () => end(stage.who.leader, await ended()),
    da: 'Introduktionen er allerede slut. Se, hvordan den ser ud nu.',
    en: 'The introduction is already over. See how it looks now.',
    sv: 'Introduktionen är redan avslutad. Se hur den ser ut nu.',
    fi: 'Perehdytys on jo päättynyt. Katso, millainen se on nyt.',
  },
  FEEDBACK_CLOSED: {
    happens: async () => {
      const { planId } = at(await running())
      const given = { planId, scores: [5, 5, 5, 5, 5], text: null }
      return refused(stage, stage.who.nanna, giveFeedback(stage.world, stage.who.nanna.caller, given))
    },
    da: 'Tilbagemeldingen kan gives, fra introduktionen er afsluttet, og indtil den er arkiveret. Skriv til den, der har ledt den, hvis du vil sige noget nu.',
    en: 'Feedback can be given from when the introduction has ended until it is archived. Write to whoever led it if there is something you want to say now.',
    sv: 'Respons kan ges från det att introduktionen är avslutad och tills den arkiveras. Vill du säga något nu kan du skriva till den som har lett introduktionen.',
    fi: 'Palautetta voi antaa perehdytyksen päättämisestä sen arkistointiin asti. Jos haluat sanoa jotain nyt, kirjoita perehdytyksen ohjaajalle.',
  },
}

describe('W3, to start an introduction', () => {
  test.each(ERRORS.W3)('%s', (error) => readsAs(W3[error]))
})
describe('W4, to work on tasks', () => {
  test.each(ERRORS.W4)('%s', (error) => readsAs(W4[error]))
})
describe('W5, to end', () => {
  test.each(ERRORS.W5)('%s', (error) => readsAs(W5[error]))
})
