/** Longest text of a rich editor, counted as it is kept. */
export const RICH_TEXT_MAX = 10_000

/** A link to the web, mail or a phone, with nothing in it that a reader of Markdown could take apart. */
const LINK = /^\[[^[\]\\<`\n]{1,300}\]\((?:https?:\/\/|mailto:|tel:)[^\s()<>[\]\\"'`]{1,2000}\)/i
/** Words in brackets that are no link, no reference and no name for one. */
const ASIDE = /^\[[^[\]\\<`\n]{0,300}\](?![([:])/

const LONGEST = 2400

/** Controls but for tab and new line, and signs that turn the direction of reading to hide what stands there. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** What begins a tag, a comment, a declaration or an address in angle brackets. */
const isTag = (text: string, at: number): boolean => /^[a-z/!?]/i.test(text.slice(at + 1, at + 2))

/** A sign that would be more than itself: a tag, a picture, a reference, a link to anywhere but the web, mail or phone. */
function isTooMuch(text: string, at: number): boolean {
  if (text[at] === '<') return isTag(text, at)
  if (text[at] !== '[') return false
  const rest = text.slice(at, at + LONGEST)
  return !ASIDE.test(rest) && (text[at - 1] === '!' || !LINK.test(rest))
}

/**
 * Markdown as people may write it: bold, italic, lists, quotes, tables and links. HTML, pictures and links that could do
 * something stay readable as the text they are, under any reader of Markdown. Cleaning twice is cleaning once.
 */
export function cleanMarkdown(typed: string): string {
  const text = typed.replace(/\r\n?/g, '\n').replace(UNSEEN, '').toWellFormed()
  let clean = ''
  let isEscaped = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    clean += !isEscaped && isTooMuch(text, at) ? `\\${sign}` : sign
    isEscaped = sign === '\\' && !isEscaped
  }
  return clean
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const MONTHS =
  'jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|mar(?:ts|ch)?|apr(?:il)?|maj|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** "3. november" and "20. sept. kl. 9" are days, not the third and the twentieth thing of a list. */
export const startsWithDay = (text: string): boolean => DAY.test(text)
const DAY = new RegExp(`^\\d{1,2}\\.\\s+(?:${MONTHS})(?!\\p{L})`, 'iu')

const DAYS = new RegExp(`^([ \\t>*+-]*\\d{1,2})\\.(?=[ \\t]+(?:${MONTHS})(?!\\p{L}))`, 'gimu')
/** A sign between letters or digits, as in 2*3*4, is what it is. */
const TIMES = /(?<=[\p{L}\d])\*(?=[\p{L}\d])/gu
/** "# 97668 / 107" is a number. */
const NUMBER_SIGN = /^#(?=[ \t]+\d[\d /]*$)/gm

/** Markdown in which what people write without a thought of Markdown stays what they wrote. */
export const asWritten = (markdown: string): string =>
  markdown.replace(DAYS, '$1\\.').replace(TIMES, '\\*').replace(NUMBER_SIGN, '\\#')

/** The numbers of a list as they were written; who writes 1 before each leaves the counting to us. */
export const numbered = (written: readonly number[]): number[] =>
  written.map((number, n) => (written.every((one) => one === 1) ? n + 1 : number))

/** Markdown as plain lines: marks gone, lists kept readable. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/^([ \t]*)[*-][ \t]+/gm, '$1• ')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|\W)[*_](\S[^*_\n]*\S|\S)[*_](?=\W|$)/g, '$1$2')
    .replace(/\[([^[\]]{1,300})\]\(([^()]{1,2000})\)/g, '$1 ($2)')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
