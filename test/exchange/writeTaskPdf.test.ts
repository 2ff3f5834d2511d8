import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readApart, writeApart } from '../../src/exchange/apart.js'
import { writeTaskPdf, type TaskPaper } from '../../src/exchange/writeTaskPdf.js'
import { pdftotextPath } from '../support/machine.js'

const PAPER: TaskPaper = {
  language: 'da',
  at: '2026-03-02T09:00:00Z',
  number: 97668,
  templateNumber: 107,
  parentNumber: null,
  isLocal: false,
  title: 'Udpeg roller & ansvar',
  marker: 'RED',
  urgency: { kind: 'shouldHaveBegun', days: 2 },
  priority: 'MANDATORY_CRITICAL_PATH',
  status: 'NOT_STARTED',
  responsible: 'Petra Plus',
  executor: null,
  startDate: '2026-01-02',
  latestStart: '2026-02-03',
  endDate: '2026-03-04',
  goal: 'Rollerne er **udpeget** i [guiden](https://guide.example/a).',
  description: '- et\n- to\n    1. tre\n\n| Rolle | Antal |\n|---|---|\n| Leder | 1 |',
  method: null,
  result: 'Færdig.',
  recommendedResponsible: ['KLIK-administrator'],
  recommendedExecutor: [],
  closelyRelated: ['Tildel roller'],
  project: 'KLIK',
  phase: 'Forberedelse',
  theme: null,
  municipality: 'Korsbæk Kommune',
  externalAttachments: ['Vejledning https://bilag.example/v.pdf'],
  files: ['Brugere.xlsx'],
  messages: [
    {
      author: 'Bo Dahl',
      side: 'MUNICIPALITY',
      text: 'Se https://evil.example',
      sentAt: '2025-08-06T09:46:03Z',
    },
  ],
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const read = await readApart({ format: 'pdf', content: pdf })
  return 'text' in read ? read.text : JSON.stringify(read)
}
const raw = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

describe('a task as PDF', () => {
  test('keeps hyphens, bullets, days and sums as they were written', async () => {
    const description =
      '10. juni: opstart\n10. juli: prøve\n20. september: drift\n\n2*3*4\n\n1. et\n2. to\n4. fire'
    const title = 'it\u2011system \u2010 \uf0b7 \u2012'
    const text = await textOf(await writeTaskPdf({ ...PAPER, title, description }))
    for (const line of [
      'it-system - • -',
      '10. juni: opstart',
      '10. juli: prøve',
      '20. september: drift',
      '2*3*4',
    ])
      expect(text).toContain(line)
    expect(squeezed(text)).toContain('1.et2.to4.fire')
  })

  test('says what may leave the house, in KLIK’s order, to the second', async () => {
    const text = await textOf(await writeTaskPdf(PAPER))
    const order = [
      ...[
        'Udpeg roller & ansvar',
        '# 97668 / 107',
        'Rød',
        'Obligatorisk kritisk vej',
        'Ikke påbegyndt',
        'Petra Plus',
      ],
      ...[
        '02-01-2026',
        '03-02-2026',
        '04-03-2026',
        'Mål',
        'udpeget',
        'Beskrivelse',
        'et',
        'tre',
        'Leder',
        'Resultat',
      ],
      ...[
        'Anbefalet ansvarlig',
        'KLIK-administrator',
        'Anbefalet udfører',
        'tæt relateret',
        'Tildel roller',
        'Projekt',
      ],
      ...[
        'Forberedelse',
        'Korsbæk Kommune',
        'Eksterne bilag',
        'Vejledning',
        'Brugere.xlsx',
        'Beskeder',
        'Bo Dahl',
      ],
      ...['06-08-2025 11.46.03', 'https://evil.example'],
    ]
    expect(text).toContain('Side 1 af')
    let at = 0
    for (const word of order) {
      const next = text.indexOf(word, at)
      expect([word, next >= at]).toEqual([word, true])
      at = next
    }
  })

  test('is tagged, titled and in a language; only KOMBIT’s attachment can be followed', async () => {
    const file = raw(await writeTaskPdf(PAPER))
    for (const sign of ['/Marked true', '/Lang (da-DK)', '/DisplayDocTitle true', '<pdfuaid:part>1<'])
      expect(file).toContain(sign)
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link'])
      expect(file).toMatch(new RegExp(`/S /${tag}\\b`))
    expect([...file.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address)).toEqual([
      'https://bilag.example/v.pdf',
    ])
  })

  test('leaves the messages out when asked, and speaks English', async () => {
    const text = await textOf(await writeTaskPdf({ ...PAPER, language: 'en', messages: null }))
    expect(text).toContain('Page 1 of')
    expect(text).not.toMatch(/Bo Dahl|Messages|Rød/)
  })
})

