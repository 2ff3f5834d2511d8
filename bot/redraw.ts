import { parseId, type TaskId } from '../src/domain/ids.js'
import type { DeliveredCard } from '../src/domain/conversation.js'
import type { Notice } from './cards/tasks.js'
import type { Reader, Shown } from './reader.js'
import {
  booked,
  showChannelProject,
  showChannelReminder,
  showChannelTask,
  showNomination,
  showProject,
  showReminder,
  showRole,
  showRoles,
  showTask,
  showTasks,
  type Reminding,
} from './show.js'

const standing = (copy: DeliveredCard): Reminding => ({
  taskIds: taskIdsOf(copy),
  perhapsTwice: false,
  onlyBurning: false,
})

const taskIdsOf = ({ shows }: DeliveredCard): TaskId[] => shows.flatMap((id) => parseId<TaskId>(id) ?? [])

/** A copy as it should look now, for the person whose chat it stands in. Null: there is nothing left to show. */
export async function redraw(
  reader: Reader,
  copy: DeliveredCard,
  notice: Notice | null = null,
): Promise<Shown | null> {
  switch (copy.kind) {
    case 'task':
      return showTask(reader, booked(copy.subject), notice)
    case 'tasks':
      return showTasks(reader, notice)
    case 'reminder':
      return showReminder(reader, { ...standing(copy), notice })
    case 'project':
      return showProject(reader, booked(copy.subject))
    case 'role':
      return showRole(reader, booked(copy.subject), notice)
    case 'roles':
      return showRoles(reader)
    case 'nomination':
      return showNomination(reader, booked(copy.subject), notice?.text ?? null)
    case 'answer':
      return null
  }
}

/** The same for a channel, which shows less and belongs to nobody. */
export async function redrawInChannel(
  reader: Omit<Reader, 'caller'>,
  copy: DeliveredCard,
): Promise<Shown | null> {
  switch (copy.kind) {
    case 'task':
      return showChannelTask(reader, booked(copy.subject))
    case 'reminder':
      return showChannelReminder(reader, standing(copy))
    case 'project':
      return showChannelProject(reader, booked(copy.subject))
    default:
      return null
  }
}
