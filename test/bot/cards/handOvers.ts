import { delegationCard, delegationNewsCard } from '../../../bot/cards/delegation.js'
import { handedOverCard, handOverCard, type HandOverCardView } from '../../../bot/cards/handOver.js'
import { nominationCard } from '../../../bot/cards/nomination.js'
import { roleCard } from '../../../bot/cards/role.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { DelegationView } from '../../../src/contract/delegation.js'
import type { HandOverPreview, HandOverView } from '../../../src/contract/handOver.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import type { Translator } from '../../../src/i18n/translator.js'

type Stage = { written: string; role: RoleDetail; nominee: AssignmentView; people: PersonOption[] }

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The cards of a role that goes from one to another. */
export function handOverCards(
  t: Translator,
  { written, role, nominee, people }: Stage,
): Record<string, Card> {
  const readable = Array.from({ length: 6 }, (_, n) => ({ id: id(n), number: 97_000 + n, title: written }))
  const tasks = { project: { id: id(901), name: written }, count: 6, readable }
  const [first, second] = people
  const preview: HandOverPreview = {
    assignmentId: id(10),
    role: { id: role.id, name: written },
    project: written,
    holder: { id: id(11), name: written },
    isMe: false,
    isHolder: true,
    version: 2,
    isRequired: true,
    becomesVacant: true,
    onItsWayTo: null,
    projects: Array.from({ length: 12 }, (_, n) => ({
      ...{ ...tasks, project: { id: id(901 + n), name: written } },
      ...{ roleCount: n === 0 ? 4 : 0, goesAlong: n === 0, assignable: [] },
    })),
    introductions: [0, 1].map((n) => ({
      ...{ planId: id(930 + n), introducee: n === 0 ? written : null, team: written, count: 2 },
      ...{ titles: n === 0 ? [written, written] : [], goesAlong: n === 0, candidates: [] },
    })),
    candidates: [
      ...(first ? [{ person: { ...first, name: written }, reason: 'CO_HOLDER' as const }] : []),
      ...(second ? [{ person: second, reason: 'SUGGESTED' as const }] : []),
    ],
    canAssign: true,
  }
  const story: HandOverView = {
    ...{
      state: 'OPEN',
      holder: written,
      successor: written,
      by: written,
      stoppedBy: written,
      successorAssignmentId: id(20),
    },
    ...{ moved: 0, introductions: 2, along: [tasks], stays: [{ ...tasks, readable: [] }] },
  }
  const handOver = (more: Partial<HandOverPreview>, notice: HandOverCardView['notice'] = null): Card =>
    handOverCard(t, { preview: { ...preview, ...more }, people, municipality: written, notice })
  const told = (state: HandOverView['state'], as: 'holder' | 'successor' | 'other'): Card =>
    handedOverCard(t, { role, handOver: { ...story, state, moved: 5 }, as, municipality: written })
  const view = {
    role,
    people,
    candidates: [],
    by: null,
    municipality: written,
    tabUrl: 'https://klik.example/roles',
  }
  const delegation: DelegationView = {
    ...{ id: id(30), holder: { id: id(11), name: written }, person: { id: id(12), name: written } },
    ...{ duty: written, task: null, note: written, state: 'OPEN', version: 1, actions: ['giveBack'] },
    delegatedAt: '2026-03-01T09:00:00.000Z',
  }
  const task = { id: id(31), number: 97_031, title: written }
  const asked = { role, municipality: written, delegation }
  const mine: AssignmentView = {
    ...nominee,
    state: 'ACCEPTED',
    isMe: true,
    actions: ['handOver', 'delegate'],
  }
  return {
    delegation: delegationCard(t, asked),
    delegationOfTask: delegationCard(t, { ...asked, delegation: { ...delegation, duty: null, task } }),
    delegationGivenBack: delegationCard(t, {
      ...asked,
      delegation: { ...delegation, state: 'RETURNED', actions: [] },
    }),
    delegationNews: delegationNewsCard(t, {
      ...asked,
      delegation: { ...delegation, state: 'RETURNED', duty: null, actions: [] },
    }),
    roleOfHolder: roleCard(t, {
      ...view,
      role: {
        ...role,
        canAssign: false,
        assignments: [mine],
        tasks: role.tasks.map((one) => ({ ...one, actions: ['start'] })),
        delegations: Array.from({ length: 6 }, () => ({ ...delegation, actions: ['takeBack' as const] })),
      },
    }),
    handOver: handOver({}, { text: written, style: 'warning' }),
    handOverOfOnesOwn: handOver({
      isMe: true,
      canAssign: false,
      projects: [],
      introductions: [],
      candidates: [],
    }),
    handOverOnItsWay: handOver({ onItsWayTo: written }),
    handOverDone: handOver({ isHolder: false }),
    nominationToFollow: nominationCard(t, { ...view, assignment: nominee, handOver: story }),
    nominationFollowed: nominationCard(t, {
      ...view,
      assignment: { ...nominee, state: 'ACCEPTED' },
      handOver: { ...story, state: 'DONE', moved: 1 },
    }),
    handedOver: told('DONE', 'holder'),
    handedOverToYou: told('DONE', 'successor'),
    handingOver: told('OPEN', 'holder'),
    notHandedOver: told('CANCELLED', 'other'),
  }
}
