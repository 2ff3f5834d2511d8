import type { RoleTexts } from './role.js'
import { plain } from './richText.js'

const SENTENCES = 2
const LONGEST = 300

/** Ends like a sentence; what KOMBIT lists as duties has no full stop. */
const closed = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`)

const sentencesOf = (text: string): string[] =>
  plain(text)
    .split(/\n+|(?<=[.!?])\s+(?=[A-ZÆØÅ])/)
    .map((one) => one.replace(/^[•\s]+/, '').trim())
    .filter((one) => one !== '')

/** What a role is in two sentences: what it is for, what it is, else what it asks; empty when nobody has written it. */
export function inShort({
  effect,
  description,
  duties,
}: Pick<RoleTexts, 'effect' | 'description' | 'duties'>): string {
  const all = [effect ?? '', description ?? '', ...duties.map(({ text }) => text)].flatMap(sentencesOf)
  const said = all.slice(0, SENTENCES).map(closed).join(' ')
  return said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()} …` : said
}
