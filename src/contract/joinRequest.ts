import { z } from 'zod'
import type { JoinRequestId, PersonId, ProjectId } from '../domain/ids.js'
import { JOIN_REASON_MAX, JOIN_REQUEST_STATES, JOIN_STANDINGS } from '../domain/joinRequest.js'
import { ACCESS_TYPES } from '../domain/person.js'
import { id, moment, named, typed, typedLine } from './shapes.js'
import type { Row } from './row.js'

/** How it stands with somebody who wants to come in. */
export const joinStanding = z
  .strictObject({
    state: z.enum(JOIN_STANDINGS),
    municipality: z.string().nullable(),
    /** Who can let them in. */
    administrators: z.array(z.string()),
    /** Name and address as Teams says them: what a request would say. */
    name: z.string().nullable(),
    email: z.string().nullable(),
    /** Somebody else on the books has their address. */
    isAddressTaken: z.boolean(),
    mayAsk: z.boolean(),
    askedAt: moment.nullable(),
    /** The day an unanswered request goes. */
    expiresOn: z.string().nullable(),
    answeredBy: z.string().nullable(),
    reason: z.string().nullable(),
    /** The day whoever was told no may ask again. */
    askAgainOn: z.string().nullable(),
  })
  .meta({ id: 'JoinStanding' })
export type JoinStanding = z.infer<typeof joinStanding>

export const joinRequestView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    askedAt: moment,
    expiresOn: z.string(),
    /** EXPIRED: nobody answered in time. */
    state: z.enum([...JOIN_REQUEST_STATES, 'EXPIRED']),
    answeredBy: z.string().nullable(),
    reason: z.string().nullable(),
    /** Who on the books has the address; `signsIn`: with another account. */
    clash: z.strictObject({ ...named.shape, signsIn: z.boolean() }).nullable(),
  })
  .meta({ id: 'JoinRequest' })
export type JoinRequestView = z.infer<typeof joinRequestView>

const joinRequestId = z.strictObject({ joinRequestId: id<JoinRequestId>() })
const access = z
  .array(z.strictObject({ projectId: id<ProjectId>(), userType: z.enum(ACCESS_TYPES) }))
  .max(500)

export const joinRequestRows = {
  'joinRequests.mine': {
    summary: 'How it stands with the reader, who need not be somebody in KLIK; who can let them in.',
    rights: [],
    reply: joinStanding,
  },
  'joinRequests.ask': {
    summary: 'Asks the administrators to be let in; asking twice is asking once.',
    rights: [],
    reply: joinStanding,
  },
  'joinRequests.list': {
    summary: 'Who asks to be let in, the oldest first.',
    rights: ['person.admit'],
    reply: z.strictObject({ requests: z.array(joinRequestView) }),
  },
  'joinRequests.admit': {
    summary: 'Makes whoever asks a user, with access to projects. 409 when somebody else was first.',
    rights: ['person.admit', 'person.create', 'person.grantAccess'],
    params: joinRequestId,
    body: z.strictObject({ email: typedLine(300).optional(), access }),
    reply: joinRequestView,
  },
  'joinRequests.link': {
    summary:
      'Says that whoever asks is the user who has the address: they sign in with the new account from now on.',
    rights: ['person.admit', 'person.edit'],
    params: joinRequestId,
    body: z.strictObject({ personId: id<PersonId>() }),
    reply: joinRequestView,
  },
  'joinRequests.decline': {
    summary: 'Says no, with a reason or without.',
    rights: ['person.admit'],
    params: joinRequestId,
    body: z.strictObject({ reason: typed(JOIN_REASON_MAX).nullable() }),
    reply: joinRequestView,
  },
} satisfies Record<string, Row>
