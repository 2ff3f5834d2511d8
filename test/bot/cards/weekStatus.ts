import type { Card } from '../../../bot/cards/parts.js'
import { weekStatusCard } from '../../../bot/cards/weekStatus.js'
import type { RoleDetail } from '../../../src/contract/role.js'
import type { TaskRow } from '../../../src/contract/task.js'
import type { PersonId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { WeekStatus } from '../../../src/services/notices/weekStatus.js'
import type { CandidatesByRole } from '../../../src/services/roles/candidates.js'
import { myIntroductions, NO_INTRODUCTIONS } from './introductions.js'
import { id, municipality } from './rows.js'

const at = 'https://klik.example/tasks'
const links = { overdue: at, withoutExecutor: at, withoutResponsible: at, of: () => at }

type Given = { written: string; tasks: TaskRow[]; role: RoleDetail; candidates: CandidatesByRole }

/** The week's status, for who looks after a municipality. */
export function weekStatusCards(
  t: Translator,
  { written, tasks, role, candidates }: Given,
): Record<string, Card> {
  const nothing: WeekStatus = {
    ...{ turned: [], overdue: [], burdened: [], elsewhere: [], vacant: [] },
    ...{ withoutExecutor: 0, withoutResponsible: 0, contactsDue: 0 },
    introductions: NO_INTRODUCTIONS,
  }
  const much: WeekStatus = {
    ...{ turned: tasks, overdue: tasks, withoutExecutor: 3, withoutResponsible: 1, contactsDue: 3 },
    burdened: Array.from({ length: 9 }, (_, n) => ({ id: id(950) as PersonId, name: written, count: n + 1 })),
    elsewhere: Array.from({ length: 8 }, (_, n) => ({ project: written, red: n, yellow: 1, nobody: 2 })),
    introductions: myIntroductions(written),
    vacant: Array<RoleDetail>(12).fill({ ...role, vacant: true }),
  }
  const view = { candidates, municipality, links, contactsUrl: at, settingsUrl: at }
  const undone = { text: written, style: 'good' as const }
  return {
    weekStatus: weekStatusCard(t, { ...view, status: much, notice: undone }),
    weekStatusOfNumbers: weekStatusCard(t, {
      ...view,
      status: { ...nothing, elsewhere: [{ project: written, red: 2, yellow: 0, nobody: 1 }] },
    }),
    weekStatusOfContacts: weekStatusCard(t, { ...view, status: { ...nothing, contactsDue: 1 } }),
    weekStatusDone: weekStatusCard(t, { ...view, status: nothing }),
  }
}
