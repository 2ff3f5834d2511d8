import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTaskText } from '../../src/exchange/taskText.js'

const fixture = (name: string): string => readFileSync(join(__dirname, '../fixtures', name), 'utf8')

/** The smallest whole task; `more` comes before the project, `last` at the end. */
const aTask = (more = '', last = ''): string =>
  [
    'Opgave titel',
    '',
    'Tæl nøglerne #900100',
    '',
    'PRIORITET',
    'Anbefalet',
    '',
    'STATUS',
    'Ikke påbegyndt',
    '',
    more,
    '',
    'PROJEKT',
    'KLIK',
    '',
    last,
  ].join('\n')

const read = (text: string) => {
  const { tasks, faults } = readTaskText(text)
  return { task: tasks[0], faults }
}

describe('a task as the PDF export prints it', () => {
  const { tasks, faults } = readTaskText(fixture('task-paper.txt'))
  const [task] = tasks

  test('is read without a complaint', () =>
    expect({ count: tasks.length, faults }).toEqual({ count: 1, faults: [] }))

  test('has its title in one piece and its number apart', () => {
    expect(task).toMatchObject({
      title: '(Arkiv 2) Gennemgå kommunens gamle arkiv-nøgler i KLIK',
      instanceNumber: 900101,
      templateNumber: null,
    })
  })

  test('takes the single date under two headings for the end date', () => {
    expect(task).toMatchObject({ startDate: null, endDate: '2026-02-24' })
  })

  test('has its fields, and knows a project or a role in capitals from a heading', () => {
    expect(task).toMatchObject({
      priority: 'MANDATORY_CRITICAL_PATH',
      status: 'STARTED',
      responsible: 'Astrid Skov',
      executor: null,
      project: 'KSD',
      phase: 'Fase 1: Klargøring',
      theme: 'Arkiv- og nøglestyring',
      municipality: 'Korsbæk Kommune',
      recommendedResponsibleRoles: ['SPOC'],
      recommendedExecutorRoles: ['KLIK-koordinator', 'Arkivar'],
      closelyRelated: [],
      externalAttachments: [],
      files: [],
      extra: {},
    })
  })

  test('joins the lines of a paragraph, and does not take a date for a list', () => {
    expect(task?.goal).toBe(
      'Målet er, at I ved, hvilke arkivnøgler der stadig er i brug, og hvem der passer på dem. Resten af nøglerne skal være talt op, have fået et navn og være afleveret på rådhuset igen senest den 3. marts.',
    )
  })

  test('joins a word and a sentence over the end of a page, and leaves "it- og" alone', () => {
    expect(task?.description).toBe(
      [
        'Baggrund',
        'Kommunen har både it- og papirarkiver med nøgler, som ingen længere kender. Når nøglerne er talt op, kan arkiverne flyttes samlet.',
        'Opgaven',
        'Brug listen fra rådhuset. Den viser de nøgler, der mangler en ejer. Inden arkiv-flytningen skal hver nøgle have et navn. Det gælder også nøgler, som bruges af en eller flere afdelinger.',
      ].join('\n\n'),
    )
  })

  test('keeps the numbered and the bullet list', () => {
    expect(task?.method).toBe(
      [
        'Vi foreslår:',
        '',
        '1. Find listen frem. Den ligger i mappen på arkivet, og en kopi af den ligger i kommunens arkivsystem.',
        '2. Spørg hver afdeling, og skriv navnet på den, der passer på nøglen, ind i listen ved siden af. Det kan tage tid, hvis nøglen ikke er mærket, eller hvis den til daglig bruges af en eller flere afdelinger',
        '3. Send følgende videre:',
        '- Nøglens nummer',
        '- Navnet på den, der passer på den',
        '4. Skriv til arkiv@korsbaek.example, når alt er talt op.',
      ].join('\n'),
    )
    expect(task?.result).toBe('Alle nøgler har en ejer')
  })

  test('does not speak of what the paper leaves out', () => {
    expect(task?.qualityCriteria).toBeUndefined()
    expect(task?.prerequisites).toBeUndefined()
    expect(task?.internalNotes).toBeUndefined()
  })

  test('has the message with its author, however many paragraphs it has', () => {
    expect(task?.messages).toEqual([
      {
        author: 'KOMBIT - Demo Automations',
        text: 'Kære koordinatorer. Listen over de nøgler, som ingen længere kender, er nu lagt op på opgaven.\n\nSig til, hvis noget mangler.',
        sentAt: null,
      },
    ])
  })
})

