import { describe } from '@jest/globals'
import { chromiumPath } from './machine.js'

/** Runs where a Chromium is installed; elsewhere the tests stand as left out. */
export const inBrowser = chromiumPath ? describe : describe.skip
