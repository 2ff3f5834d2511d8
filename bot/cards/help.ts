import type { HelpView } from '../../src/contract/help.js'
import { ROLE_GALLERY_PAGE } from '../../src/domain/gallery.js'
import { formatList } from '../../src/i18n/format.js'
import { reachText } from '../../src/i18n/reach.js'
import type { Translator } from '../../src/i18n/translator.js'
import { banner, button, card, heading, link, urgent, words, type Card, type Element } from './parts.js'

const PERSONAL = [
  'tasks',
  'task',
  'project',
  'roles',
  'role',
  'overview',
  'introductions',
  'settings',
  'language',
  'help',
] as const
const CHANNEL = ['subscribe', 'unsubscribe', 'project', 'task', 'language', 'help'] as const
type Name = (typeof PERSONAL | typeof CHANNEL)[number] | 'broadcast'

/** What comes after the word. */
const ABOUT = {
  task: 'task',
  project: 'project',
  broadcast: 'project',
  role: 'role',
  subscribe: 'project',
  unsubscribe: 'project',
} as const
const takesWords = (name: Name): name is keyof typeof ABOUT => name in ABOUT

/** `help`: what the reader has and may do; null where others read it too. */
export type HelpCardView = {
  inChannel: boolean
  help: HelpView | null
  tabUrl: string
  helpUrl: string
  notice?: string | null
}

function spoken(t: Translator, name: Name, help: HelpView | null): string {
  if (!takesWords(name)) return t(`help.command.${name}.words`)
  const about = ABOUT[name]
  return t(`help.command.${name}.words`, { example: help?.examples[about] ?? t(`help.any.${about}`) })
}

const command = (t: Translator, name: Name, help: HelpView | null): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 2, items: [words(spoken(t, name, help), { weight: 'Bolder' })] },
    { type: 'Column', width: 3, items: [words(t(`help.command.${name}.what`), { subtle: true })] },
  ],
})

const colours = (t: Translator): Element[] => [
  heading(t('help.colours')),
  ...(['RED', 'YELLOW', 'GREEN', 'GREY'] as const).map((marker) =>
    urgent(marker, `${t(`marker.${marker}`)}: ${t(`help.colour.${marker}`)}`),
  ),
]

/** "På KSD: læse opgaver, …", the reader's own rights and no others. */
const rights = (t: Translator, { mine }: HelpView): Element[] => [
  heading(t('help.mine')),
  ...mine.map((group) => {
    const can = group.rights.map((right) => t(`help.can.${right}`))
    return words(`${reachText(t, group)}: ${formatList(t.language, can)}.`, { size: 'Small' })
  }),
  ...(mine.length === 0 ? [words(t('help.none'))] : []),
]

export function helpCard(t: Translator, { inChannel, help, tabUrl, helpUrl, notice }: HelpCardView): Card {
  const canWrite = help?.mine.some(({ rights }) => rights.includes('broadcast.send')) ?? false
  const names: Name[] = [...(inChannel ? CHANNEL : PERSONAL), ...(canWrite ? (['broadcast'] as const) : [])]
  const commands = names.map((name) => command(t, name, help))
  return card(t, {
    body: [
      ...(notice ? [banner(notice, 'warning')] : []),
      heading(t('bot.help.title')),
      words(t('bot.help.intro')),
      ...commands,
      ...(inChannel ? [] : [words(t('bot.help.onCard'), { size: 'Small', subtle: true })]),
      ...colours(t),
      ...(help ? rights(t, help) : []),
    ],
    actions: [
      ...(inChannel ? [] : [button(t, 'task.list', {}), button(t, 'role.list', {})]),
      link(t('help.more'), helpUrl),
      link(t('help.gallery'), ROLE_GALLERY_PAGE),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: null,
  })
}
