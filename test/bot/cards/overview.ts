import { overviewCard } from '../../../bot/cards/overview.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { ProjectId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { id, municipality } from './rows.js'

const NONE = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0, CHECK: 0 }

/** How everything stands for each kind of reader. */
export function overviewCards(t: Translator, written: string, tabUrl: string): Record<string, Card> {
  const all = { RED: 3, YELLOW: 1, GREEN: 5, GREY: 2, CHECK: 7 }
  const project = { id: id(911) as ProjectId, name: written, counts: all, canOpen: true }
  const view = { municipality, tabUrl }
  const projects = Array.from({ length: 30 }, (_, n) => ({ ...project, canOpen: n > 0 }))
  const roles = { required: 5, vacantRequired: 2, asked: 1 }
  return {
    overview: overviewCard(t, { overview: { all, projects: [project], roles }, ...view }),
    overviewOfMany: overviewCard(t, {
      overview: { all, projects, roles: null },
      ...view,
      municipality: null,
    }),
    overviewOfAdministrator: overviewCard(t, { overview: { all: NONE, projects: [], roles }, ...view }),
    overviewOfNothing: overviewCard(t, {
      overview: { all: NONE, projects: [project], roles: { ...roles, vacantRequired: 0, asked: 0 } },
      ...view,
    }),
  }
}
