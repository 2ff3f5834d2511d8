import { describe, jest } from '@jest/globals'
import { chromiumPath } from './machine.js'

/** Runs where a Chromium is installed; elsewhere the tests stand as left out. */
export function inBrowser(name: string, tests: () => void): void {
  jest.setTimeout(120_000)
  if (chromiumPath) describe(name, tests)
  else describe.skip(name, tests)
}
