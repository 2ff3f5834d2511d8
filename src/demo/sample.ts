import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayOf, daysBetween, type Day } from '../domain/time.js'
import { foundation, type Foundation } from '../exchange/foundation.js'
import { delimiterOf, readCsv } from '../exchange/readCsv.js'
import { found } from '../services/imports/found.js'
import { importFile } from '../services/imports/importFile.js'
import type { World } from '../services/world.js'
import { writeIntroductions } from './sampleIntroductions.js'
import { writeSample } from './sampleBroadcasts.js'
import { writeOrganisation } from './sampleOrganisation.js'

const FOLDER = join(__dirname, '..', 'data', 'sample')
const SECTIONS = ['municipalities', 'projects', 'people', 'roles', 'assignments', 'contacts'] as const

/** How the sample was loaded: with the dates printed in its file, or with days counted from today. */
type Dating = 'printed' | 'today'
/** Set while it is being loaded: whoever finds it goes on where another was killed. */
const BEGUN = 'begun'
const SETTING = 'sample'
/** The day of KOMBIT's slides. */
const WRITTEN_FOR = dayOf(new Date('2023-03-22T09:00:00Z'))

/** Where a task of the sample stands on the day it is shown: days from today, and the status it then has. */
type Shift = { start?: number; end: number; status?: string }

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

function readFoundation(): Foundation {
  const sections = SECTIONS.map((section) => [section, JSON.parse(read(`${section}.json`)) as unknown])
  return foundation.parse(Object.fromEntries(sections))
}

/** The foundation with its projects moved as far as today is from the day they were written for. */
function foundationAround(today: Day): Foundation {
  const { projects, ...rest } = readFoundation()
  const moved = (day: Day | null): Day | null => day && addDays(day, daysBetween(WRITTEN_FOR, today))
  return {
    ...rest,
    projects: projects.map((project) => ({
      ...project,
      deadline: moved(project.deadline),
      periodFrom: moved(project.periodFrom),
      periodTo: moved(project.periodTo),
    })),
  }
}

/** "2026-03-09" → "09-03-2026", as KLIK prints dates. */
const printed = (day: string): string => day.split('-').reverse().join('-')

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The sample's list with its dates moved to lie around today; `keep` says which of its tasks are wanted. */
function listAround(today: ReturnType<typeof dayOf>, keep: (number: number) => boolean): string {
  const text = read('tasks.csv')
  const [header, ...rows] = readCsv(text, delimiterOf(text) ?? ';').rows.map(({ cells }) => cells)
  if (!header) return ''
  const shifts = JSON.parse(read('today.json')) as Record<string, Shift>
  const at = (name: string): number => header.indexOf(name)
  const moved = rows.flatMap((cells) => {
    const number = /\d+/.exec(cells[at('ID')] ?? '')?.[0] ?? ''
    const shift = shifts[number]
    if (!shift || !keep(Number(number))) return []
    const { start, end, status } = shift
    const next = [...cells]
    next[at('STARTDATO')] = start === undefined ? '' : printed(addDays(today, start))
    next[at('SLUTDATO')] = printed(addDays(today, end))
    if (status) next[at('STATUS')] = status
    return [next]
  })
  return [header, ...moved].map((cells) => cells.map(cell).join(';')).join('\n')
}

async function take(world: World, list: string): Promise<void> {
  const { faults } = await importFile(world, { name: 'tasks.csv', content: Buffer.from(list) })
  if (faults.length > 0) throw new Error(`the sample cannot be read: ${JSON.stringify(faults)}`)
}

/** Tasks nobody has touched get dates around today again, so that every colour is always there. */
async function rebase(world: World): Promise<void> {
  const touched = new Set(await world.data.asSystem((tx) => tx.tasks.touchedNumbers()))
  await take(
    world,
    listAround(dayOf(world.clock.now()), (number) => !touched.has(number)),
  )
}

/**
 * The sample municipality, through the same importer as real files. Once, by one process at a time; an installation
 * with data of its own is left alone.
 */
export async function loadSample(world: World, withPrintedDates: boolean): Promise<void> {
  const loaded = await world.data.asSystem((tx) => tx.operations.setting(SETTING))
  if (loaded === ('today' satisfies Dating)) return rebase(world)
  const isEmpty = (await world.data.asSystem((tx) => tx.projects.municipalities())).length === 0
  if (loaded === ('printed' satisfies Dating) || (!isEmpty && loaded !== BEGUN)) return
  const dating: Dating = withPrintedDates ? 'printed' : 'today'
  const today = dayOf(world.clock.now())
  if (isEmpty) {
    await world.data.asSystem((tx) => tx.operations.remember(SETTING, BEGUN))
    await found(world, withPrintedDates ? readFoundation() : foundationAround(today))
  }
  await take(world, withPrintedDates ? read('tasks.csv') : listAround(today, () => true))
  await writeSample(world)
  await writeOrganisation(world)
  await writeIntroductions(world)
  await world.data.asSystem((tx) => tx.operations.remember(SETTING, dating))
}