const SEEDS = [
  ...[
    '<script>alert(1)</script>',
    '<b>x</b>&amp;',
    'שלום עולם',
    'مرحبا',
    '日本語',
    '👩‍👩‍👧 ok 😀',
    '\u202egnp.exe',
  ],
  ...[
    'a\u0000b\u0007c\u001b[31m',
    'x\ud800y',
    ')/JS (app.alert(1))',
    '/JavaScript /Launch',
    '\\(\\)\\\\',
    '**',
    '`',
  ],
  ...[
    '[x](javascript:alert(1))',
    '[y](file:///etc/passwd)',
    '![z](http://evil.example/p.png)',
    '|a|\n|-|\n',
    '# H',
  ],
  ...[
    '- - - - - x',
    '1. '.repeat(60),
    '> '.repeat(90),
    '<!--',
    '%PDF-1.4',
    'endobj',
    'Ærø Öland Łódź',
    '\u0301\u0301',
  ],
]
const HOSTILE = Array.from({ length: 500 }, (_, n) => `${SEEDS[n % SEEDS.length] ?? ''} ${n}`)

describe('500 hostile strings', () => {
  const messages = HOSTILE.map((text) => ({ author: text, side: 'KOMBIT' as const, text, sentAt: null }))
  const list = HOSTILE.slice(0, 100)
  const hostile: TaskPaper = {
    ...PAPER,
    ...{ title: list.join(' '), goal: HOSTILE.join('\n\n'), description: HOSTILE.join('\n'), messages },
    ...{ closelyRelated: list, files: list, recommendedExecutor: list, project: SEEDS.join(' ') },
    externalAttachments: SEEDS,
  }

  test('make a file that does nothing and leads nowhere', async () => {
    const whole = raw(await writeApart({ format: 'paper', content: hostile }))
    const file = whole.replace(/<x:xmpmeta[^]*<\/x:xmpmeta>/, '')
    // What texts say is packed; what is left to read are the objects themselves.
    expect(file).not.toMatch(/\/S \/(JavaScript|Launch)|\/JS[ (<]|\/EmbeddedFile|\/OpenAction|\/AA\b/)
    const addresses = [...file.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address)
    expect(addresses).toEqual(['http://evil.example/p.png'])
  }, 60_000)

  const withReader = pdftotextPath ? test : test.skip
  const read = (pdf: Uint8Array): string =>
    execFileSync(pdftotextPath ?? '', ['-nopgbrk', '-raw', '-', '-'], {
      input: pdf,
      maxBuffer: 2 ** 28,
    }).toString('utf8')

  withReader(
    'are read back by pdftotext as far as the font has the letters',
    async () => {
      const known = HOSTILE.filter((text) => /^[\u0020-\u007e\u00c0-\u017f]*$/.test(text))
      const content = {
        ...PAPER,
        messages: [{ author: 'X', side: 'KOMBIT' as const, text: known.join('\n'), sentAt: null }],
      }
      const text = squeezed(
        read(await writeApart({ format: 'paper', content })).replace(
          /^KLIK · .*$|^Hentet .*$|^Korsbæk.*$|^Side .*$/gm,
          '',
        ),
      )
      expect(known.length).toBeGreaterThan(300)
      expect(text).toContain(squeezed(known.slice(0, 15).join('\n')))
      for (const one of known) expect(text).toContain(squeezed(one))
    },
    60_000,
  )

  withReader(
    'show a sign for each letter the font does not have',
    async () => {
      const text = 'før 日本 → ≥ ﬁ ✓ שלום efter'
      const content = { ...PAPER, goal: text }
      expect(read(await writeApart({ format: 'paper', content }))).toContain('før ?? -> >= fi [x] ???? efter')
    },
    60_000,
  )

  withReader(
    'may be one word of a megabyte',
    async () => {
      const word = 'æblegrød'.repeat(125_000)
      const content = { ...PAPER, description: word }
      const pages = read(await writeApart({ format: 'paper', content })).split('\n')
      const letters = pages.filter((line) => /^[æblegrød]+$/.test(line)).join('')
      expect(letters).toBe(word)
    },
    60_000,
  )
})
