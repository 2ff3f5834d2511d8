import { expect, test } from '@jest/globals'
import { editWith, type Tool } from '../../../tabs/ui/richTextTools.js'

const WORDS = { bold: 'tekst', italic: 'tekst', link: 'link' }

/** "en [to] tre": the brackets are where the marking begins and ends, before and after. */
function pressed(tool: Tool, text: string): string {
  const [before = '', marked = '', after = ''] = text.split(/[{}]/)
  const value = before + marked + after
  const edit = editWith(tool, { value, start: before.length, end: before.length + marked.length }, WORDS)
  const next = value.slice(0, edit.from) + edit.text + value.slice(edit.to)
  const [start, end] = edit.select
  return `${next.slice(0, start)}{${next.slice(start, end)}}${next.slice(end)}`
}

test.each<[Tool, string, string]>([
  ['bold', 'en {to} tre', 'en **{to}** tre'],
  ['bold', 'en {to }tre', 'en **{to}** tre'],
  ['bold', 'en {**to**} tre', 'en {to} tre'],
  ['italic', 'en {}', 'en *{tekst}*'],
  ['bullets', 'før\ne{n\nt}o\nefter', 'før\n{- en\n- to}\nefter'],
  ['bullets', '{- en\n- to}', '{en\nto}'],
  ['numbers', '{en\nto}', '{1. en\n2. to}'],
  ['quote', 'he{}j', '> hej{}'],
  ['link', 'se {KOMBIT}', 'se [KOMBIT]({https://})'],
  ['link', 'se {}', 'se [link]({https://})'],
])('%s makes of %j %j', (tool, before, after) => {
  expect(pressed(tool, before)).toBe(after)
})
