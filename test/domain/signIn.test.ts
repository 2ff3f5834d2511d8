import { describe, expect, test } from '@jest/globals'
import { countedAddresses, foldAddress, nameSaid } from '../../src/domain/signIn.js'

describe('addresses are compared', () => {
  test.each([
    ['Elin.Nielsen@Korsbaek.Example', 'elin.nielsen@korsbaek.example'],
    ['  elin@korsbaek.example\n', 'elin@korsbaek.example'],
    ['SØREN@KORSBÆK.EXAMPLE', 'søren@korsbæk.example'],
  ])('%j as %j', (text, folded) => {
    expect(foldAddress(text)).toBe(folded)
  })

  test.each([
    ['', 'nothing'],
    ['elin', 'no address'],
    ['elin nielsen@korsbaek.example', 'a space within'],
    ['elin@korsbaek.example, admin@korsbaek.example', 'two'],
    ['Elin <elin@korsbaek.example>', 'a name around it'],
    ['elin@korsbaek.example\u0000', 'a sign no database keeps'],
    [`${'a'.repeat(300)}@korsbaek.example`, 'longer than an address can be'],
  ])('%j is none: %s', (text) => {
    expect(foldAddress(text)).toBeNull()
  })

  test.each([
    ['a Kelvin sign', 'klik.admin@korsbaek.example', '\u212Alik.admin@korsbaek.example'],
    ['a dotted capital I', 'nils@korsbaek.example', 'n\u0130ls@korsbaek.example'],
    ['a Cyrillic a', 'asta@korsbaek.example', '\u0430sta@korsbaek.example'],
    ['a letter of full width', 'elin@korsbaek.example', '\uFF45lin@korsbaek.example'],
    ['a sign nobody sees', 'elin@korsbaek.example', 'el\u200bin@korsbaek.example'],
  ])('what only looks like it is another: %s', (_what, real, like) => {
    expect(foldAddress(like)).not.toBe(real)
  })
})

describe('of the addresses that are said', () => {
  const said = (more: Partial<Parameters<typeof countedAddresses>[0]>): string[] =>
    countedAddresses({ verified: [], names: [], mail: null, ...more })

  test('those Entra vouches for come first, then what one signs in with', () => {
    const names = ['az123@korsbaek.example']
    expect(said({ verified: ['elin@korsbaek.example'], names })).toEqual(['elin@korsbaek.example', ...names])
  })

  test('what is written in the directory counts in a domain one signs in with', () => {
    const names = ['az123@korsbaek.example']
    expect(said({ names, mail: 'Elin@Korsbaek.example' })).toEqual([...names, 'elin@korsbaek.example'])
  })

  test('and in no other, nor by itself', () => {
    const names = ['az123@korsbaek.example']
    expect(said({ names, mail: 'borgmester@ballerup.example' })).toEqual(names)
    expect(said({ mail: 'borgmester@korsbaek.example' })).toEqual([])
    // Not part of a domain, and not a domain that ends so.
    expect(said({ names, mail: 'x@evil-korsbaek.example' })).toEqual(names)
    expect(said({ names, mail: 'x@it.korsbaek.example' })).toEqual(names)
  })

  test('the name of a guest is no address', () => {
    expect(said({ names: ['ole_ballerup.example#EXT#@korsbaek.onmicrosoft.com'] })).toEqual([])
  })
})

test('a name is one line that can be kept', () => {
  expect(nameSaid('  Nanna\u200b\n Ny ')).toBe('Nanna Ny')
  for (const text of [undefined, 7, '', ' ', 'x'.repeat(500)]) expect(nameSaid(text)).toBeNull()
})
