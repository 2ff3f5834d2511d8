import { welcomeCard } from '../../../bot/cards/welcome.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { TaskRow } from '../../../src/contract/task.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { OwnTasks } from '../../../src/services/tasks/mine.js'
import type { Start } from '../../../src/services/users/start.js'

type Given = { rows: TaskRow[]; written: string; tabUrl: string }

/** A welcome for each kind of newcomer. */
export function welcomeCards(t: Translator, { rows, written, tabUrl }: Given): Record<string, Card> {
  const tasks: OwnTasks = { open: rows, snoozed: [], isFollowing: false, none: null }
  const of = (more: Partial<Start>): Card =>
    welcomeCard(t, {
      ...{ kind: 'PERSONAL', name: written, tabUrl },
      start: { tasks, asked: 1, administers: null, ...more },
    })
  return {
    welcome: of({}),
    welcomeOfAdministrator: of({
      tasks: { ...tasks, open: [], none: { why: 'noneYet' } },
      administers: { vacantRequired: 3, neverSignedIn: 2 },
    }),
    welcomeOfSupplier: of({ tasks: { ...tasks, isFollowing: true } }),
    welcomeWithoutAccess: of({
      tasks: { ...tasks, open: [], none: { why: 'noAccess', administrators: [written] } },
    }),
    welcomeInChannel: welcomeCard(t, { kind: 'CHANNEL' }),
    welcomeInGroup: welcomeCard(t, { kind: 'GROUP' }),
  }
}
