import type { Translator } from '../../src/i18n/translator.js'
import type { Start } from '../../src/services/users/start.js'
import { button, card, link, primary, title, words, type Button, type Card, type Element } from './parts.js'
import { noTasks } from './tasks.js'

export type WelcomeView =
  { kind: 'GROUP' | 'CHANNEL' } | { kind: 'PERSONAL'; name: string; tabUrl: string; start: Start }

/** "Du har 7 åbne opgaver: 2 er røde, 1 er gul", and what else waits for this person. */
function numbers(t: Translator, { tasks, asked, administers }: Start): string[] {
  const { open, none, isFollowing } = tasks
  const of = (marker: string): number => open.filter((task) => task.marker === marker).length
  const counts = { count: open.length, red: of('RED'), yellow: of('YELLOW') }
  const own = none ? noTasks(t, none) : isFollowing ? t('welcome.followed', counts) : t('welcome.own', counts)
  return [
    ...(administers && none ? [] : [own]),
    ...(asked > 0 ? [t('welcome.asked', { count: asked })] : []),
    ...(administers ? [t('welcome.vacant', { count: administers.vacantRequired })] : []),
    ...(administers ? [t('welcome.neverSignedIn', { count: administers.neverSignedIn })] : []),
  ]
}

/** What to press first: what there is most to do of. */
function firstSteps(t: Translator, { tasks, administers }: Start): Button[] {
  const list = button(t, 'task.list', {})
  const roles = button(t, 'role.list', {})
  if (tasks.open.length > 0) return [primary(list), roles]
  return administers ? [primary(roles), list] : [roles]
}

/** Said once, when KLIK is added: what is waiting for this person, and the first thing to press. */
export function welcomeCard(t: Translator, view: WelcomeView): Card {
  if (view.kind !== 'PERSONAL') {
    const text = view.kind === 'CHANNEL' ? t('bot.welcome.channelText') : t('bot.welcome.groupText')
    return card(t, {
      body: [title(t('bot.welcome.channelTitle')), words(text)],
      actions: [button(t, 'help.open', {})],
      from: null,
    })
  }
  const { name, tabUrl, start } = view
  const lines: Element[] = numbers(t, start).map((line) => words(line, { spacing: 'Small' }))
  return card(t, {
    body: [
      title(t('bot.welcome.title', { name })),
      words(t('bot.welcome.text')),
      ...lines,
      words(t('bot.welcome.hint'), { subtle: true }),
    ],
    actions: [...firstSteps(t, start), button(t, 'help.open', {}), link(t('bot.action.tab.open'), tabUrl)],
    from: null,
  })
}
