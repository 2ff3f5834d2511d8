import { pageOf } from '../../../bot/cards/pages.js'
import type { Card } from '../../../bot/cards/parts.js'
import { roleListCard, ROWS } from '../../../bot/cards/roles.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { aHolder } from './gallery.js'
import { answerCard, assignmentCard } from '../../../bot/cards/answer.js'
import { roleCard } from '../../../bot/cards/role.js'
import type { CandidatesByRole } from '../../../src/services/roles/candidates.js'
import type { ProjectId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'

type Given = {
  written: string
  view: { municipality: string; tabUrl: string }
  candidatesOf: CandidatesByRole
  people: PersonOption[]
  nominee: AssignmentView
}

/** The lists of the role gallery. */
export function cardsOfRoles(
  t: Translator,
  role: RoleDetail,
  { written, view, candidatesOf, people, nominee }: Given,
): Record<string, Card> {
  const vacant = { ...role, vacant: true }
  const nobody = { ...vacant, importance: 'RECOMMENDED', assignments: [] } as const
  const candidates = [...(candidatesOf.get(role.id) ?? [])]
  const answered = {
    role,
    assignment: {
      ...nominee,
      state: 'DECLINED' as const,
      suggested: { id: '00000000-0000-4000-8000-000000000030', name: written },
    },
    handOver: null,
    municipality: view.municipality,
  }
  return {
    roleVacant: roleCard(t, {
      role: { ...role, vacant: true, assignments: [] },
      people,
      candidates,
      ...view,
    }),
    roleAsked: roleCard(t, {
      role: {
        ...role,
        vacant: true,
        assignments: [
          { ...aHolder(20, 'NOMINATED', ['remind', 'withdraw']), remindedAt: '2026-03-02T09:00:00.000Z' },
        ],
      },
      ...{ people, candidates: [], ...view },
    }),
    answer: answerCard(t, { ...answered, candidates, people }),
    answerYes: answerCard(t, {
      ...{ ...answered, candidates: [], people: [] },
      assignment: { ...nominee, state: 'ACCEPTED' as const },
    }),
    assignment: assignmentCard(t, {
      ...answered,
      assignment: { ...nominee, state: 'ACCEPTED' },
      by: 'Klik Admin',
    }),
    assignmentOver: assignmentCard(t, {
      ...{ ...answered, by: written },
      assignment: { ...nominee, state: 'ENDED' },
    }),
    rolesVacant: roleListCard(t, {
      title: t('vacancy.chat.vacantTitle'),
      of: 'vacant',
      candidates: candidatesOf,
      rows: pageOf(Array<RoleDetail>(12).fill(vacant), 1, ROWS),
      notice: { text: t('bot.answer.withdrawn', { name: written }), style: 'good' },
      ...view,
    }),
    rolesOfProject: roleListCard(t, {
      title: t('vacancy.chat.projectTitle', { project: written }),
      of: role.id as ProjectId,
      candidates: candidatesOf,
      rows: pageOf<RoleDetail>([role, { ...nobody, assignments: [] }], 1),
      notice: null,
      ...view,
    }),
  }
}
