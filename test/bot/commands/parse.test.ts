import { describe, expect, test } from '@jest/globals'
import { parseCommand } from '../../../bot/commands/parse.js'

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
