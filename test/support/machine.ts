import { existsSync } from 'node:fs'

const BROWSERS = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium the browser tests use; null where there is none. */
export const chromiumPath = BROWSERS.find((path) => path !== '' && existsSync(path)) ?? null

/** Jest's global set-up: says before the first test what this machine has no means for. */
export default function sayLeftOut(): void {
  const left = [
    ...(chromiumPath ? [] : ['the browser tests: no Chromium is installed here (CHROMIUM=… names one)']),
    ...(process.env.TEST_DATABASE_URL
      ? []
      : ['several instances at once: they need a PostgreSQL (TEST_DATABASE_URL=… names one)']),
  ]
  for (const what of left) process.stderr.write(`Left out: ${what}\n`)
}
