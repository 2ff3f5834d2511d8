import type { Tx } from '../../data/tx.js'
import type { PersonId } from '../../domain/ids.js'
import type { Municipality } from '../../domain/project.js'

type Telling = { tx: Tx; now: Date; home: Municipality }

/** Those who look after the users hear who is gone, and that what they held waits. */
export async function tellLeft(
  { tx, now, home }: Telling,
  { people }: { people: readonly PersonId[] },
): Promise<void> {
  if (people.length === 0) return
  const event = { type: 'directory.left' as const, personIds: [...people] }
  const administrators = await tx.people.administrators(home.id)
  await tx.outbox.addAll(
    administrators.map(({ id: personId }) => ({
      key: `directory.left:${home.id}:${now.toISOString()}:${personId}`,
      ...{ municipalityId: home.id, personId, event, dueAt: now },
    })),
  )
}

/** Nothing was done, since so many would leave: somebody has to look. */
export async function tellStopped(
  { tx, now, home }: Telling,
  { leaving }: { leaving: number },
): Promise<void> {
  const event = { type: 'directory.stopped' as const, leaving }
  const administrators = await tx.people.administrators(home.id)
  await tx.outbox.addAll(
    administrators.map(({ id: personId }) => ({
      key: `directory.stopped:${home.id}:${now.toISOString()}:${personId}`,
      ...{ municipalityId: home.id, personId, event, dueAt: now },
    })),
  )
}