describe('a task as the screen export prints it', () => {
  const { tasks, faults } = readTaskText(fixture('task-screen.md'))
  const [task] = tasks

  test('is read without a complaint', () =>
    expect({ count: tasks.length, faults }).toEqual({ count: 1, faults: [] }))

  test('has its fields; the empty ones are empty', () => {
    expect(task).toMatchObject({
      title: '(Nøgler 4) Udpeg den, der passer på "Hovednøglen (Rådhuset)"',
      instanceNumber: 900102,
      templateNumber: 41,
      priority: 'VOLUNTARY',
      status: 'NOT_STARTED',
      responsible: null,
      executor: 'Bo Dahl',
      startDate: null,
      endDate: '2026-03-30',
      project: 'KLIK',
      phase: 'Udrulning',
      theme: 'Drift',
      municipality: 'Korsbæk Kommune',
      qualityCriteria: null,
      history: null,
      internalNotes: 'Ring til vagten først.',
      recommendedResponsibleRoles: [],
      recommendedExecutorRoles: ['KLIK-koordinator'],
      prerequisites: ['#900101 Gennemgå kommunens gamle arkivnøgler'],
      closelyRelated: [],
      externalAttachments: [],
      files: [],
    })
  })

  test('keeps bold, italic, links and tables, and drops the underline', () => {
    expect(task?.goal).toBe('Målet er, at kommunen ved, hvem der har *hovednøglen*.')
    expect(task?.description).toBe(
      [
        'Nøglen åbner **alle døre** på rådhuset. Læs mere i [vejledningen](https://klik.example/vejledning).',
        '**Vær opmærksom på**, at nøglen kun findes én gang.',
        '**Opgaven**',
        '| Nøgle | Antal |\n| --- | --- |\n| Hoved | 1 |\n| Side | 4 |',
        'I denne opgave skal du udpege én person.',
      ].join('\n\n'),
    )
  })

  test('keeps a list within a list', () => {
    expect(task?.method).toBe(
      [
        'Vi anbefaler:',
        '',
        '1. Læs om nøglen.',
        '2. Tal med dem, der kender døren.',
        '3. Udpeg personen.',
        '    1. Findes personen i KLIK, er du færdig.',
        '    2. Ellers skal personen først oprettes.',
        '4. Marker opgaven som fuldført.',
      ].join('\n'),
    )
  })

  test('keeps a heading nobody knows', () => expect(task?.extra).toEqual({ RISICI: 'Nøglen kan blive væk.' }))

  test('has the messages in order, their times as clocks in Copenhagen showed them, winter and summer', () => {
    expect(task?.messages).toEqual([
      { author: 'Astrid Skov', text: 'Hej . Hvem har nøglen nu', sentAt: new Date('2026-01-06T10:46:21Z') },
      {
        author: 'KOMBIT - Demo Automations',
        text: 'Det ved vi ikke.\n\nSpørg på rådhuset.',
        sentAt: new Date('2026-07-07T06:05:00Z'),
      },
    ])
  })
})

describe('a heading nobody knows', () => {
  test('is kept with its text, however often it comes', () => {
    const { task } = read(aTask('MÅL\nTæl dem.\n\nØKONOMI\nDet er gratis.', 'ØKONOMI\nHelt gratis.'))
    expect(task).toMatchObject({ goal: 'Tæl dem.', extra: { ØKONOMI: 'Det er gratis.\n\nHelt gratis.' } })
  })

  test.each(['KSD', 'ØKONOMI', 'KLIK'])(
    'is not what stands first under a heading with one value: %s',
    (value) => {
      const { task } = read(aTask(`FASE\n\n${value}\n\nTEMA\n${value}`))
      expect(task).toMatchObject({ phase: value, theme: value, extra: {} })
    },
  )

  test.each([
    'Nøglerne gælder FK\nADM og KSD.',
    'Husk:\n\nOBS\n\nDøren binder.',
    'Det koster:\n\n100.000 KR.\n\nom året.',
  ])('is not a line of short or unfinished capitals in a text: %j', (text) => {
    const { task } = read(aTask(`BESKRIVELSE\n${text}`))
    expect(task?.extra).toEqual({})
    expect(task?.description).toContain(text.split('\n').at(-1))
  })

  test('does not hide in a message', () => {
    const { task } = read(aTask('', 'BESKEDER\n\nBo Dahl\n\nLæs dette:\n\nSTATUS\n\nVIGTIGT\n\nTak'))
    expect(task?.messages).toEqual([
      { author: 'Bo Dahl', text: 'Læs dette:\n\nSTATUS\n\nVIGTIGT\n\nTak', sentAt: null },
    ])
  })
})

describe('columns side by side', () => {
  test('share two dates', () => {
    const { task } = read(aTask('STARTDATO SLUTDATO\n01-02-2026 03-04-2026'))
    expect(task).toMatchObject({ startDate: '2026-02-01', endDate: '2026-04-03' })
  })

  test('share as many lines as there are headings', () => {
    const { task } = read(aTask('ANSVARLIG UDFØRER\nBo Dahl\n-'))
    expect(task).toMatchObject({ responsible: 'Bo Dahl', executor: null })
  })

  test('share a line that is parted by a tab', () => {
    const { task } = read(aTask('FASE TEMA\nUdrulning\tDrift'))
    expect(task).toMatchObject({ phase: 'Udrulning', theme: 'Drift' })
  })

  test('may all be empty', () => {
    const { task } = read(aTask('STARTDATO SLUTDATO'))
    expect(task).toMatchObject({ startDate: null, endDate: null })
  })

  test('are refused when it cannot be told which value is whose', () => {
    const { faults } = read(aTask('ANSVARLIG UDFØRER\nBo Dahl Astrid Skov'))
    expect(faults).toEqual([{ line: 11, code: 'unclear-columns', facts: { headings: 'ANSVARLIG, UDFØRER' } }])
  })
})

