import type { NewProject } from '../../src/services/projects/joined.js'
import type { UnheardOf } from '../../src/services/projects/withoutPlus.js'
import type { UnheardTask } from '../../src/services/notices/unheardDeadlines.js'
import { formatList } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  button,
  card,
  fitting,
  leadsToTab,
  link,
  MAX_ACTIONS,
  title,
  titled,
  whyIGetIt,
  words,
  type Card,
  type Element,
} from './parts.js'

/** What administrators are told of projects, and of what nobody else hears of. */

type Frame = { municipality: string | null; usersUrl: string; settingsUrl: string }

/** The municipality takes part in these projects now. */
export function newProjectCard(
  t: Translator,
  { projects, ...frame }: Frame & { projects: NewProject[] },
): Card {
  const lines = projects.map(({ project: { name: project }, vacantRequired: count }) =>
    words(count > 0 ? t('notice.newProject.vacant', { project, count }) : project, { spacing: 'Small' }),
  )
  const roles = projects
    .slice(0, MAX_ACTIONS - 2)
    .map(({ project: { id, name } }) =>
      titled(t('notice.newProject.roles', { project: name }), button(t, 'role.list', { of: id })),
    )
  return card(t, {
    body: [
      title(t('notice.newProject.title', { count: projects.length })),
      ...lines,
      words(t('notice.newProject.nextStep')),
      whyIGetIt(t, t('notice.newProject.why'), frame.settingsUrl),
    ],
    actions: [link(t('notice.newProject.users'), frame.usersUrl), ...roles],
    from: frame.municipality,
  })
}

function unheardLine(t: Translator, { project, isLed, counts }: UnheardOf): Element {
  const parts = counts.map(({ what, count }) => t(`notice.withoutPlus.${what}`, { count }))
  const said = t('notice.withoutPlus.project', { project: project.name, what: formatList(t.language, parts) })
  return words(isLed ? `${said} ${t('notice.withoutPlus.led')}` : said, { spacing: 'Small' })
}

/** What would have gone to the plus users of projects that have none. */
export function withoutPlusCard(
  t: Translator,
  { unheard, ...frame }: Frame & { unheard: UnheardOf[] },
): Card {
  return card(t, {
    body: [
      title(withoutPlusTitle(t, unheard)),
      ...unheard.map((one) => unheardLine(t, one)),
      words(t('notice.withoutPlus.nextStep')),
      whyIGetIt(t, t('notice.withoutPlus.why'), frame.settingsUrl),
    ],
    actions: [link(t('notice.newProject.users'), frame.usersUrl)],
    from: frame.municipality,
  })
}

export const withoutPlusTitle = (t: Translator, unheard: readonly UnheardOf[]): string =>
  t('notice.withoutPlus.title', { count: unheard.length })

export type UnheardView = {
  tasks: UnheardTask[]
  municipality: string | null
  tabUrl: string
  settingsUrl: string
}

/** For administrators: red tasks everybody has chosen not to hear of. */
export function unheardCard(t: Translator, { tasks, municipality, tabUrl, settingsUrl }: UnheardView): Card {
  const rows = fitting(
    tasks.map(({ number, project, title: named }): Element => {
      const line = t('card.unheard.task', { project, number })
      return {
        type: 'Container',
        separator: true,
        items: [
          words(named ?? line, { weight: 'Bolder' }),
          ...(named === null ? [] : [words(line, { size: 'Small', subtle: true, spacing: 'None' })]),
        ],
      }
    }),
  )
  const more = tasks.length - rows.length
  return card(t, {
    body: [
      title(t('card.unheard.title', { count: tasks.length })),
      words(t('card.unheard.text')),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      leadsToTab(t, tabUrl),
      whyIGetIt(t, t('card.unheard.why'), settingsUrl),
    ],
    from: municipality,
  })
}
