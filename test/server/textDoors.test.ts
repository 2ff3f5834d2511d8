import { expect, test } from '@jest/globals'
import { plainText, readActivity } from '../../bot/turn/activity.js'
import { parseCommand } from '../../bot/commands/parse.js'
import { readPress } from '../../bot/verbs.js'
import { listOf } from '../../src/api/http.js'
import { languageOf } from '../../src/api/refuse.js'
import { queryOf } from '../../src/contract/shapes.js'
import { findPersonalNumber } from '../../src/domain/personalNumber.js'
import { Refusal } from '../../src/domain/refusals.js'
import { cleanMarkdown, plain } from '../../src/domain/richText.js'
import { searchWords } from '../../src/domain/search.js'
import { parseMention, parseTaskNumber } from '../../src/domain/task.js'
import { parseSorts } from '../../src/domain/taskList.js'
import { cleanFileName } from '../../src/domain/upload.js'
import { isEmail } from '../../src/domain/user.js'
import { cleanTitle, fold, slug, sortKey } from '../../src/domain/words.js'
import { decode } from '../../src/exchange/decode.js'
import { readPeople } from '../../src/exchange/peopleTable.js'
import { readTaskText } from '../../src/exchange/taskText.js'
import { cleanOffice } from '../../src/exchange/upload/office.js'
import { cleanPdf } from '../../src/exchange/upload/pdf.js'
import { cleanText } from '../../src/exchange/upload/text.js'
import { tooSteep } from '../support/growth.js'
import { docxParts, zipped } from '../support/uploads.js'

/** What is too much is refused; how long that takes is what is asked here. */
function refusing(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const TENANT = '11111111-1111-4111-8111-111111111111'
const said = (text: string) =>
  readActivity(
    {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      text,
      from: { id: '29:x' },
      recipient: { id: '28:klik' },
      conversation: { id: 'a:x', tenantId: TENANT },
    },
    undefined,
  )

const BODY = 32 * 1024
const ACTIVITY = 32_768
const HEADERS = 16_384
/** Of files a part: a square would show in it. */
const FILE = 16 * 1024
/** Read by libraries, which take their time with each line. */
const SHORT = 4 * 1024
const oneLine = (text: string): string => text.replaceAll('\n', ';')
const PEOPLE = 'Navn;E-mail;Projekt;Brugertype\n'

/** Every door a text comes in by from outside, as large as it may be there or larger. */
const DOORS: [string, number, (text: string) => unknown][] = [
  ['a message to the bot', ACTIVITY, said],
  ['the words of a message', ACTIVITY, plainText],
  ['a command', ACTIVITY, parseCommand],
  ['what is typed into a card', BODY, (text) => refusing(() => readPress('task.note', { text, note: text }))],
  ['people picked in a card', BODY, (text) => refusing(() => readPress('role.nominate', { person: text }))],
  ['words to search for', ACTIVITY, (text) => refusing(() => searchWords(text))],
  ['words to compare', BODY, (text) => [fold(text), sortKey(text), slug(text), cleanTitle(text)]],
  ['a task number', ACTIVITY, (text) => [parseTaskNumber(text), parseMention(text)]],
  ['an order', HEADERS, parseSorts],
  ['an e-mail address', BODY, isEmail],
  ['a civil registration number', FILE, findPersonalNumber],
  ['rich text that is kept', BODY, cleanMarkdown],
  ['rich text that is shown', BODY, plain],
  ['the name of a file', HEADERS, cleanFileName],
  ['a list in a header', HEADERS, listOf],
  [
    'the languages of a reader',
    HEADERS,
    (text) => languageOf({ headers: { 'accept-language': text } }, 'da'),
  ],
  ['a query', HEADERS, (text) => queryOf(new URLSearchParams(text.replaceAll(' ', '&')))],
  ['the bytes of a text', FILE, (text) => decode(Buffer.from(text))],
  ['a task as text', FILE, (text) => readTaskText(`OPGAVETITEL\nx\n\nBESKRIVELSE\n${text}`)],
  ['the thread of a task', FILE, (text) => readTaskText(`OPGAVETITEL\nx\n\nBESKEDER\n${text}`)],
  ['a row of a list of people', FILE, (text) => readPeople(Buffer.from(PEOPLE + oneLine(text)))],
  [
    'the heads of a list of people',
    FILE,
    (text) => readPeople(Buffer.from(`Navn;E-mail;Titel;${oneLine(text)}\na;b\n`)),
  ],
  ['a text file', FILE, (text) => cleanText(Buffer.from(text))],
  ['a PDF', SHORT, (text) => cleanPdf(Buffer.from(`%PDF-1.7\n${text}\n%%EOF`))],
  [
    'a document',
    4 * FILE,
    (text) =>
      cleanOffice(
        zipped({ ...docxParts('x'), 'word/document.xml': new Uint8Array(Buffer.from(text)) }),
        'docx',
      ),
  ],
]

test.each(DOORS)('%s is read in a time that grows no faster than it does', async (_, length, read) => {
  expect(await tooSteep(read, length)).toEqual([])
})

test('a list of people with as many columns as rows is refused before its rows are read', async () => {
  const wide = (columns: number): Buffer =>
    Buffer.from(`Navn;E-mail;Titel${';x'.repeat(columns)}\n${'a;b\n'.repeat(2_000)}`)
  const { people, faults } = await readPeople(wide(20_000))
  expect([people, faults.map(({ code }) => code)]).toEqual([[], ['too-many-columns']])
  expect((await readPeople(wide(100))).faults.map(({ code }) => code)).not.toContain('too-many-columns')
})

test('rows of one person with many projects are read in a time that grows no faster than they do', async () => {
  const rows = (count: number): Buffer =>
    Buffer.from(
      PEOPLE + Array.from({ length: count }, (_, n) => `Ane;a@b.dk;${'P'.repeat(150)} ${n};Plus\n`).join(''),
    )
  const { people } = await readPeople(rows(2_000))
  expect(people.map(({ access }) => access.length)).toEqual([2_000])
})
