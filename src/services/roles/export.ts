import type { GalleryRole } from '../../contract/role.js'
import type { FileReply } from '../../contract/shapes.js'
import type { SharedHolder } from '../../data/repositories/sharedRoles.js'
import type { LookupPurpose } from '../../domain/contactList.js'
import { isShown, type GalleryFilter } from '../../domain/gallery.js'
import type { Caller, Language } from '../../domain/person.js'
import { reachOf } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { SharedFilter, SharedSort } from '../../domain/sharedRole.js'
import { momentOf } from '../../domain/moment.js'
import { addDays, type Day } from '../../domain/time.js'
import { downloadName } from '../../exchange/downloadName.js'
import { writeApart } from '../../exchange/apart.js'
import { ownSheet, sharedSheet, type OwnRole, type SharedRow } from '../../exchange/gallerySheet.js'
import { EXCEL, MAX_SHEET_ROWS, type Sheet } from '../../exchange/writeExcel.js'
import { languageFor } from '../language.js'
import { noteExported, peopleOf } from './lookups.js'
import { shownRoles } from './roles.js'
import { lookingFrom, strangers } from './sharedRoles.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'
import { record } from '../record.js'

/** More files of everybody's contact data than this a day KOMBIT should hear of. */
export const EXPORTS_PER_DAY = 5
const OWN = 'exportOwn'
const EVERYWHERE = 'exportEverywhere'

/** That somebody took the list, which is personal data, with them. */
async function noteTaken(
  act: Acting,
  { field, count }: { field: typeof OWN | typeof EVERYWHERE; count: number },
): Promise<void> {
  const { municipalityId, personId } = act.actor
  const subjectId = municipalityId ?? personId
  await record(act, { municipalityId, subject: 'gallery', subjectId, field, newValue: String(count) })
}

const rowOf = ({ title, project, importance, assignments }: GalleryRole): OwnRole => ({
  ...{ title, importance },
  project: project && project.name,
  holders: assignments
    .filter(({ state }) => state === 'ACCEPTED')
    .map(({ person, isPrimary, readiness }) => ({ ...person, isPrimary, readiness })),
  asked: assignments.filter(({ state }) => state === 'NOMINATED').map(({ person }) => person.name),
})

const sharedRow = ({ projectName, municipalityName, fullName, ...holder }: SharedHolder): SharedRow => ({
  ...holder,
  project: projectName,
  municipality: municipalityName,
  person: fullName,
})

type OwnExport = { filter: GalleryFilter; language: Language | null }
type Written = { content: Sheet; count: number; language: Language }

async function ofHome(act: Acting, { filter, language }: OwnExport): Promise<Written> {
  const roles = (await shownRoles(act, 'role.export')).filter((role) => isShown(role, filter)).map(rowOf)
  const count = roles.reduce((sum, { holders }) => sum + holders.length, 0)
  const words = await languageFor(act, language)
  return { content: ownSheet(roles, words), count, language: words }
}

/** KOMBIT has no municipality: the holders of what it follows everywhere, who can see that they have been taken. */
async function ofKombit(act: Acting, { filter, language }: OwnExport): Promise<Written> {
  const { tx, actor } = act
  const all = await tx.sharedRoles.followed(reachOf(actor, 'role.export'))
  const holders = all.filter(({ projectId, projectName, fullName, ...role }) => {
    const project = projectId && projectName ? { id: projectId, name: projectName } : null
    return isShown(
      { ...role, project, vacant: false, readiness: null, assignments: [{ person: { name: fullName } }] },
      filter,
    )
  })
  await noteExported(act, peopleOf(holders), null)
  const asked = { total: holders.length, language: await languageFor(act, language) }
  const rows = holders.slice(0, MAX_SHEET_ROWS).map(sharedRow)
  return { content: sharedSheet(rows, asked), count: rows.length, language: asked.language }
}

/**
 * The gallery of the own municipality as the filters leave it, as an Excel file (klik.md W30); for KOMBIT and suppliers
 * who holds the roles they follow, in every municipality.
 */
export async function own(world: World, caller: Caller, asked: OwnExport): Promise<FileReply> {
  const { content, language, taken, today } = await acting(world, caller, async (act) => {
    const { actor } = act
    const written = await (actor.municipalityId ? ofHome(act, asked) : ofKombit(act, asked))
    await noteTaken(act, { field: OWN, count: written.count })
    return { ...written, taken: { by: actor.personId, count: written.count }, today: act.today }
  })
  const bytes = await writeApart({ format: 'sheet', content })
  const name = downloadName('gallery', { language, parts: [today], ending: 'xlsx' })
  return { name, type: EXCEL, bytes, taken }
}

export type SharedExport = {
  filter: SharedFilter
  sort: readonly SharedSort[]
  purpose: LookupPurpose
  language: Language | null
}

async function allowAnother({ tx, actor, now, today }: Acting): Promise<void> {
  await tx.lookups.lock(actor.personId)
  const made = await tx.history.countOf(actor.personId, { field: EVERYWHERE, since: momentOf(today, 0) })
  if (made < EXPORTS_PER_DAY) return
  const tomorrow = momentOf(addDays(today, 1), 0)
  throw new Refusal(
    'exported-too-often',
    { max: EXPORTS_PER_DAY },
    {
      retryAfter: Math.ceil((tomorrow.getTime() - now.getTime()) / 1000),
      alarm: actor.personId,
    },
  )
}

type Found = { holders: SharedHolder[]; total: number; by: string; words: Language; today: Day }

function look(world: World, caller: Caller, { filter, sort, language }: SharedExport): Promise<Found> {
  return acting(world, caller, async (act) => {
    const { tx, actor, today } = act
    const reading = { home: lookingFrom(actor), withContact: true }
    await allowAnother(act)
    const { holders } = await tx.sharedRoles.page(reading, {
      ...{ filter, sort },
      after: null,
      size: MAX_SHEET_ROWS,
    })
    const total = await tx.sharedRoles.count(reading, filter)
    return { holders, total, by: actor.personId, words: await languageFor(act, language), today }
  })
}

/** Written down, when everybody in the file still shares themselves; false when somebody has thought better of it. */
function settle(world: World, caller: Caller, taken: SharedExport & Found): Promise<boolean> {
  return acting(world, caller, async (act) => {
    const { tx } = act
    lookingFrom(act.actor)
    await allowAnother(act)
    const others = strangers(taken.holders)
    const left = new Set(await tx.sharedRoles.stillShared(others.map(({ id }) => id)))
    if (others.some(({ id }) => !left.has(id))) return false
    await noteExported(act, peopleOf(others), taken.purpose)
    await noteTaken(act, { field: EVERYWHERE, count: taken.holders.length })
    return true
  })
}

const MAX_TRIES = 5

/**
 * "Alle kommuner" as an Excel file with contact data, written down for everybody in it. A file takes its time: whoever
 * stops sharing themselves meanwhile is not in it. Refuses `forbidden`, `exported-too-often`, `busy`.
 */
export async function everywhere(world: World, caller: Caller, asked: SharedExport): Promise<FileReply> {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const found = await look(world, caller, asked)
    const { holders, total, words: language, by, today } = found
    const rows = holders.map(sharedRow)
    const bytes = await writeApart({ format: 'sheet', content: sharedSheet(rows, { total, language }) })
    if (await settle(world, caller, { ...asked, ...found })) {
      const taken = { by, count: holders.length }
      const name = downloadName('galleryEverywhere', { language, parts: [today], ending: 'xlsx' })
      return { name, type: EXCEL, bytes, taken }
    }
  }
  throw new Refusal('busy')
}
