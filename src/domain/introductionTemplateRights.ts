import type { AreaId, PersonId, TeamId } from './ids.js'
import {
  hatsFor,
  needsReview,
  wear,
  type IntroductionHat,
  type IntroductionRight,
  type Standing,
  type Worn,
} from './introductionPolicy.js'
import type {
  IntroductionTemplate,
  IntroductionTemplateShare,
  ShareRight,
  TemplateLevel,
} from './introductionTemplate.js'
import type { Actor } from './person.js'
import { Refusal } from './refusals.js'

/** Rows 16 to 21 of the rights on introductions, which ask whose a template is and with whom it is shared. */
export type Reader = { actor: Pick<Actor, 'personId'>; standing: Standing }
type Share = Pick<IntroductionTemplateShare, 'personId' | 'teamId' | 'right'>
/** `ownerId`: null when whoever made it is no longer here. */
export type Owned = Pick<IntroductionTemplate, 'ownerId' | 'teamId'> & {
  shares: readonly Share[]
  ownerName?: string | null
}

export type TemplateRight = Extract<IntroductionRight, `template.${string}`>

export const levelOf = ({ teamId, shares }: Owned): TemplateLevel =>
  teamId !== null || shares.length > 0 ? 'shared' : 'personal'

const ownsTeam = ({ standing }: Reader, teamId: TeamId | null): boolean =>
  teamId !== null && standing.teams.get(teamId)?.role === 'owner'

/** Whoever made it; the team's owners when they are gone. */
export const isOwn = (reader: Reader, { ownerId, teamId }: Owned): boolean =>
  ownerId === null ? ownsTeam(reader, teamId) : ownerId === reader.actor.personId

/** Everybody is who has to do with introductions. */
const takesPart = ({ teams, coordinates, isAdministrator }: Standing): boolean =>
  teams.size > 0 || coordinates.length > 0 || isAdministrator

const reaches = ({ actor, standing }: Reader, { personId, teamId }: Share): boolean => {
  if (personId !== null) return personId === actor.personId
  return teamId === null ? takesPart(standing) : standing.teams.has(teamId)
}

/** What is shared with them, to edit or to see; to edit it is to see it too. */
export function sharedTo(reader: Reader, { shares }: Owned): ShareRight | null {
  const mine = shares.filter((share) => reaches(reader, share))
  if (mine.some(({ right }) => right === 'edit')) return 'edit'
  return mine.length > 0 ? 'view' : null
}

/** Unshared it is its maker's alone (I-6); the team's is its owners' too. */
export const seesTemplate = (reader: Reader, template: Owned): boolean =>
  isOwn(reader, template) || ownsTeam(reader, template.teamId) || sharedTo(reader, template) !== null

/** The hat in the template's team comes first: it is the one the history should name. */
function wornFor({ standing }: Reader, right: TemplateRight, teamId: TeamId | null): Worn[] {
  const here = teamId === null ? [] : hatsFor(standing, right, { teamId })
  const all = hatsFor(standing, right, {})
  return [...here, ...all.filter(({ hat, of }) => !here.some((one) => one.hat === hat && one.of === of))]
}

const only = (worn: readonly Worn[], ...hats: IntroductionHat[]): Worn[] =>
  worn.filter(({ hat }) => hats.includes(hat))

/** Row 17: own ones and those shared to edit; owners also the team's. */
function editingIn(reader: Reader, template: Owned): Worn[] {
  const worn = wornFor(reader, 'template.edit', template.teamId)
  if (isOwn(reader, template) || sharedTo(reader, template) === 'edit') return worn
  return ownsTeam(reader, template.teamId) ? only(worn, 'OWN').slice(0, 1) : []
}

/** Every hat in which they may do it with this template; what they do not see, in none. */
export function hatsOn(reader: Reader, right: TemplateRight, template: Owned): Worn[] {
  if (!seesTemplate(reader, template)) return []
  switch (right) {
    case 'template.edit':
      return editingIn(reader, template)
    case 'template.delete':
      return isOwn(reader, template) ? wornFor(reader, right, template.teamId) : []
    case 'template.share':
      return sharingIn(reader, template, null)
    default:
      return wornFor(reader, right, template.teamId)
  }
}

export const mayWith = (reader: Reader, right: TemplateRight, template: Owned): boolean =>
  hatsOn(reader, right, template).length > 0

/** With a person, a team (and the area it stands in), or everybody. */
export type ShareTarget =
  | { kind: 'person'; personId: PersonId }
  | { kind: 'team'; teamId: TeamId; areaId: AreaId | null }
  | { kind: 'everybody' }

