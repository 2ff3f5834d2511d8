import type { RoleDetail } from '../../contract/role.js'
import type { NotePlace } from '../../data/repositories/roleNotes.js'
import type { RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { refusePersonalNumber } from '../../domain/personalNumber.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { cleanMarkdown, RICH_TEXT_MAX } from '../../domain/richText.js'
import type { NoteSection } from '../../domain/role.js'
import { roleDetail, roleOf } from './roles.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { guardedRole } from './present.js'
import type { World } from '../world.js'
import { record } from '../record.js'

/** `version`: 0 where there was no note. An empty text takes the note away. */
export type NoteSave = { roleId: RoleId; section: NoteSection; version: number; text: string }

function checked(section: NoteSection, typed: string): string {
  const text = cleanMarkdown(typed)
  if (text.length > RICH_TEXT_MAX) throw new Refusal('too-large')
  refusePersonalNumber(text, { field: 'text', section })
  return text
}

async function staleNote({ tx }: Acting, place: NotePlace): Promise<Refusal> {
  const last = await tx.roleNotes.lastChange(place)
  return new Refusal('stale-note', { by: last?.by ?? null, at: last?.at.toISOString() ?? null })
}

/** False when somebody else was first. */
function write(
  { tx, actor, now }: Acting,
  place: NotePlace,
  { text, version }: { text: string; version: number },
): Promise<boolean> {
  const note = { ...place, text, updatedAt: now, updatedBy: actor.personId }
  if (text === '') return tx.roleNotes.remove({ ...place, version })
  return version === 0 ? tx.roleNotes.insert(note) : tx.roleNotes.update({ ...note, version })
}

/** That there was a change, and of which note; what was written is not kept beyond the note. */
async function noteDown(act: Acting, { municipalityId, roleId, section }: NotePlace) {
  await record(act, { municipalityId, subject: 'role', subjectId: roleId, field: 'note', newValue: section })
}

/**
 * Writes, changes or takes away the municipality's note on a section of a role (klik.md W27). What is there already is
 * no conflict. Refuses `not-found`, `forbidden`, `stale-note`, `personal-number`, `too-large`.
 */
export async function save(
  world: World,
  caller: Caller,
  { roleId, section, version, text: typed }: NoteSave,
): Promise<RoleDetail> {
  return acting(world, caller, async (act) => {
    const role = await roleOf(act, roleId)
    allow(act.actor, 'role.editNotes', guardedRole(role, act.actor))
    const text = checked(section, typed)
    const place = { municipalityId: homeOf(act.actor), roleId: role.id, section }
    const now = (await act.tx.roleNotes.of(place)).find((note) => note.section === section)
    if (text !== (now?.text ?? '')) {
      if (!(await write(act, place, { text, version }))) throw await staleNote(act, place)
      await noteDown(act, place)
    }
    return roleDetail(act, role)
  })
}
