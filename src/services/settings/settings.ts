import type { SettingsView } from '../../contract/settings.js'
import type { Caller } from '../../domain/person.js'
import { may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import {
  AWAY_DAYS,
  DEFAULT_SETTINGS,
  NOTICE_GROUPS,
  offeredPlaces,
  type NoticeGroup,
  type NoticeSettings,
  type OwnSettings,
} from '../../domain/settings.js'
import { daysBetween } from '../../domain/time.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

export type SettingsEdit = NoticeSettings & { version: number }

/** A person's own; those of whoever has chosen nothing are at version 0. */
export async function ownSettings({ tx, actor }: Acting): Promise<OwnSettings> {
  const { personId, municipalityId } = actor
  const found = await tx.settings.find(personId)
  return found ?? { ...DEFAULT_SETTINGS, personId, municipalityId, version: 0 }
}

const mayGet = ({ actor }: Acting, group: NoticeGroup): boolean =>
  group !== 'STATUS' ||
  may(actor, 'status.read', { municipalityId: actor.municipalityId, projectIds: [], isOwn: false })

async function present(act: Acting, { hasMail }: World): Promise<SettingsView> {
  const { personId, municipalityId, ...chosen } = await ownSettings(act)
  const colleagues = municipalityId ? await act.tx.settings.colleagues(personId, municipalityId) : []
  const groups = NOTICE_GROUPS.filter((group) => mayGet(act, group))
  return { ...chosen, places: offeredPlaces(hasMail), groups, colleagues }
}

export const read = (world: World, caller: Caller): Promise<SettingsView> =>
  acting(world, caller, (act) => present(act, world))

/** Refuses `away-days`, `not-your-deputy`, and `invalid-input` for mail where none is sent. */
export async function check({ tx, actor }: Acting, given: NoticeSettings, { hasMail }: World): Promise<void> {
  const { awayFrom, awayTo, deputyId, choices } = given
  const offered = offeredPlaces(hasMail)
  if (Object.values(choices).some(({ where }) => !offered.includes(where)))
    throw new Refusal('invalid-input', { field: 'where' })
  if ((awayFrom === null) !== (awayTo === null)) throw new Refusal('away-days', { max: AWAY_DAYS })
  const days = awayFrom && awayTo ? daysBetween(awayFrom, awayTo) : 0
  if (days < 0 || days >= AWAY_DAYS) throw new Refusal('away-days', { max: AWAY_DAYS })
  if (deputyId === null) return
  const { personId, municipalityId } = actor
  const colleagues = municipalityId ? await tx.settings.colleagues(personId, municipalityId) : []
  if (!colleagues.some(({ id }) => id === deputyId)) throw new Refusal('not-your-deputy')
}

async function save(world: World, act: Acting, given: SettingsEdit): Promise<SettingsView> {
  const { tx, actor, now } = act
  await check(act, given, world)
  const { personId, municipalityId } = actor
  if (!(await tx.settings.save({ ...given, personId, municipalityId }))) throw new Refusal('stale-settings')
  await tx.settings.decideAgain(personId)
  const occasion = `settings:${personId}:${now.toISOString()}`
  await tx.cards.changed({ shows: [`settings:${personId}`], occasion, now })
  return present(act, world)
}

/**
 * Chooses what to be told; what is on its way is decided on anew. Refuses `away-days`, `not-your-deputy`,
 * `stale-settings`.
 */
export const edit = (world: World, caller: Caller, given: SettingsEdit): Promise<SettingsView> =>
  acting(world, caller, (act) => save(world, act, given))

export type Some = Partial<NoticeSettings> & { version: number }

/** Changes some of the choices, as a button of a card does, and leaves the others as they are. */
export const choose = (world: World, caller: Caller, some: Some): Promise<SettingsView> =>
  acting(world, caller, async (act) => save(world, act, { ...(await ownSettings(act)), ...some }))
