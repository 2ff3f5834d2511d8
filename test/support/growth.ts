/** Texts that were slow to read somewhere: repeated, they make an expression try every place with every other. */
const UNITS = [
  ...[
    'ab ',
    'a',
    '1',
    ' ',
    '\n',
    '\t',
    '!',
    '.',
    ',',
    '-',
    '#',
    '*',
    '_',
    '|',
    '"',
    "'",
    '(',
    '[',
    '{',
    '<',
    '>',
    '&',
    '=',
  ],
  ...[
    '<at>x',
    '<at ',
    '</at>',
    '<a',
    '[a](',
    '![a](',
    '](',
    '**a',
    '* ',
    '- a\n',
    '\n \n',
    '\t ',
    ' \n',
    '. ',
    ', ',
    '; ',
    ';=',
  ],
  ...[
    '=|',
    '=a(',
    '@x',
    '1 ',
    '1-',
    '12 ',
    '#1 ',
    'e\u0301',
    '&amp;',
    '&#1;',
    'a@',
    'a.',
    '/JS ',
    '/JS 1 ',
    'stream\n',
  ],
  ...[
    'stream\nx',
    '<w:instrText ',
    'w:instr="',
    '<Relationship ',
    'XXXX YYYY\n\na\n\n',
    'BESKEDER\n',
    '**A B**\n\na\n\n',
  ],
]

export type Hostile = { name: string; text(length: number): string }

/** Each ends with a letter that fits nothing before it. */
export const HOSTILE: Hostile[] = [
  ...UNITS.map((unit) => ({
    name: JSON.stringify(unit),
    text: (length: number) => `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1)}a`,
  })),
  {
    name: 'many different words',
    text: (length) =>
      Array.from({ length: Math.ceil(length / 6) }, (_, n) => `w${n} `)
        .join('')
        .slice(0, length),
  },
  {
    name: 'nested brackets',
    text: (length) => `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
  },
]

type Read = (text: string) => unknown

/** What the processor spends, in milliseconds: on a busy machine the clock tells of others. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The least of a few: collecting garbage and compiling are not the text's. */
async function least(work: () => unknown): Promise<number> {
  let ms = Infinity
  for (let n = 0; n < 3; n += 1) ms = Math.min(ms, await spent(work))
  return ms
}

/** Sooner than this nobody else has to wait, whatever the curve. */
const UNNOTICED_MS = 15
const PARTS = 16
/** Of a square there would be sixteen times as much as is due. */
const MARGIN = 4

/**
 * How many times longer a text of `length` takes than as many letters in sixteen parts; more than `MARGIN` is no
 * straight line. 0 for what nobody notices.
 */
async function excess(read: Read, { text }: Hostile, length: number): Promise<number> {
  const [whole, part] = [text(length), text(length / PARTS)]
  if ((await spent(() => read(whole))) < UNNOTICED_MS) return 0
  const parts = await least(async () => {
    for (let n = 0; n < PARTS; n += 1) await read(part)
  })
  return (await least(() => read(whole))) / parts
}

/** So often a curve has to be found too steep: on a busy machine one look may tell of others. */
const LOOKS = 4

async function leastExcess(read: Read, hostile: Hostile, length: number): Promise<number> {
  let over = Infinity
  for (let n = 0; n < LOOKS && over > MARGIN; n += 1)
    over = Math.min(over, await excess(read, hostile, length))
  return over
}

/** The hostile texts on which the reader's time grows faster than the text. */
export async function tooSteep(read: Read, length: number): Promise<string[]> {
  const found: string[] = []
  for (const hostile of HOSTILE) {
    const over = await leastExcess(read, hostile, length)
    if (over > MARGIN) found.push(`${hostile.name}: ${over.toFixed(1)} × a straight line`)
  }
  return found
}
