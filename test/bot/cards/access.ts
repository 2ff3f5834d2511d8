import { accessCard } from '../../../bot/cards/access.js'
import { newProjectCard, withoutPlusCard } from '../../../bot/cards/administering.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { ProjectId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { id, municipality } from './rows.js'

/** What people are told of their access, and administrators of projects. */
export function cardsOfAccess(t: Translator, written: string, tabUrl: string): Record<string, Card> {
  const project = { id: id(910) as ProjectId, name: written }
  const view = { municipality, tabUrl, settingsUrl: tabUrl }
  const frame = { municipality, usersUrl: tabUrl, settingsUrl: tabUrl }
  const projects = [
    { ...project, from: null, to: 'PLUS' as const },
    { ...project, from: 'PLUS' as const, to: 'LIGHT' as const },
    { ...project, from: 'READER' as const, to: null },
  ]
  return {
    accessNew: accessCard(t, { told: { isNew: true, by: written, projects: [] }, ...view }),
    accessChanged: accessCard(t, { told: { isNew: false, by: null, projects }, ...view }),
    newProject: newProjectCard(t, { projects: [{ project, vacantRequired: 0 }], ...frame }),
    newProjects: newProjectCard(t, {
      projects: Array.from({ length: 8 }, (_, n) => ({ project, vacantRequired: n })),
      ...frame,
    }),
    withoutPlus: withoutPlusCard(t, {
      unheard: [
        {
          project,
          isLed: false,
          counts: [
            { what: 'RED', count: 1 },
            { what: 'MESSAGE', count: 2 },
          ],
        },
        {
          project,
          isLed: true,
          counts: [
            { what: 'YELLOW', count: 3 },
            { what: 'REPUBLISHED', count: 1 },
          ],
        },
      ],
      ...frame,
    }),
  }
}
