import { z } from 'zod'
import { DELEGATION_STATES } from '../domain/delegation.js'
import { moment, named, version } from './shapes.js'

export const DELEGATION_ACTIONS = ['takeBack', 'giveBack'] as const

/** What a holder has let a colleague do, and what the reader may do about it. */
export const delegationView = z
  .strictObject({
    id: z.uuid(),
    holder: named,
    person: named,
    /** One of the role's duties in KOMBIT's words; null for a task. */
    duty: z.string().nullable(),
    /** Null for a duty, and for a task the reader may not read. */
    task: z.strictObject({ id: z.uuid(), number: z.int(), title: z.string() }).nullable(),
    note: z.string().nullable(),
    state: z.enum(DELEGATION_STATES),
    delegatedAt: moment,
    version,
    actions: z.array(z.enum(DELEGATION_ACTIONS)),
  })
  .meta({ id: 'Delegation' })
export type DelegationView = z.infer<typeof delegationView>
