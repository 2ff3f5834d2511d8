import { z } from 'zod'
import { BROADCAST_LINK_MAX, BROADCAST_TEXT_MAX, BROADCAST_TITLE_MAX } from '../domain/broadcast.js'
import type { BroadcastId, GroupId, MunicipalityId, ProjectId } from '../domain/ids.js'
import { SIDES } from '../domain/person.js'
import type { Row } from './row.js'
import { id, moment, named, seenCount, several, typed, typedLine, version } from './shapes.js'

export const broadcastRow = z
  .strictObject({
    id: z.uuid(),
    project: named,
    /** Null: everybody of the project, or some picked one by one. */
    group: z.string().nullable(),
    isChosen: z.boolean(),
    title: z.string(),
    author: z.string(),
    side: z.enum(SIDES),
    isUrgent: z.boolean(),
    sentAt: moment,
    correctedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
  })
  .meta({ id: 'Broadcast' })
export type BroadcastRow = z.infer<typeof broadcastRow>

export const broadcastDetail = z
  .strictObject({
    ...broadcastRow.shape,
    /** Null once it has been taken back, but to who sent it. */
    text: z.string().nullable(),
    link: z.string().nullable(),
    version,
    canChange: z.boolean(),
    /** What became of it in each municipality; null for whoever did not send it. */
    delivery: z
      .array(
        z.strictObject({
          municipality: named,
          /** How many were written to. */
          people: z.int(),
          toAdministrators: z.boolean(),
          planned: z.int(),
          sent: z.int(),
          notReached: z.int(),
          failed: z.int(),
          /** Channels it was posted in. */
          channels: z.int(),
        }),
      )
      .nullable(),
    /** What it said, the newest first; null for whoever did not send it. */
    editions: z
      .array(
        z.strictObject({
          version,
          title: z.string(),
          text: z.string(),
          link: z.string().nullable(),
          author: z.string(),
          at: moment,
        }),
      )
      .nullable(),
  })
  .meta({ id: 'BroadcastDetail' })
export type BroadcastDetail = z.infer<typeof broadcastDetail>

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:'
const words = {
  title: typedLine(BROADCAST_TITLE_MAX).pipe(z.string().min(1)),
  text: typed(2 * BROADCAST_TEXT_MAX).pipe(z.string().trim().min(1).max(BROADCAST_TEXT_MAX)),
  link: typedLine(BROADCAST_LINK_MAX).pipe(z.string().refine(isHttps)).nullable(),
  confirmed: z.boolean().default(false),
}
const ofProject = z.strictObject({ projectId: id<ProjectId>() })
const oneBroadcast = z.strictObject({ broadcastId: id<BroadcastId>() })

export const broadcastRows = {
  'broadcasts.list': {
    summary:
      'What KOMBIT and suppliers have written to municipalities, newest first; of one project, or of all.',
    rights: ['broadcast.read'],
    query: z.strictObject({ project: id<ProjectId>().optional() }),
    reply: z.strictObject({
      broadcasts: z.array(broadcastRow),
      /** Those the reader may write on. */
      projects: z.array(named),
    }),
  },
  'broadcasts.read': {
    summary: 'One of them; for its senders with what became of it.',
    rights: ['broadcast.read'],
    params: oneBroadcast,
    reply: broadcastDetail,
  },
  'broadcasts.preview': {
    summary: 'Whom it would reach, in numbers: all of the project, a group, or some municipalities.',
    rights: ['broadcast.send'],
    params: ofProject,
    query: z.strictObject({ group: id<GroupId>().optional(), municipality: several(id<MunicipalityId>()) }),
    reply: z.strictObject({
      municipalities: z.array(
        z.strictObject({
          ...named.shape,
          plus: z.int(),
          standard: z.int(),
          /** In the place of plus users, where there are none. */
          administrators: z.int(),
          /** Of all of these, whom the bot has not met. */
          notReached: z.int(),
          channels: z.int(),
          hasPlus: z.boolean(),
        }),
      ),
      /** Municipalities that do not work today: what is not urgent waits there. */
      closedToday: z.int(),
    }),
  },
  'broadcasts.send': {
    summary:
      'Writes to everybody of a project, to a group, or to some municipalities; the same key again is nothing.',
    rights: ['broadcast.send'],
    params: ofProject,
    body: z.strictObject({
      key: id<BroadcastId>(),
      groupId: id<GroupId>().nullable(),
      municipalityIds: z.array(id<MunicipalityId>()).max(200).optional(),
      ...words,
      isUrgent: z.boolean(),
      /** How many municipalities the preview showed. */
      seen: seenCount,
    }),
    reply: broadcastDetail,
  },
  'broadcasts.correct': {
    summary: 'Says it otherwise, everywhere it stands.',
    rights: ['broadcast.send'],
    params: oneBroadcast,
    body: z.strictObject({ version, ...words }),
    reply: broadcastDetail,
  },
  'broadcasts.withdraw': {
    summary: 'Takes it back, everywhere it stands.',
    rights: ['broadcast.send'],
    params: oneBroadcast,
    body: z.strictObject({ version }),
    reply: broadcastDetail,
  },
} satisfies Record<string, Row>
