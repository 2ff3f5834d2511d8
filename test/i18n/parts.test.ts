import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROUTES } from '../../src/contract/routes.js'
import { addTexts, type Catalogue } from '../../src/i18n/texts.js'

const ROOT = join(__dirname, '..', '..')
const DANISH = join(ROOT, 'src', 'i18n', 'da')
const START = ['tab', 'tabTask', 'words', 'start']
/** The chat, the command line, pages by themselves and what brings them all together: no part of the tab. */
const ELSEWHERE = ['bot', 'card', 'cli', 'fk', 'index', 'language', 'purpose']

/** Every key of the texts, and the part of the tab's texts it comes with. */
async function partOfKey(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of readdirSync(DANISH).map((file) => file.replace('.ts', ''))) {
    if (ELSEWHERE.includes(name)) continue
    const texts = ((await import(join(DANISH, `${name}.ts`))) as Record<string, object>)[name] ?? {}
    const path = name === 'words' || name === 'start' ? '' : name.startsWith('tab') ? 'tab.' : `${name}.`
    const catalogue: Catalogue = addTexts(new Map(), texts, path)
    for (const key of catalogue.keys()) found.set(key, START.includes(name) ? 'start' : name)
  }
  return found
}

const read = (path: string): string => readFileSync(path, 'utf8')
const sourceOf = (from: string, imported: string): string[] => {
  const path = join(from, '..', imported.replace(/\.js$/, ''))
  return ['.ts', '.tsx'].map((ending) => path + ending).filter((file) => readable(file))
}
const readable = (file: string): boolean => {
  try {
    return read(file) !== ''
  } catch {
    return false
  }
}

const STATIC = /^(?:import (?!type)[^;]*?|\} |export [^;]*?)from '(\.[^']+)'/gm
const DYNAMIC = /import\('(\.[^']+)'\)/g
const isOfTexts = (file: string): boolean =>
  /src\/i18n\/(da|en|sv|fi|translator|texts)\b|host\/(catalogues|(danish|english|swedish|finnish)Texts)\.ts/.test(
    file,
  )
const listsPages = (text: string): boolean => /\bpage\(\s*async/.test(text)

/** What is loaded with a file: what it imports, and the dialogs it fetches; not the pages it leads to. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || isOfTexts(file)) return seen
  seen.add(file)
  const text = read(file)
  const imports = [...text.matchAll(STATIC), ...(listsPages(text) ? [] : text.matchAll(DYNAMIC))]
  for (const [, imported] of imports)
    for (const source of sourceOf(file, imported ?? '')) loadedWith(source, seen)
  return seen
}

/** The parts of the texts a file says, by the keys that stand in it. */
function partsSaid(file: string, partOf: Map<string, string>): string[] {
  const keys = [...partOf.keys()]
  return [...read(file).matchAll(/(\bt\()?['`]([a-z]\w*\.[\w.-]*)(\$\{)?/gi)].flatMap(
    ([, isSaid, key = '', isOpen]) => {
      // A row of the contract may have the name of a text.
      if (key in ROUTES && !isSaid) return []
      const fits = (one: string): boolean =>
        isOpen ? one.startsWith(key) : one.replace(/_(one|other)$/, '') === key
      return keys.filter(fits).map((one) => partOf.get(one) ?? '')
    },
  )
}

/** The parts that what opens on a press fetches for itself, with `learnParts('…')`. */
const partsLearned = (file: string): string[] =>
  [...read(file).matchAll(/learnParts\(([^)]*)\)/g)].flatMap(([, named]) =>
    [...(named ?? '').matchAll(/'(\w+)'/g)].map(([, part]) => part ?? ''),
  )

type Entry = { file: string; declared: string[] }

const PAGE = /page\(\s*async \(\) => \(await import\('([^']+)'\)\)\.\w+,?([^)]*)\)/g

function entries(): Entry[] {
  const files = readdirSync(join(ROOT, 'tabs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('demo'))
    .map((name) => join(ROOT, 'tabs', name))
    .filter((file) => listsPages(read(file)))
  const pages = files.flatMap((from) =>
    [...read(from).matchAll(PAGE)].flatMap(([, imported, declared]) =>
      sourceOf(from, imported ?? '').map((file) => ({
        file,
        declared: [...(declared ?? '').matchAll(/'(\w+)'/g)].map(([, part]) => part ?? ''),
      })),
    ),
  )
  return [{ file: join(ROOT, 'tabs', 'main.ts'), declared: [] }, ...pages]
}

test('every page fetches the parts of the texts it says, and no other', async () => {
  const partOf = await partOfKey()
  const [first, ...pages] = entries()
  const withTheTab = loadedWith(first?.file ?? '')
  const saidBy = new Map<string, string[]>()
  const said = (files: Iterable<string>): string[] => {
    const all = [...files].flatMap((file) => {
      const known = saidBy.get(file) ?? [...new Set(partsSaid(file, partOf))]
      saidBy.set(file, known)
      return known
    })
    return [...new Set(all)].filter((part) => part !== 'start').sort()
  }
  const wanted = pages.map(({ file, declared }) => ({
    page: relative(ROOT, file),
    needs: said([...loadedWith(file)].filter((one) => !withTheTab.has(one))),
    declared: [...declared].sort(),
  }))
  expect(said(withTheTab)).toEqual([...new Set([...withTheTab].flatMap(partsLearned))].sort())
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.map(({ page, declared }) => [page, declared])).toEqual(
    wanted.map(({ page, needs }) => [page, needs]),
  )
})
