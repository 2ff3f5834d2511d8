import { describe, expect, test } from '@jest/globals'
import { COMMANDS, languageNamed, parseCommand, type CommandName } from '../../../bot/commands/parse.js'
import { LANGUAGES, type Language } from '../../../src/domain/person.js'
import { LANGUAGE_NAMES } from '../../../src/domain/languageNames.js'
import { help } from '../../../src/i18n/da/help.js'
import { translator } from '../../../src/i18n/translator.js'

describe('a task is found by its number', () => {
  test.each([
    ...[
      '140010',
      '#140010',
      '# 140010',
      'opgave 140010',
      'Opgave #140010',
      'opgave nr. 140010',
      'opgave nr 140010',
    ],
    ...['opgave: 140010', 'opgave nummer 140010', 'opgavenr. 140010', 'opgave-id: 140010', 'opg. 140010'],
    ...['nr. 140010', 'task no. 140010', 'task number 140010', 'opgave\u200b 140010.', 'OPGAVE NR: #140010'],
  ])('%s', (text) => {
    const { name, words } = parseCommand(text)
    expect([name, words.replace(/\D/g, '')]).toEqual(['task', '140010'])
  })
})

describe('a word is a command', () => {
  test.each([
    ['opgaver\u200b', { name: 'tasks', words: '' }],
    ['\u2060hj\u00adælp', { name: 'help', words: '' }],
    ['hja\u0308lp', { name: 'help', words: '' }],
    ['projekt: KSD', { name: 'project', words: 'KSD' }],
    ['opgave: rolle', { name: 'task', words: 'rolle' }],
  ])('%j', (text, command) => expect(parseCommand(text)).toEqual(command))

  test.each([
    ['Møde: 12 personer', 'Møde 12 personer'],
    ['nr. 5 på listen', 'nr. 5 på listen'],
  ])('or something to search for: %j', (text, words) => {
    expect(parseCommand(text)).toEqual({ name: 'search', words })
  })
})

describe.each(LANGUAGES)('the commands in %s', (language) => {
  const spoken = Object.entries(COMMANDS) as [CommandName, Record<Language, readonly string[]>][]

  test.each(spoken)('%s is understood, however it is written', (name, words) => {
    expect(words[language].length).toBeGreaterThan(0)
    for (const word of words[language]) {
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
      for (const written of [word, word.toUpperCase(), ` ${word}! `, word.normalize('NFD'), plain])
        expect([written, parseCommand(written).name]).toEqual([written, name])
    }
  })

  const t = translator(language)
  const shown = Object.keys(help.command) as (keyof typeof help.command)[]
  test.each(shown)('what help says of "%s" is a command', (name) => {
    const example = name === 'task' ? '140010' : 'KSD'
    expect(parseCommand(t(`help.command.${name}.words`, { example })).name).toBe(name)
  })

  test('its own name offers it, and with the word for languages it is chosen', () => {
    expect(parseCommand(LANGUAGE_NAMES[language])).toEqual({ name: 'language', words: '' })
    for (const [word] of Object.values(COMMANDS.language)) {
      const { name, words } = parseCommand(`${word} ${LANGUAGE_NAMES[language]}`)
      expect([name, languageNamed(words)]).toEqual(['language', language])
    }
  })
})

test('no word means two things', () => {
  const meanings = new Map<string, Set<string>>()
  for (const [name, words] of Object.entries(COMMANDS))
    for (const word of Object.values<readonly string[]>(words).flat())
      meanings.set(word, (meanings.get(word) ?? new Set<string>()).add(name))
  expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([])
})
