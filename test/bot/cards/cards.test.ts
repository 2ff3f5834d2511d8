import { describe, expect, test } from '@jest/globals'
import { LANGUAGES } from '../../../src/domain/person.js'
import { translator } from '../../../src/i18n/translator.js'
import { complaints, lint, markdownOf } from '../../support/cards.js'
import { wordsOf } from '../../support/teams.js'
import { everyCard } from './gallery.js'

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
