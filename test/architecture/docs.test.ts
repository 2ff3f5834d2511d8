import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8')

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** Without what stands in fences: those are commands and pictures. */
const prose = (page: string): string => read(page).replace(/^```[\s\S]*?^```/gm, '')

/** As GitHub makes the address of a heading. */
const anchorsOf = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Links and pictures that stay in the repository. */
const linksOf = (page: string): string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address))

/** What is wrong with a link of the page; null: nothing. */
function brokenLink(page: string, address: string): string | null {
  const [path = '', anchor] = address.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(ROOT, target))) return `${address}: there is no ${target}`
  return anchor === undefined || anchorsOf(target).includes(anchor)
    ? null
    : `${address}: no heading is called so`
}

/** The folders of the repository a path may begin with; what is made by building or running is not among them. */
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => !['node_modules', 'dist', '.data', '.git', 'coverage', 'devTools'].includes(name))

/** Words of commands and pictures. */
const fenced = (page: string): string[] =>
  [...read(page).matchAll(/^```[\s\S]*?^```/gm)].flatMap(([fence]) => fence.split(/[\s,"<>[\]()]+/))

const codeOf = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** A path in backticks: of one with a gap, such as `src/api/<noun>.ts`, what stands before the gap. */
function pathOf(code: string): string | null {
  const parts = code.split('/')
  if (parts.length < 2 || /\s/.test(code) || !FOLDERS.includes(parts[0] ?? '')) return null
  const gap = parts.findIndex((part) => /[<*…]/.test(part))
  return (gap === -1 ? parts : parts.slice(0, gap)).join('/')
}

const pathsOf = (page: string): string[] => [
  ...new Set([...codeOf(prose(page)), ...fenced(page)].flatMap((code) => pathOf(code) ?? [])),
]

describe.each(PAGES)('%s', (page) => {
  test('leads only to pages, pictures and headings that are there', () => {
    expect(linksOf(page).flatMap((address) => brokenLink(page, address) ?? [])).toEqual([])
  })

  test('names only files and folders that are there', () => {
    expect(pathsOf(page).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

test('the pages are many, and so are the paths they name', () => {
  expect(PAGES.length).toBeGreaterThan(10)
  expect(PAGES.flatMap(pathsOf).length).toBeGreaterThan(200)
})

/** A row of a walk: which file, and the functions that are called in it. */
type Step = { file: string; names: string[] }

const stepsOf = (walk: string): Step[] =>
  [...walk.matchAll(/^\| \d+ \| [*]*`([^`]+)`[*]* \| (.+) \|$/gm)].map(([, file = '', told = '']) => ({
    file,
    names: codeOf(told).filter((code) => /^[A-Za-z]\w+(\.\w+)?$/.test(code)),
  }))

/** A name may be a method (`Rates.take`), or a key in quotes. */
const has = ({ file }: Step, name: string): boolean => {
  const text = read(file)
  return text.includes(name) || name.split('.').every((part) => text.includes(part))
}

const WALKS = read('docs/walks.md')
  .split('\n## ')
  .slice(1)
  .map((walk) => [walk.slice(0, walk.indexOf(':')), walk] as const)

describe.each(WALKS)('the walk of %s', (_what, walk) => {
  const steps = stepsOf(walk)

  test('counts its files', () => {
    const counted = Number(/^(\d+) files/m.exec(walk)?.[1])
    expect(new Set(steps.map(({ file }) => file)).size).toBe(counted)
  })

  test('names functions that stand in those files', () => {
    expect(
      steps.flatMap((step) => step.names.filter((name) => !has(step, name)).map((name) => [step.file, name])),
    ).toEqual([])
  })
})
