import type { Reply } from '../../contract/index.js'
import { UNDELIVERED_MAX } from '../../contract/delivery.js'
import type { Counted, UndeliveredRow } from '../../data/repositories/deliveries.js'
import { canBeResent, FATES, fateOf, KIND_OF, reasonOf, type Fate } from '../../domain/deliveryTruth.js'
import type { MunicipalityId, OutboxId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may, type Guarded } from '../../domain/policy.js'
import { dayOf } from '../../domain/time.js'
import { acting, homeOf } from '../acting.js'
import { record } from '../record.js'
import type { World } from '../world.js'

const DAYS = 30
/** What nobody could be given is dropped after a month, and is to be seen for another. */
const UNDELIVERED_DAYS = 60
const MOST_PEOPLE = 200

export const guardedDelivery = (municipalityId: MunicipalityId | null): Guarded => ({
  municipalityId,
  projectIds: [],
  isOwn: false,
})

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

type Counts = Record<Fate, number>

function sum(counted: readonly Counted[]): Counts {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Counts
  for (const one of counted) counts[fateOf(one)] += one.rows
  return counts
}

function present(row: UndeliveredRow) {
  const { id, name, isMailbox, channel, type, dueAt, state, isReachable, resentAt, resentBy } = row
  const kind = KIND_OF[type]
  const why = reasonOf(state, channel, isReachable)
  const resent = resentAt && { at: resentAt.toISOString(), by: resentBy }
  return kind
    ? [{ id, name, isMailbox, kind, day: dayOf(dueAt), why, canResend: canBeResent(why), resent }]
    : []
}

/** What became of the municipality's notices. Refuses `not-found`. */
export async function read(world: World, caller: Caller, link: string): Promise<Reply<'delivery.read'>> {
  return acting(world, caller, async ({ tx, actor, now }) => {
    allow(actor, 'delivery.read', guardedDelivery(actor.municipalityId))
    const home = homeOf(actor)
    const counted = await tx.deliveries.counts(daysBefore(now, DAYS), home)
    const people = await tx.deliveries.unreachable(home, MOST_PEOPLE)
    const since = daysBefore(now, UNDELIVERED_DAYS)
    const undelivered = await tx.deliveries.undelivered(home, { since, limit: UNDELIVERED_MAX })
    return {
      days: DAYS,
      counts: sum(counted),
      unreachable: {
        all: people[0]?.all ?? 0,
        people: people.map(({ id, name, why, since: at, held }) => ({
          ...{ id, name, why, held },
          since: at && at.toISOString(),
        })),
      },
      undelivered: undelivered.flatMap(present),
      link,
      canResend: may(actor, 'delivery.resend', guardedDelivery(home)),
    }
  })
}

/** Sends exactly these once more, as far as they may be, and writes down who did. Refuses `not-found` and `forbidden`. */
export async function resend(
  world: World,
  caller: Caller,
  outboxIds: readonly OutboxId[],
): Promise<Reply<'delivery.resend'>> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    allow(actor, 'delivery.resend', guardedDelivery(actor.municipalityId))
    const municipalityId = homeOf(actor)
    const sent = await tx.deliveries.resend(municipalityId, outboxIds, now)
    for (const subjectId of sent)
      await record(act, { municipalityId, subject: 'notice', subjectId, field: 'resent' })
    return { sent: sent.length }
  })
}

/** Numbers only, for whoever looks after all municipalities. Refuses `not-found`. */
export async function municipalities(
  world: World,
  caller: Caller,
): Promise<Reply<'delivery.municipalities'>> {
  return acting(world, caller, async ({ tx, actor, now }) => {
    allow(actor, 'delivery.follow', guardedDelivery(null))
    const counted = await tx.deliveries.counts(daysBefore(now, DAYS))
    const byTown = new Map<MunicipalityId, Counted[]>()
    for (const one of counted)
      byTown.set(one.municipalityId, [...(byTown.get(one.municipalityId) ?? []), one])
    return {
      days: DAYS,
      municipalities: [...byTown].map(([id, ofTown]) => ({
        ...{ id, name: ofTown[0]?.municipality ?? '' },
        counts: sum(ofTown),
      })),
    }
  })
}
