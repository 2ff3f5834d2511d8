import { describe, expect, test } from '@jest/globals'
import { readDirectory } from '../../src/exchange/directoryTable.js'
import { day } from '../support/builders.js'

const read = (content: string | Buffer) =>
  readDirectory(Buffer.from(content), { names: ['360', 'Lolland', '29188572'], today: day('2026-03-02') })

const IDA = { line: 2, key: 'aa-1', fullName: 'Ida Ås', email: 'ida@lolland.example', isEmployed: true }

describe('a list of contact data', () => {
  test.each([
    ['as Danish Excel saves it', 'UUID;Navn;E-mail;Mobil\nAA-1;Ida Ås;ida@lolland.example;\n'],
    ['with a mark and Windows line ends', '\ufeffUUID;Navn;E-mail\r\nAA-1;Ida Ås;ida@lolland.example\r\n'],
    ['in English, with commas', 'uuid,name,email,employed\n{AA-1},Ida Ås,ida@lolland.example,true\n'],
    ['in Windows-1252', Buffer.from('UUID;Navn;E-mail\nAA-1;Ida Ås;ida@lolland.example\n', 'latin1')],
    ['with the municipality', 'UUID;Navn;E-mail;CVR\nurn:uuid:AA-1;Ida Ås;ida@lolland.example;29188572\n'],
  ])('is read %s', async (_how, content) => {
    expect(await read(content)).toEqual({ people: [IDA], faults: [] })
  })

  test('is read as JSON, with or without a name around it', async () => {
    const one = { key: 'AA-1', fullName: 'Ida Ås', email: 'ida@lolland.example', mobilePhone: null }
    const expected = { people: [{ ...IDA, line: 1 }], faults: [] }
    expect(await read(JSON.stringify([one]))).toEqual(expected)
    expect(await read(JSON.stringify({ people: [{ ...one, unheardOf: { deep: 1 } }] }))).toEqual(expected)
  })

  test.each([
    ['nej', '', false],
    ['ja', '', true],
    ['', '01-03-2026', false],
    ['', '2026-03-02', true],
    ['', '31-12-2027', true],
  ])('says that somebody is employed: %j, left on %j: %s', async (employed, leftOn, is) => {
    const { people } = await read(`E-mail;Ansat;Fratrådt\nida@lolland.example;${employed};${leftOn}\n`)
    expect(people[0]?.isEmployed).toBe(is)
  })

  test.each([
    ['', 'not-a-list'],
    ['Navn;E-mail;Titel\n', 'no-people'],
    ['Navn;Titel;Afdeling\nIda;x;y\n', 'missing-column'],
    ['Navn;E-mail;E-mail\nIda;a@b.example;a@b.example\n', 'double-column'],
    ['Navn;E-mail;Titel\nIda;;Chef\n', 'missing-cell'],
    ['Navn;E-mail;Titel\nIda;ida(at)lolland;Chef\n', 'wrong-email'],
    ['Navn;E-mail;Ansat\nIda;ida@lolland.example;måske\n', 'unknown-answer'],
    ['Navn;E-mail;Fratrådt\nIda;ida@lolland.example;i går\n', 'wrong-date'],
    ['Navn;E-mail;Kommune\nIda;ida@lolland.example;101\n', 'other-municipality'],
    [`Navn;E-mail;Titel\nIda;ida@lolland.example;${'x'.repeat(201)}\n`, 'too-long'],
    ['{"people": 3}', 'broken-json'],
    ['[1, 2]', 'broken-json'],
    ['[{"email": ', 'broken-json'],
    ['%PDF-1.7', 'not-a-list'],
    ['Kære alle\nHer er listen', 'not-a-list'],
  ])('that reads %j is not taken: %s', async (content, code) => {
    const { people, faults } = await read(content)
    expect([people, faults[0]?.code]).toEqual([[], code])
  })
})
