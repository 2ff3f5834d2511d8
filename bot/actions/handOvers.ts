import * as assignments from '../../src/services/roles/assign.js'
import * as handOvers from '../../src/services/roles/handOver.js'
import { replaced, replied, type Done, type Reader } from '../turn/reader.js'
import { showHandOver } from '../views/handOvers.js'
import type { PressData } from '../verbs.js'
import { isOfRole, onRole } from './roles.js'

/** The role's card turns to the hand-over; from any other card it comes as a new one. */
export async function open(reader: Reader, { assignmentId }: PressData<'role.handOver'>): Promise<Done> {
  const shown = await showHandOver(reader, assignmentId)
  return isOfRole(reader.copy) ? replaced(shown) : replied(shown)
}

/** Nobody is removed at the first tap: first it is shown what would be left behind, and who could follow. */
export async function remove(reader: Reader, data: PressData<'role.remove'>): Promise<Done> {
  if (!data.mayBeVacant) return open(reader, data)
  const { world, caller, t } = reader
  const answered = await assignments.end(world, caller, data)
  const { name } = answered.assignment.person
  return onRole(reader, answered, t('bot.answer.removed', { name }))
}

export async function handTo(
  reader: Reader,
  { assignmentId, version, person, projects, introductions, direct }: PressData<'role.handTo'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const handed = await handOvers.start(world, caller, {
    ...{ assignmentId, version, personId: person, projectIds: projects, direct },
    introductions: introductions.map((planId) => ({ planId, personId: null })),
  })
  const { state, holder, successor: name, moved, stays, introductions: more } = handed.handOver
  const left = stays.map(({ project, count }) =>
    t('handOver.stays', { project: project.name, count, holder, name }),
  )
  const done = [
    t('handOver.done', { name, holder }),
    moved > 0 || more > 0 ? '' : t('handOver.movedNone'),
    moved > 0 ? t('handOver.moved', { name, count: moved }) : '',
    more > 0 ? t('handOver.movedIntroductions', { name, count: more }) : '',
  ]
  const first = state === 'DONE' ? done : [t('handOver.asked', { name, holder })]
  return onRole(reader, handed, [...first, ...left].filter((said) => said !== '').join(' '))
}

export async function keep(reader: Reader, { assignmentId }: PressData<'role.keep'>): Promise<Done> {
  const { world, caller, t } = reader
  const answered = await handOvers.cancel(world, caller, { assignmentId })
  const { name } = answered.assignment.person
  return onRole(reader, answered, t('handOver.kept', { name }))
}
