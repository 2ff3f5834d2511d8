import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { readConfig, UnusableSettings } from '../src/config.js'
import { check } from './check.js'
import { fill, type Installation } from './fill.js'

const FOLDER = 'appPackage'
const OUT = join('dist', 'klik-teams-app.zip')
/** Stand for ids that are not set, so that the package can be looked at before there is a registration. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** From the same settings the server runs with. */
function installation(): Installation {
  const { publicUrl, bot, tab } = readConfig(process.env)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return {
    version,
    publicUrl: publicUrl.startsWith('https:') ? publicUrl : 'https://klik.example',
    botAppId: bot.appId ?? NO_ID,
    tabClientId: tab.clientId ?? NO_ID,
    developerName: 'KLIK for kommuner',
  }
}

function main(): void {
  const installed = installation()
  const files = fill(FOLDER, installed)
  const faults = check(files)
  if (faults.length > 0) {
    process.stderr.write(`The package is not valid:\n${faults.map((fault) => `  ${fault}\n`).join('')}`)
    process.exitCode = 1
    return
  }
  mkdirSync('dist', { recursive: true })
  writeFileSync(OUT, zipSync(files))
  process.stdout.write(`${OUT} is valid by the Teams schema 1.25.\n`)
  if (installed.botAppId === NO_ID || installed.tabClientId === NO_ID) {
    process.stdout.write('Set PUBLIC_URL, BOT_APP_ID and TAB_CLIENT_ID to make one that can be uploaded.\n')
  }
}

try {
  main()
} catch (error) {
  if (!(error instanceof UnusableSettings)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
