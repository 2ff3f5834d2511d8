import type { DeliveredCard } from '../../src/domain/conversation.js'
import * as assignments from '../../src/services/assignments.js'
import * as handOvers from '../../src/services/handOvers.js'
import { replaced, replied, type Done, type Reader } from '../reader.js'
import { showHandOver } from '../showOffice.js'
import type { Pressed } from '../verbs.js'
import { onRole } from './roles.js'

/** The role's card turns to the hand-over; from any other card it comes as a new one. */
async function turned(
  reader: Reader,
  { assignmentId }: Pressed<'role.handOver'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const shown = await showHandOver(reader, assignmentId)
  return copy && copy.kind !== 'role' && copy.kind !== 'handOver' ? replied(shown) : replaced(shown)
}

export const open = turned

/** Nobody is removed at the first tap: first it is shown what would be left behind, and who could follow. */
export async function remove(
  reader: Reader,
  pressed: Pressed<'role.remove'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  if (!pressed.mayBeVacant) return turned(reader, pressed, copy)
  const { world, caller, t } = reader
  const answered = await assignments.end(world, caller, { ...pressed, pressed: copy?.id ?? null })
  const { name } = answered.assignment.person
  return onRole(reader, answered, { text: t('bot.answer.removed', { name }), copy })
}

export async function handTo(
  reader: Reader,
  { assignmentId, version, person, projects, direct }: Pressed<'role.handTo'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const starting = { assignmentId, version, personId: person, projectIds: projects, direct }
  const handed = await handOvers.start(world, caller, { ...starting, pressed: copy?.id ?? null })
  const { state, holder, successor: name, moved, stays } = handed.handOver
  const left = stays.map(({ project, count }) =>
    t('office.handOver.stays', { project: project.name, count, holder, name }),
  )
  const done = [
    t('office.handOver.done', { name, holder }),
    moved > 0 ? t('office.handOver.moved', { name, count: moved }) : t('office.handOver.movedNone'),
  ]
  const first = state === 'DONE' ? done : [t('office.handOver.asked', { name, holder })]
  return onRole(reader, handed, { text: [...first, ...left].join(' '), copy })
}

export async function keep(
  reader: Reader,
  { assignmentId }: Pressed<'role.keep'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const answered = await handOvers.cancel(world, caller, { assignmentId, pressed: copy?.id ?? null })
  const { name } = answered.assignment.person
  return onRole(reader, answered, { text: t('office.handOver.kept', { name }), copy })
}
