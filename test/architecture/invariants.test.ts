import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The invariants of introductions (onboarding.md §4): each is the name of a test, "I-7: a team …". */
const INVARIANTS = Array.from({ length: 22 }, (_, n) => `I-${n + 1}`)
const ROOT = join(__dirname, '..')
const NAMED = /\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]*)/g

const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(NAMED)].map(([, name = '']) => name))

test.each(INVARIANTS)('%s has a test that is named after it', (invariant) => {
  const own = names.filter((name) => new RegExp(`\\b${invariant}\\b`).test(name))
  expect(own.length).toBeGreaterThan(0)
})
