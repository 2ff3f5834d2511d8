import { introductionOfferCard } from '../../../bot/cards/introductionOffer.js'
import {
  introductionFeedbackCard,
  introductionPlanCard,
  introductionStartedCard,
  introductionWelcomeCard,
} from '../../../bot/cards/introductionPlan.js'
import { introducedCard, introductionsCard } from '../../../bot/cards/introductions.js'
import { introductionTaskCard } from '../../../bot/cards/introductionTask.js'
import type { Card } from '../../../bot/cards/parts.js'
import type {
  IntroductionTaskView,
  MyIntroductions,
  PlanRow,
  PlanView,
} from '../../../src/contract/introductionPlan.js'
import type { AssignmentId, PersonId, RoleId, TeamId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { IntroductionOffer } from '../../../src/services/introductions/offers.js'
import { day } from '../../support/builders.js'
import { id, municipality } from './rows.js'

export const NO_INTRODUCTIONS: MyIntroductions = { tasks: [], ofMe: [], led: [], mayStartIn: [] }

const planRow = (written: string, more: Partial<PlanRow> = {}): PlanRow => ({
  id: id(700),
  name: written,
  team: { id: id(701), name: written },
  introducee: { id: id(702), name: written },
  startedBy: { id: id(703), name: written },
  role: { id: id(903), name: written },
  state: 'RUNNING',
  startDate: '2026-03-02',
  endDate: '2026-04-30',
  progress: { done: 6, total: 10, criticalOpen: 2, late: 1 },
  isMine: true,
  ...more,
})

const aTask = (
  n: number,
  written: string,
  more: Partial<IntroductionTaskView> = {},
): IntroductionTaskView => ({
  id: id(710 + n),
  title: written,
  description: `**${written}**\n\n- ${written}`,
  links: [{ name: written, url: 'https://klik.example/a' }],
  responsible: { id: id(703), name: written },
  slot: null,
  slotRole: null,
  critical: n % 2 === 0,
  workDays: 3,
  status: 'NOT_STARTED',
  marker: 'RED',
  urgency: { kind: 'over', days: 3, isBegun: false },
  deadline: '2026-03-06',
  latestStart: '2026-03-03',
  statusChangedAt: null,
  statusChangedBy: null,
  note: null,
  files: [],
  klikTask: null,
  isMine: true,
  canEdit: true,
  undoUntil: null,
  version: 1,
  ...more,
})

const aPlan = (written: string, more: Partial<PlanView> = {}): PlanView => ({
  ...planRow(written),
  version: 2,
  introduceeEmail: 'ny@korsbaek.example',
  invitation: null,
  templateName: written,
  templateVersion: 1,
  startConfirmed: true,
  runningAt: '2026-03-02T09:00:00.000Z',
  endedAt: null,
  endedBy: null,
  reason: null,
  categories: [
    {
      id: id(705),
      name: written,
      deadline: '2026-03-06',
      tasks: Array.from({ length: 8 }, (_, n) =>
        aTask(n, written, n < 4 ? {} : { marker: 'GREEN', isMine: n === 5 }),
      ),
    },
  ],
  comments: [
    {
      ...{
        id: id(730),
        taskId: id(710),
        by: written,
        isMine: false,
        text: written,
        audience: 'plan' as const,
      },
      at: '2026-03-02T09:00:00.000Z',
    },
  ],
  readers: { plan: [written, 'Bo Dahl'], leaders: ['Bo Dahl'] },
  faults: [],
  warnings: [],
  candidates: [
    { id: id(703), name: written },
    { id: id(704), name: 'Bo Dahl' },
  ],
  feedback: null,
  reopenUntil: null,
  rights: {
    ...{ edit: true, start: false, end: true, cancel: true, reopen: false, comment: true },
    ...{ commentToLeaders: true, giveFeedback: false },
  },
  ...more,
})

const NO_RIGHTS: PlanView['rights'] = {
  ...{ edit: false, start: false, end: false, cancel: false, reopen: false, comment: true },
  ...{ commentToLeaders: false, giveFeedback: false },
}

export const myIntroductions = (written: string): MyIntroductions => ({
  tasks: Array.from({ length: 9 }, (_, n) => ({ plan: planRow(written), task: aTask(n, written) })),
  ofMe: [planRow(written, { isMine: false })],
  led: Array.from({ length: 8 }, (_, n) =>
    planRow(written, { id: id(760 + n), state: n === 7 ? 'DRAFT' : 'RUNNING' }),
  ),
  mayStartIn: [{ id: id(701), name: written }],
})

const anOffer = (written: string, more: Partial<IntroductionOffer> = {}): IntroductionOffer => ({
  assignmentId: id(740) as AssignmentId,
  person: { id: id(702) as PersonId, name: written },
  roleId: id(903) as RoleId,
  role: { title: written, project: null },
  outgoing: written,
  standing: 'open',
  teams: [
    { id: id(701) as TeamId, name: written },
    { id: id(741) as TeamId, name: 'Ældre' },
  ],
  templates: [
    { key: 'starter:klikAdministrator', name: written, isForRole: true },
    { key: `template:${id(742)}`, name: written, isForRole: false },
  ],
  startOn: day('2026-03-03'),
  ...more,
})

/** Cards of introductions; they stand in personal chats alone. */
export function introductionCards(t: Translator, written: string): Record<string, Card> {
  const tabUrl = 'https://klik.example/introductions'
  const view = { municipality, tabUrl }
  const listed = { ...view, newUrl: `${tabUrl}/new`, settingsUrl: 'https://klik.example/settings' }
  const plan = aPlan(written)
  const task = aTask(0, written)
  const theirs = aPlan(written, { rights: NO_RIGHTS })
  const others = { isMine: false, canEdit: false }
  const notice = { text: written, style: 'good' as const }
  const ended = aPlan(written, { state: 'ENDED', rights: { ...NO_RIGHTS, giveFeedback: true } })
  const faults = (['responsible', 'deadline', 'no-tasks'] as const).map((code) => ({
    ...{ code, categoryId: null, taskId: null, name: written, suggestion: null },
  }))
  const draft = { plan: aPlan(written, { state: 'DRAFT', faults }), url: tabUrl }
  const role = written
  return {
    introductions: introductionsCard(t, { ...listed, mine: myIntroductions(written), notice }),
    introductionsOfNobody: introductionsCard(t, { ...listed, mine: NO_INTRODUCTIONS }),
    introductionsStarting: introductionsCard(t, {
      ...{ ...listed, starts: true },
      mine: { ...NO_INTRODUCTIONS, mayStartIn: [{ id: id(701), name: written }] },
    }),
    introductionsNotStarting: introductionsCard(t, { ...listed, mine: NO_INTRODUCTIONS, starts: true }),
    introductionsWeekly: introductionsCard(t, { ...listed, mine: myIntroductions(written), isWeekly: true }),
    introduced: introducedCard(t, { ...listed, plans: [planRow(written)], mayStart: true }),
    introducedNobody: introducedCard(t, { ...listed, plans: [], mayStart: false }),
    introductionTask: introductionTaskCard(t, { ...view, plan, task, notice }),
    introductionTaskDone: introductionTaskCard(t, {
      ...{ ...view, plan: theirs },
      task: { ...task, status: 'COMPLETED', marker: 'CHECK', urgency: { kind: 'completed' } },
    }),
    introductionTaskLately: introductionTaskCard(t, {
      ...{ ...view, plan: theirs },
      task: { ...task, status: 'STARTED', undoUntil: '2026-03-02T09:10:00Z' },
    }),
    introductionTaskOfOther: introductionTaskCard(t, { ...view, plan, task: { ...task, isMine: false } }),
    introductionTaskToRead: introductionTaskCard(t, { ...view, plan: theirs, task: { ...task, ...others } }),
    introductionPlan: introductionPlanCard(t, {
      ...view,
      plan: aPlan(written, {
        categories: plan.categories.map((one) => ({
          ...one,
          tasks: one.tasks.map((each) => ({ ...each, isMine: false })),
        })),
      }),
      notice,
    }),
    introductionStarted: introductionStartedCard(t, { ...view, plan }),
    introductionWelcome: introductionWelcomeCard(t, { ...view, plan, today: '2026-03-02' }),
    introductionWelcomeBefore: introductionWelcomeCard(t, { ...view, plan, today: '2026-03-01' }),
    introductionOffer: introductionOfferCard(t, { offer: anOffer(written), role, municipality }),
    introductionOfferOfOneTeam: introductionOfferCard(t, {
      ...{ role, municipality },
      offer: anOffer(written, { outgoing: null, teams: [{ id: id(701) as TeamId, name: written }] }),
    }),
    introductionOfferTaken: introductionOfferCard(t, {
      ...{ role, municipality, notice },
      offer: anOffer(written, { standing: 'under' }),
    }),
    introductionOfferIncomplete: introductionOfferCard(t, {
      offer: anOffer(written),
      role,
      draft,
      municipality,
    }),
    introductionFeedback: introductionFeedbackCard(t, { ...view, plan: ended }),
    introductionFeedbackGiven: introductionFeedbackCard(t, {
      ...view,
      plan: { ...ended, feedback: { scores: [5, 4, 3, 2, 1], text: null, at: '2026-03-02T09:00:00.000Z' } },
    }),
  }
}
