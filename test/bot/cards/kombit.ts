import { kombitRoleCard, kombitRolesCard } from '../../../bot/cards/kombitRole.js'
import { pageOf } from '../../../bot/cards/pages.js'
import type { Card } from '../../../bot/cards/parts.js'
import { roleChangedCard } from '../../../bot/cards/roleChanged.js'
import { ROWS } from '../../../bot/cards/roles.js'
import type { KombitRoleRow } from '../../../src/contract/kombitRole.js'
import type { RoleChange } from '../../../src/domain/roleChange.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { aRoleView } from './gallery.js'

const tabUrl = 'https://klik.example/roles'

const aRow = (title: string, more: Partial<KombitRoleRow> = {}): KombitRoleRow => ({
  id: '00000000-0000-4000-8000-000000000903',
  title,
  project: { id: '00000000-0000-4000-8000-000000000901', name: 'KSD' },
  masterRole: null,
  importance: 'REQUIRED',
  maxHolders: null,
  requiresYearlyConfirmation: false,
  publishedAt: '2026-03-01T09:00:00.000Z',
  municipalities: 98,
  filled: 97,
  ...more,
})

const changesOf = (written: string): RoleChange[] => [
  { kind: 'prose', section: 'effect', before: 'Fremdrift', after: written },
  {
    kind: 'lines',
    section: 'duties',
    lines: [
      { is: 'added', text: written, marks: { implementation: true, operations: false } },
      { is: 'removed', text: 'Rapporterer', marks: { implementation: true, operations: true } },
      { is: 'marked', text: 'Leder', marks: { implementation: true, operations: true } },
    ],
  },
  { kind: 'lines', section: 'competences', lines: [] },
  { kind: 'importance', before: 'RECOMMENDED', after: 'REQUIRED' },
  { kind: 'maxHolders', before: null, after: 1 },
  { kind: 'yearly', after: true },
]

const many = (written: string): RoleChange[] => [
  {
    kind: 'lines',
    section: 'responsibilities',
    lines: Array.from({ length: 60 }, () => ({ is: 'added', text: written.repeat(20), marks: null })),
  },
]

/** What KOMBIT sees of roles in the chat, and what holders are told. */
export function cardsOfKombit(t: Translator, written: string): Record<string, Card> {
  const role = aRoleView({ title: written, assignments: [], canAssign: false, tasks: [], otherTasks: [] })
  const rows = Array.from({ length: 20 }, () => aRow(written))
  const news = { role, municipality: 'Korsbæk Kommune', tabUrl, settingsUrl: tabUrl }
  return {
    kombitRole: kombitRoleCard(t, { role, row: aRow(written), tabUrl }),
    kombitDraft: kombitRoleCard(t, { role, row: aRow(written, { publishedAt: null }), tabUrl }),
    kombitRoles: kombitRolesCard(t, { roles: pageOf(rows, 2, ROWS), of: 'mine', tabUrl }),
    kombitNoRoles: kombitRolesCard(t, { roles: pageOf([], 1, ROWS), of: 'vacant', tabUrl }),
    roleChanged: roleChangedCard(t, { ...news, changes: changesOf(written) }),
    roleChangedMuch: roleChangedCard(t, { ...news, changes: many(written) }),
  }
}
