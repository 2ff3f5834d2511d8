import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  heading,
  link,
  primary,
  title,
  words,
  type Card,
  type Element,
} from './parts.js'

const PERSONAL = ['tasks', 'task', 'project', 'roles', 'role', 'help'] as const
const CHANNEL = ['subscribe', 'unsubscribe', 'project', 'task', 'help'] as const

const command = (t: Translator, name: (typeof PERSONAL | typeof CHANNEL)[number]): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 2, items: [words(t(`bot.command.${name}.words`), { weight: 'Bolder' })] },
    { type: 'Column', width: 3, items: [words(t(`bot.command.${name}.what`), { subtle: true })] },
  ],
})

const commands = (t: Translator, inChannel: boolean): Element[] =>
  (inChannel ? CHANNEL : PERSONAL).map((name) => command(t, name))

export type HelpView = { inChannel: boolean; tabUrl: string; notice?: string | null }

export function helpCard(t: Translator, { inChannel, tabUrl, notice }: HelpView): Card {
  return card(t, {
    body: [
      ...(notice ? [banner(notice, 'warning')] : []),
      heading(t('bot.help.title')),
      words(t('bot.help.intro')),
      ...commands(t, inChannel),
      ...(inChannel ? [] : [words(t('bot.help.onCard'), { size: 'Small', subtle: true })]),
    ],
    actions: inChannel
      ? [link(t('bot.action.tab.open'), tabUrl)]
      : [button(t, 'task.list', {}), button(t, 'role.list', {}), link(t('bot.action.tab.open'), tabUrl)],
    from: null,
  })
}

export type WelcomeView = { kind: 'PERSONAL' | 'GROUP' | 'CHANNEL'; name: string; tabUrl: string }

/** Said once, when KLIK is added: what it is good for, and the first thing to press. */
export function welcomeCard(t: Translator, { kind, name, tabUrl }: WelcomeView): Card {
  if (kind !== 'PERSONAL') {
    const text = kind === 'CHANNEL' ? t('bot.welcome.channelText') : t('bot.welcome.groupText')
    return card(t, {
      body: [title(t('bot.welcome.channelTitle')), words(text)],
      actions: [button(t, 'help.open', {})],
      from: null,
    })
  }
  return card(t, {
    body: [
      title(t('bot.welcome.title', { name })),
      words(t('bot.welcome.text')),
      words(t('bot.welcome.hint'), { subtle: true }),
    ],
    actions: [
      primary(button(t, 'task.list', {})),
      button(t, 'role.list', {}),
      button(t, 'help.open', {}),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: null,
  })
}
