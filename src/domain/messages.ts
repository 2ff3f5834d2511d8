import type { MessageId, MunicipalityId, PersonId, TaskId } from './ids.js'
import type { Side } from './person.js'

/** One message in the thread between a municipality and KOMBIT on a task. Never changed, never deleted. */
export type Message = {
  id: MessageId
  municipalityId: MunicipalityId
  taskId: TaskId
  authorId: PersonId | null
  /** As printed: an export names authors who are not people here ("KOMBIT - Podio Automations"). */
  authorName: string
  authorSide: Side
  text: string
  /** KOMBIT's side asks how it goes (klik.md M3). */
  isFollowUp: boolean
  sentAt: Date | null
  /** Its place in the thread, oldest first. */
  position: number
}
