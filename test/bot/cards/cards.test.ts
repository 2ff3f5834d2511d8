import { describe, expect, test } from '@jest/globals'
import { LANGUAGES } from '../../../src/domain/person.js'
import { translator } from '../../../src/i18n/translator.js'
import { complaints, lint, markdownOf } from '../../support/cards.js'
import { XSS_PAYLOADS } from '../../support/payloads.js'
import { buttonsOf, wordsOf } from '../../support/teams.js'
import { everyCard } from './gallery.js'
import { MEANINGS } from './meanings.js'

const HOSTILE = '[klik](https://evil.example) **fed** <at>Alle</at> # overskrift & "citat"'

describe.each(LANGUAGES)('every card in %s', (language) => {
  const t = translator(language)
  const cards = Object.entries(everyCard(t))

  test.each(cards)('%s reads', (_name, card) => {
    expect(wordsOf(card)).toMatchSnapshot()
  })

  test.each(cards)('%s is a card that Microsoft’s parser has nothing to say about', (_name, card) => {
    expect(complaints(card)).toEqual([])
  })

  test.each(cards)('%s breaks no client: size, actions, labels, fallbacks', (_name, card) => {
    expect(lint(card)).toEqual([])
  })

  test.each(Object.entries(everyCard(t, HOSTILE)))(
    '%s shows what people wrote as it is written',
    (_name, card) => {
      expect(markdownOf(card)).not.toContain('evil.example')
      expect(lint(card)).toEqual([])
    },
  )
})

describe('what each card is for is written down:', () => {
  const cards = everyCard(translator('da'))

  test('of every card, and of no other', () => {
    expect(Object.keys(MEANINGS).sort()).toEqual(Object.keys(cards).sort())
  })

  test.each(Object.entries(MEANINGS))(
    '%s says it, and offers these buttons and no others',
    (name, meaning) => {
      const words = wordsOf(cards[name])
      expect(words).toContain(meaning.says)
      const offered = new Set(buttonsOf(cards[name]).map(({ verb }) => verb))
      expect([...offered].sort()).toEqual([...meaning.offers].sort())
      for (const hidden of meaning.hides ?? []) expect(words).not.toContain(hidden)
    },
  )
})

test('of two hundred ways into a page none is anything but text on any card', () => {
  const t = translator('da')
  expect(XSS_PAYLOADS.length).toBeGreaterThanOrEqual(200)
  for (const payload of XSS_PAYLOADS) {
    for (const [name, card] of Object.entries(everyCard(t, payload))) {
      const parsed = markdownOf(card)
      const ways = [
        'evil.example',
        'javascript:',
        'alert(1)',
        'klikHurt',
        '<script',
        'document.title',
      ].filter((way) => parsed.includes(way))
      expect({ name, payload, ways }).toEqual({ name, payload, ways: [] })
    }
  }
})
