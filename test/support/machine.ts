import { existsSync } from 'node:fs'

const BROWSERS = [
  process.env.CHROMIUM ?? '',
  // Without a window of its own, and so at half the work of a whole browser.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium the browser tests use; null where there is none. */
export const chromiumPath = BROWSERS.find((path) => path !== '' && existsSync(path)) ?? null

const OFFICES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]
/** The LibreOffice that reads our sheets back; null where there is none. */
export const sofficePath = OFFICES.find((path) => existsSync(path)) ?? null

const TEXT_READERS = ['/usr/bin/pdftotext', '/opt/homebrew/bin/pdftotext', '/usr/local/bin/pdftotext']
/** Poppler's reader, which is not ours, for what our PDF files say; null where there is none. */
export const pdftotextPath = TEXT_READERS.find((path) => existsSync(path)) ?? null

/** Jest's global set-up: says before the first test what this machine has no means for. */
export default function sayLeftOut(): void {
  const left = [
    ...(chromiumPath ? [] : ['the browser tests: no Chromium is installed here (CHROMIUM=… names one)']),
    ...(sofficePath ? [] : ['sheets in LibreOffice: it is not installed here']),
    ...(pdftotextPath ? [] : ['PDF files in pdftotext: it is not installed here']),
    ...(process.env.TEST_DATABASE_URL
      ? []
      : ['several instances at once: they need a PostgreSQL (TEST_DATABASE_URL=… names one)']),
  ]
  for (const what of left) process.stderr.write(`Left out: ${what}\n`)
}
