import { parseId, type ProjectId } from '../../src/domain/ids.js'
import { ACCESS_TYPES } from '../../src/domain/person.js'
import * as answering from '../../src/services/joinRequests/answer.js'
import * as asking from '../../src/services/joinRequests/ask.js'
import { standingCard, standingTitle } from '../cards/joinRequest.js'
import { replaced, type Done, type Reader } from '../turn/reader.js'
import { showJoinRequest } from '../views/joinRequests.js'
import type { PressData } from '../verbs.js'

/** Pressed by somebody who has come in since the card was sent. */
export async function ask({ world, caller, t }: Reader): Promise<Done> {
  const standing = await asking.mine(world, caller)
  return replaced({ content: null, card: standingCard(t, standing), summary: standingTitle(t, standing) })
}

/** The user types that were chosen, each under its project. */
const accessIn = (data: Record<string, unknown>) =>
  Object.entries(data).flatMap(([key, value]) => {
    const projectId = parseId<ProjectId>(key)
    const userType = ACCESS_TYPES.find((type) => type === value)
    return projectId && userType ? [{ projectId, userType }] : []
  })

export async function admit(reader: Reader, data: PressData<'joinRequest.admit'>): Promise<Done> {
  const { joinRequestId, ...chosen } = data
  await answering.admit(reader.world, reader.caller, { joinRequestId, access: accessIn(chosen) })
  return replaced(await showJoinRequest(reader, joinRequestId))
}

export async function decline(
  reader: Reader,
  { joinRequestId, reason }: PressData<'joinRequest.decline'>,
): Promise<Done> {
  await answering.decline(reader.world, reader.caller, { joinRequestId, reason })
  return replaced(await showJoinRequest(reader, joinRequestId))
}
