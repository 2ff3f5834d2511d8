import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const ROOT = join(__dirname, '..', '..')
/** Where what people read is put together; the texts themselves are in src/i18n. */
const FOLDERS = [
  'bot',
  'tabs',
  'src/exchange',
  'src/mail',
  'src/api',
  'src/services',
  'src/demo',
  'src/files',
]
/** What is shown under these names is read by people. */
const SHOWN =
  /^(text|title|label|summary|head|heading|sheet|placeholder|subject|alt|remark|content|message|aria-\w+)$/
const WORDS = /\p{L}{2,}/u
/** A word of the code, an address, a colour, a style. */
const IS_CODE = /^[a-z0-9#][\w./:#-]*$|^[\w-]+:.*[;%\d]/
/** Not said by us: names, the demo's own notices before any text is there, Markdown's examples. */
const NAMES = /^(@?KLIK|KOMBIT|Teams|Excel|PDF|CSV|B|I)$/
/** Said without the texts, in every language; the sample, which is Danish; and what programmers read. */
const LEFT_OUT =
  /tabs\/app\/notLoaded\.ts$|src\/demo\/(sample\w*|people|places|tour\w*|members)\.ts$|src\/(exchange\/foundation|api\/openapi)\.ts$/

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
).filter((name) => !LEFT_OUT.test(name))

const isText = (text: string): boolean => {
  const trimmed = text.trim()
  return WORDS.test(trimmed) && !IS_CODE.test(trimmed) && !NAMES.test(trimmed)
}

/** Texts that stand in the code where people would read them. */
function literalsIn(name: string): string[] {
  const source = ts.createSourceFile(
    name,
    readFileSync(join(ROOT, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: string[] = []
  const nameOf = (node: ts.Node): string =>
    ts.isPropertyAssignment(node) || ts.isJsxAttribute(node) ? node.name.getText(source) : ''
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isText(node.text)) found.push(node.text.trim())
    const value = ts.isPropertyAssignment(node) || ts.isJsxAttribute(node) ? node.initializer : undefined
    if (value && SHOWN.test(nameOf(node)) && ts.isStringLiteralLike(value) && isText(value.text))
      found.push(`${nameOf(node)}: ${value.text}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.map((text) => `${name}: ${text}`)
}

test('nothing people read stands in the code: it is a text of every language', () => {
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap(literalsIn)).toEqual([])
})
