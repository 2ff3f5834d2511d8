import type { Tx } from '../../src/data/tx.js'
import type { Broadcast, MunicipalityGroup } from '../../src/domain/broadcast.js'
import { newId, type BroadcastId, type GroupId, type ProjectId } from '../../src/domain/ids.js'
import { sortKey } from '../../src/domain/words.js'
import type { Someone, Town } from './builders.js'

const AT = new Date('2026-03-01T10:00:00Z')

/** Something KOMBIT has written to the towns, as it stands on the books; nothing of it is on its way. */
export async function aBroadcast(
  tx: Tx,
  sent: { projectId: ProjectId; author: Someone; towns: readonly Town[] },
  options: Partial<Broadcast> = {},
): Promise<BroadcastId> {
  const id = newId<BroadcastId>()
  const { projectId, author, towns } = sent
  const words = { title: 'Ny plan', text: 'Planen er ændret.', link: null }
  await tx.broadcasts.insert({
    ...{ id, projectId, groupId: null, groupName: null, isChosen: false, ...words, isUrgent: false },
    ...{ authorId: author.id, authorName: author.name, authorSide: 'KOMBIT', sentAt: AT },
    ...{ correctedAt: null, withdrawnAt: null, version: 1, ...options },
  })
  await tx.broadcasts.insertAddresses(
    towns.map((town) => ({ broadcastId: id, municipalityId: town.id, people: 1, toAdministrators: false })),
  )
  await tx.broadcasts.insertEdition({
    broadcastId: id,
    version: 1,
    ...words,
    authorName: author.name,
    at: AT,
  })
  return id
}

/** A wave of the project. */
export async function aGroup(
  tx: Tx,
  { projectId, towns }: { projectId: ProjectId; towns: readonly Town[] },
  options: Partial<MunicipalityGroup> = {},
): Promise<GroupId> {
  const id = newId<GroupId>()
  const name = options.name ?? `Bølge ${id.slice(0, 6)}`
  await tx.broadcasts.insertGroup({
    ...{ id, projectId, kind: 'WAVE', name, nameSort: sortKey(name), version: 1, ...options },
  })
  await tx.broadcasts.setMembers(
    id,
    towns.map((town) => town.id),
  )
  return id
}
