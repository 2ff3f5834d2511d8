import { pageOf } from '../../../bot/cards/pages.js'
import type { Card } from '../../../bot/cards/parts.js'
import { contactsDueCard, roleListCard, VACANT } from '../../../bot/cards/roles.js'
import type { RoleDetail } from '../../../src/contract/role.js'
import type { ProjectId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'

type Given = { written: string; view: { municipality: string; tabUrl: string } }

/** The lists of the role gallery. */
export function cardsOfRoles(
  t: Translator,
  role: RoleDetail,
  { written, view }: Given,
): Record<string, Card> {
  const vacant = { ...role, vacant: true }
  const nobody = { ...vacant, importance: 'RECOMMENDED', assignments: [] } as const
  return {
    rolesVacant: roleListCard(t, {
      title: t('vacancy.chat.vacantTitle'),
      of: 'vacant',
      rows: pageOf(Array<RoleDetail>(12).fill(vacant), 1, VACANT),
      notice: { text: t('vacancy.chat.weekly', { count: 12 }), style: 'warning' },
      ...view,
    }),
    contactsDue: contactsDueCard(t, { text: t('vacancy.chat.contacts', { count: 3 }), ...view }),
    rolesOfProject: roleListCard(t, {
      title: t('vacancy.chat.projectTitle', { project: written }),
      of: role.id as ProjectId,
      rows: pageOf<RoleDetail>([role, { ...nobody, assignments: [] }], 1),
      notice: null,
      ...view,
    }),
  }
}
