import type { Tx } from '../../src/data/tx.js'
import { newId, type HeldMailId, type TaskId } from '../../src/domain/ids.js'
import type { HeldMail } from '../../src/domain/mail.js'
import type { NamedTask } from '../../src/domain/task.js'

/** An answer to the mail that went to the project's mailbox about a message on the task, as it waits for a person. */
export async function aHeldMail(
  tx: Tx,
  about: Pick<NamedTask, 'municipalityId' | 'projectId'> & { taskId: TaskId },
  options: Partial<HeldMail> = {},
): Promise<HeldMailId> {
  const id = newId<HeldMailId>()
  await tx.heldMails.insert({
    ...{ ...about, id, personId: null, mailbox: 'ksd@kombit.example' },
    ...{ messageId: newId(), fromAddress: 'kim@kombit.example', subject: 'SV: Hvornår' },
    ...{ text: 'Den kommer fredag.', reason: 'not-authenticated' },
    ...{ receivedAt: new Date('2026-03-02T08:00:00Z'), ...options },
  })
  return id
}
