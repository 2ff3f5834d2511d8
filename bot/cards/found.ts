import type { GalleryRole } from '../../src/contract/role.js'
import type { TaskRow } from '../../src/contract/task.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import { button, card, heading, link, tap, title, words, type Card, type Element, type Tap } from './parts.js'
import { taskRow } from './taskRows.js'

export type FoundView = {
  words: string
  tasks: TaskRow[]
  roles: GalleryRole[]
  projects: { id: string; name: string }[]
  tabUrl: string
}

const opens = (text: string, selectAction: Tap): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Small',
  items: [words(text)],
  selectAction,
})

/** What there is for words that are no command; each hit opens with a tap. */
export function foundCard(t: Translator, found: FoundView): Card {
  const roles = found.roles.map((role) => {
    const name = roleName(t, role)
    return opens(name, tap('role.open', { roleId: role.id }, t('bot.action.openRole', { title: name })))
  })
  const projects = found.projects.map(({ id: projectId, name }) =>
    opens(name, tap('project.open', { projectId }, `${t('bot.action.project.open')}: ${name}`)),
  )
  return card(t, {
    body: [
      title(t('bot.found.title', { words: found.words })),
      ...(found.tasks.length > 0
        ? [
            heading(t('bot.found.tasks')),
            ...found.tasks.map((task) => taskRow(t, task, { withButton: false })),
          ]
        : []),
      ...(roles.length > 0 ? [heading(t('bot.found.roles')), ...roles] : []),
      ...(projects.length > 0 ? [heading(t('bot.found.projects')), ...projects] : []),
    ],
    actions: [button(t, 'help.open', {}), link(t('bot.action.tab.open'), found.tabUrl)],
    from: null,
  })
}
