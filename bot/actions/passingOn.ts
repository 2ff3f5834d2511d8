import { isUuid } from '../../src/domain/ids.js'
import * as editing from '../../src/services/tasks/edit.js'
import {
  canBePutRight,
  RefusedForm,
  replaced,
  replied,
  type Done,
  type Reader,
  type Shown,
} from '../turn/reader.js'
import { showDigestAgain, type Digesting } from '../views/settings.js'
import { showTasks } from '../views/tasks.js'
import type { PressData } from '../verbs.js'
import { chosen } from './quickActions.js'

/** On any other card there is no digest to go on with: then one's tasks are shown. */
const digestWith = (reader: Reader, how: Pick<Digesting, 'notice' | 'unfolded' | 'asks'>): Promise<Shown> =>
  reader.copy?.kind === 'digest'
    ? showDigestAgain(reader, reader.copy, how)
    : showTasks(reader, { notice: how.notice ?? null })

async function passed(reader: Reader, data: PressData<'task.passOn'>): Promise<Done> {
  const { world, caller, t, copy } = reader
  const { taskId, version, confirmed } = data
  const to = data.person === null ? null : await chosen(reader, taskId, data.person)
  const task = await editing.passOn(world, caller, { taskId, version, confirmed, to: to && to.id })
  const text = to ? t('card.digest.passedOn', { name: to.name }) : t('card.digest.givenBack')
  const undo = task?.undoUntil ? { undo: { taskId, version: task.version } } : {}
  const shown = await digestWith(reader, { notice: { text, style: 'good', ...undo } })
  return copy?.kind === 'digest' ? replaced(shown) : replied(shown)
}

/** "Ikke mig" on a row of the digest: done on the card, which shrinks by it; a form that was refused comes back. */
export async function passOn(reader: Reader, data: PressData<'task.passOn'>): Promise<Done> {
  const { taskId, person } = data
  if (person !== null && !isUuid(person)) {
    const notice = { text: reader.t('card.people.chooseError'), style: 'warning' as const }
    return replaced(await digestWith(reader, { unfolded: taskId, notice }))
  }
  try {
    return await passed(reader, data)
  } catch (error) {
    if (!canBePutRight(error)) throw error
    const asks = error.code === 'would-lose-access' ? { person } : null
    throw new RefusedForm(error, (again, text) =>
      digestWith(again, { unfolded: taskId, asks, notice: { text, style: 'warning' } }),
    )
  }
}
