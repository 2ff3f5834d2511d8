import { newId, type PersonId, type TaskId } from '../../domain/ids.js'
import type { Message } from '../../domain/messages.js'
import type { Municipality } from '../../domain/project.js'
import { shown } from '../../exchange/fault.js'
import { printed } from '../../exchange/headings.js'
import type { ParsedMessage, ParsedTask } from '../../exchange/parsedTask.js'
import { note, type Importing } from './report.js'

export type Assigned = { id: PersonId | null; unknownName: string | null }

/** The person of that name; a name nobody or several have is left for somebody who knows. */
export async function assignee(
  importing: Importing,
  task: ParsedTask,
  { municipality, heading }: { municipality: Municipality; heading: 'responsible' | 'executor' },
): Promise<Assigned> {
  const name = task[heading] ?? null
  if (name === null) return { id: null, unknownName: null }
  const [person, other] = await importing.tx.people.named(municipality.id, name)
  if (person && !other) return { id: person.id, unknownName: null }
  const facts = { heading: printed(heading), name: shown(name) }
  note(importing, task, [other ? 'ambiguous-person' : 'unknown-person', facts])
  return { id: null, unknownName: name }
}

async function authored(
  { tx }: Importing,
  { author }: ParsedMessage,
  municipality: Municipality,
): Promise<Pick<Message, 'authorId' | 'authorSide'>> {
  if (/^KOMBIT\b/.test(author)) return { authorId: null, authorSide: 'KOMBIT' }
  const [person, other] = await tx.people.named(municipality.id, author)
  return { authorId: person && !other ? person.id : null, authorSide: 'MUNICIPALITY' }
}

/** Messages are never changed: those the thread does not have yet go to its end. Returns how many. */
export async function appendMessages(
  importing: Importing,
  { messages }: ParsedTask,
  { taskId, municipality }: { taskId: TaskId; municipality: Municipality },
): Promise<number> {
  if (messages.length === 0) return 0
  const { tasks } = importing.tx
  const before = await tasks.messages({ id: taskId, municipalityId: municipality.id })
  const fresh = messages.filter(
    ({ author, text }) => !before.some((known) => known.authorName === author && known.text === text),
  )
  const next = (before.at(-1)?.position ?? 0) + 1
  const added: Message[] = []
  for (const [n, message] of fresh.entries()) {
    added.push({
      id: newId(),
      municipalityId: municipality.id,
      taskId,
      ...(await authored(importing, message, municipality)),
      authorName: message.author,
      text: message.text,
      isFollowUp: false,
      sentAt: message.sentAt,
      position: next + n,
    })
  }
  if (added.length > 0) await tasks.insertMessages(added)
  return added.length
}
