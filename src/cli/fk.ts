import { ASSURANCES } from '../domain/fk.js'
import { Refusal } from '../domain/refusals.js'
import { refusalText } from '../i18n/refusals.js'
import { change } from '../services/municipalities/operate.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

/** Says by which CVR FK Adgangsstyring knows a municipality, and how surely it must know its people. */
export async function fk({ config, words, t }: CommandLine): Promise<number> {
  const [code = '', cvr = '', level = 'SUBSTANTIAL'] = words
  const minimumAssurance = ASSURANCES.find((one) => one === level.toUpperCase())
  if (code === '' || !/^\d{8}$/.test(cvr) || !minimumAssurance) {
    process.stderr.write(`${t('cli.fk.form')}\n`)
    return 2
  }
  try {
    const wanted = { changes: { cvr, minimumAssurance }, closed: [], open: [], administrators: [] }
    const isSet = (await withWorld(config, (world) => change(world, code, wanted))) !== null
    const said = isSet
      ? t('cli.fk.done', { code, cvr, assurance: minimumAssurance })
      : t('cli.fk.unknown', { code })
    const to = isSet ? process.stdout : process.stderr
    to.write(`${said}\n`)
    return isSet ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${refusalText(t, error)}\n`)
    return 1
  }
}