describe('the number', () => {
  test.each([
    ['# Tæl nøglerne\n\n#900100', 900100, null],
    ['Tæl nøglerne\n\nOpgave-ID: # 97668 / 107', 97668, 107],
    ['Tæl nøglerne # 97668 / 107', 97668, 107],
    ['**Tæl nøglerne**\n\n# 97668 / 107', 97668, 107],
  ])('is found in %j', (heading, instanceNumber, templateNumber) => {
    const { task } = read(aTask().replace('Opgave titel\n\nTæl nøglerne #900100', heading))
    expect(task).toMatchObject({ title: 'Tæl nøglerne', instanceNumber, templateNumber })
  })

  test('is not taken from a title that speaks of a number', () => {
    const { faults } = read(aTask().replace('Tæl nøglerne #900100', 'Ryd op efter #900100 igen'))
    expect(faults).toEqual([{ line: 1, code: 'missing-number', facts: { heading: 'ID', value: '' } }])
  })
})

describe('a list within a text', () => {
  test.each([
    ['den\n3. november er alt klar', 'den 3. november er alt klar'],
    ['Sådan:\n1. Find\n2. Tæl', 'Sådan:\n\n1. Find\n2. Tæl'],
    ['i alt\n12. del af huset', 'i alt 12. del af huset'],
    ['* Find\n+ Tæl', '- Find\n- Tæl'],
    ['Rolle-\nog rettighedsstyring', 'Rolle- og rettighedsstyring'],
    ['arkiv\u00ad\nnøgle', 'arkivnøgle'],
  ])('is told from broken lines: %j', (text, expected) => {
    expect(read(aTask(`MÅL\n${text}`)).task?.goal).toBe(expected)
  })
})

describe('faults', () => {
  test('are all listed, each by its line', () => {
    const text = [
      'Opgave titel',
      '',
      '#14O010',
      'PRIORITET',
      'Vigtig',
      'STATUS',
      'Næsten færdig',
      'STARTDATO',
      '2026',
      'SLUTDATO',
      '31-02-2026',
      'KOMMUNE',
      'Korsbæk Kommune',
    ].join('\n')
    expect(readTaskText(text).faults).toEqual([
      { line: 1, code: 'missing-title', facts: { heading: 'OPGAVETITEL', value: '' } },
      { line: 3, code: 'wrong-number', facts: { heading: 'ID', value: '#14O010' } },
      { line: 1, code: 'missing-value', facts: { heading: 'PROJEKT', value: '' } },
      { line: 4, code: 'unknown-priority', facts: { heading: 'PRIORITET', value: 'Vigtig' } },
      { line: 6, code: 'unknown-status', facts: { heading: 'STATUS', value: 'Næsten færdig' } },
      { line: 8, code: 'wrong-date', facts: { heading: 'STARTDATO', value: '2026' } },
      { line: 10, code: 'wrong-date', facts: { heading: 'SLUTDATO', value: '31-02-2026' } },
    ])
  })

  test('a start after the end is refused', () => {
    const { faults } = read(aTask('STARTDATO\n02-03-2026\nSLUTDATO\n01-03-2026'))
    expect(faults).toEqual([
      { line: 11, code: 'start-after-end', facts: { start: '02-03-2026', end: '01-03-2026' } },
    ])
  })

  test('the same heading twice is refused', () => {
    const { faults } = read(aTask('STATUS\nFuldført'))
    expect(faults).toEqual([{ line: 11, code: 'double-heading', facts: { heading: 'STATUS' } }])
  })

  test('a text that is no task is said to be none', () => {
    expect(readTaskText('Hej Bo\n\nSkal vi spise frokost?').faults).toEqual([
      { line: null, code: 'unknown-file', facts: {} },
    ])
  })
})

describe('a thread of messages', () => {
  const thread = (text: string) => read(aTask('', `BESKEDER\n\n${text}`)).task?.messages

  test.each(['-', 'Ingen beskeder', ''])('is empty when the file says so: %j', (text) => {
    expect(thread(text)).toEqual([])
  })

  test('is parted by its times', () => {
    const text = 'Bo Dahl\n\nHej\n2026-01-02 03:04:05\n\nAstrid Skov\n\nHej Bo\n\nTak\n\n2026-01-02 03:05:05'
    expect(thread(text)?.map(({ author, text }) => [author, text])).toEqual([
      ['Bo Dahl', 'Hej'],
      ['Astrid Skov', 'Hej Bo\n\nTak'],
    ])
  })

  test('does not take a signature for the next author', () => {
    expect(thread('Bo Dahl\n\nListen er klar.\n\nVenlig hilsen\n\nAstrid Skov')).toHaveLength(1)
  })

  test('does not lose a line whose author is not known', () => {
    expect(thread('Listen er klar.')).toEqual([{ author: '', text: 'Listen er klar.', sentAt: null }])
  })
})
