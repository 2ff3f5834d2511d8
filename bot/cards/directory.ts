import type { DirectoryState } from '../../src/contract/directory.js'
import { holdsText } from '../../src/i18n/directory.js'
import type { Translator } from '../../src/i18n/translator.js'
import { card, link, title, words, type Card } from './parts.js'

/** As many as a card tells of; the page has them all. */
const MOST = 10

type Where = { municipality: string | null; pageUrl: string }

/** For an administrator: who has left, and what of theirs waits. */
export function leftCard(
  t: Translator,
  { left, municipality, pageUrl }: Where & { left: DirectoryState['left'] },
): Card {
  const lines = left
    .slice(0, MOST)
    .map((one) => t('directory.holds.line', { name: one.person.name, what: holdsText(t, one) }))
  const more = left.length > MOST ? [t('directory.report.more', { count: left.length - MOST })] : []
  return card(t, {
    body: [
      title(t('directory.card.left', { count: left.length })),
      words(t('directory.card.leftText')),
      ...[...lines, ...more].map((line) => words(line, { spacing: 'Small' })),
    ],
    actions: [link(t('directory.card.open'), pageUrl)],
    from: municipality,
  })
}

/** For an administrator: so many would have left that nothing was done. */
export function stoppedCard(
  t: Translator,
  { leaving, municipality, pageUrl }: Where & { leaving: number },
): Card {
  return card(t, {
    body: [
      title(t('directory.card.stoppedTitle')),
      words(t('directory.card.stopped', { count: leaving })),
      words(t('directory.card.stoppedWay')),
    ],
    actions: [link(t('directory.card.open'), pageUrl)],
    from: municipality,
  })
}
