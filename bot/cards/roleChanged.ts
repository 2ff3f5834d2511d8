import type { RoleChange } from '../../src/domain/roleChange.js'
import { saidChange, SIGNS, type SaidLine } from '../../src/i18n/roleChange.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import { button, card, heading, link, title, whyIGetIt, words, type Card, type Element } from './parts.js'

/** Longer news stand in the tab. */
const SHOWN_LINES = 14
/** A text that was written anew can be pages long. */
const LONGEST = 300

export type RoleChangedView = {
  role: { id: string; title: string; project: { name: string } | null }
  changes: readonly RoleChange[]
  municipality: string | null
  tabUrl: string
  settingsUrl: string
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text)

function line({ is, text }: SaidLine): Element {
  if (is === null) return words(text, { spacing: 'Small' })
  return words(`${SIGNS[is]} ${cut(text)}`, { spacing: 'Small', subtle: is === 'removed' })
}

/** Headings with their lines, as many as a card carries. */
function news(t: Translator, changes: readonly RoleChange[]): Element[] {
  const said = changes.map((change) => saidChange(t, change))
  const total = said.reduce((sum, { lines }) => sum + lines.length, 0)
  let left = SHOWN_LINES
  const shown = said.flatMap(({ title: section, lines }): Element[] => {
    const some = lines.slice(0, left)
    left -= some.length
    return some.length > 0 ? [heading(section), ...some.map(line)] : []
  })
  const more = total - SHOWN_LINES
  return more > 0
    ? [...shown, words(t('kombit.news.more', { count: more }), { size: 'Small', subtle: true })]
    : shown
}

/** Tells a holder what KOMBIT has changed in the role: added with +, removed with –. */
export function roleChangedCard(t: Translator, view: RoleChangedView): Card {
  const { role, changes, municipality, tabUrl, settingsUrl } = view
  return card(t, {
    body: [
      title(t('kombit.news.title', { role: roleName(t, role) })),
      ...news(t, changes),
      whyIGetIt(t, t('kombit.news.why'), settingsUrl),
    ],
    actions: [button(t, 'role.open', { roleId: role.id }), link(t('bot.action.tab.open'), tabUrl)],
    from: municipality,
  })
}