/**
 * Row 20: owners what they may edit, managers their own, administrators what they see; coordinators what they see, with
 * teams of their areas. No target: with anybody at all.
 */
function sharingIn(reader: Reader, template: Owned, target: ShareTarget | null): Worn[] {
  const { standing } = reader
  const mayEdit = editingIn(reader, template).length > 0
  const place = target?.kind === 'team' ? { areaId: target.areaId } : { areaId: null }
  const isFar = target !== null && target.kind !== 'team'
  return [
    ...(mayEdit ? only(wornFor(reader, 'template.share', template.teamId), 'OWN') : []),
    ...(isOwn(reader, template) ? only(wornFor(reader, 'template.share', template.teamId), 'MAN') : []),
    ...only(hatsFor(standing, 'template.share', {}), 'ADM'),
    ...(isFar ? [] : only(hatsFor(standing, 'template.share', target === null ? {} : place), 'ARC')),
  ]
}

type By = Reader & { actor: Actor }

/** Whom to ask is told while they are here. */
const noEditRight = ({ ownerId, ownerName }: Owned): Refusal =>
  new Refusal('no-edit-right', { name: ownerId === null ? null : (ownerName ?? null) })

const MAKING: readonly TemplateRight[] = ['template.create', 'template.edit', 'template.copy']

/** Refuses `role-may-not-make-templates` for whoever is neither owner nor manager anywhere (I-8). */
export function allowMaking(by: By, right: TemplateRight, teamId: TeamId | null): Worn {
  const [worn] = teamId === null ? hatsFor(by.standing, right, {}) : hatsFor(by.standing, right, { teamId })
  if (worn) return wear(by.actor, worn)
  throw new Refusal('role-may-not-make-templates', { right })
}

/**
 * Refuses `not-found` for what they do not see, `role-may-not-make-templates` for leaders and introducers,
 * `no-edit-right` for what is shared to be seen only, and `forbidden`.
 */
export function allowWith(by: By, right: TemplateRight, template: Owned): Worn {
  if (!seesTemplate(by, template)) throw new Refusal('not-found')
  const [worn] = hatsOn(by, right, template)
  if (worn) return wear(by.actor, worn)
  if (MAKING.includes(right)) allowMaking(by, right, null)
  if (right === 'template.edit') throw noEditRight(template)
  throw new Refusal('forbidden', { right })
}

/**
 * To share, to share otherwise and to stop. Nobody gives more than they have. Refuses `not-found`, `forbidden`,
 * `coordinator-needs-review`, `share-outside-area`, `no-edit-right`.
 */
export function allowSharing(
  by: By,
  template: Owned,
  { target, right }: { target: ShareTarget; right: ShareRight },
): Worn {
  if (!seesTemplate(by, template)) throw new Refusal('not-found')
  const [worn] = sharingIn(by, template, target)
  if (!worn) {
    const isOutside = sharingIn(by, template, null).length > 0
    if (isOutside) throw new Refusal('share-outside-area')
    throw new Refusal(needsReview(by.standing) ? 'coordinator-needs-review' : 'forbidden', {
      right: 'template.share',
    })
  }
  if (right === 'edit' && !mayWith(by, 'template.edit', template)) throw noEditRight(template)
  return wear(by.actor, worn)
}

/**
 * To another team, or to none. Refuses `forbidden` for what is another's, `role-may-not-make-templates` there, and
 * `last-editor` where whoever does it would have lost it.
 */
export function allowMoving(by: By, template: Owned, teamId: TeamId | null): void {
  if (!isOwn(by, template)) throw new Refusal('forbidden', { right: 'template.share' })
  if (teamId !== null) allowMaking(by, 'template.edit', teamId)
  if (!seesTemplate(by, { ...template, teamId })) throw new Refusal('last-editor')
}

/** Whether `allowSharing` would let them. */
export function mayShareWith(
  reader: Reader,
  template: Owned,
  { target, right }: { target: ShareTarget; right: ShareRight },
): boolean {
  if (!seesTemplate(reader, template) || sharingIn(reader, template, target).length === 0) return false
  return right === 'view' || mayWith(reader, 'template.edit', template)
}

/** Who would still change it: whoever made it, its team's owners, or somebody it is shared with to edit. */
export const hasEditor = ({ ownerId, shares }: Owned, { teamHasOwner }: { teamHasOwner: boolean }): boolean =>
  ownerId !== null || teamHasOwner || shares.some(({ right }) => right === 'edit')
