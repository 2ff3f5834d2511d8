import { helpCard } from '../../../bot/cards/help.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { HelpView } from '../../../src/contract/help.js'
import type { Translator } from '../../../src/i18n/translator.js'

const HELP: HelpView = {
  examples: { task: 140010, project: 'KSD', role: 'Projektleder' },
  mine: [
    { reach: 'municipality', projects: [], rights: ['person.list', 'role.read'] },
    { reach: 'projects', projects: ['KLIK', 'KSD'], rights: ['task.read', 'task.edit'] },
    { reach: 'own', projects: ['KY'], rights: ['task.edit'] },
    { reach: 'own', projects: [], rights: ['role.answer'] },
  ],
  handbooks: [],
}

/** Of somebody who has nothing yet. */
const NO_HELP: HelpView = {
  examples: { task: null, project: null, role: null },
  mine: [],
  handbooks: [],
}

/** Help for somebody with much, for somebody with nothing yet, and for a channel. */
export function helpCards(
  t: Translator,
  { written, tabUrl }: { written: string; tabUrl: string },
): Record<string, Card> {
  const view = { inChannel: false, tabUrl, helpUrl: tabUrl }
  return {
    help: helpCard(t, { ...view, notice: written, help: HELP }),
    helpOfWriter: helpCard(t, {
      ...view,
      help: { ...HELP, mine: [{ reach: 'projects', projects: ['KSD'], rights: ['broadcast.send'] }] },
    }),
    helpOfNobody: helpCard(t, { ...view, help: NO_HELP }),
    helpInChannel: helpCard(t, { ...view, inChannel: true, help: null }),
  }
}
