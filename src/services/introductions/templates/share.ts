import type { Reply } from '../../../contract/index.js'
import type { TemplateView } from '../../../contract/introductionTemplate.js'
import {
  newId,
  type IntroductionShareId,
  type IntroductionTemplateId,
  type PersonId,
  type TeamId,
} from '../../../domain/ids.js'
import { isEmpty, type ShareRight } from '../../../domain/introductionTemplate.js'
import {
  allowSharing,
  hasEditor,
  type Owned,
  type ShareTarget,
} from '../../../domain/introductionTemplateRights.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { NamedTemplate } from '../../../data/repositories/introductionTemplates.js'
import type { World } from '../../world.js'
import { looking, type Organising } from '../organising.js'
import { note } from './edit.js'
import { templateOf, templateView } from './read.js'

type Asked = { kind: 'person'; personId: PersonId } | { kind: 'team'; teamId: TeamId } | { kind: 'everybody' }

/** With the name the history keeps. Refuses `person-not-here`, and `not-found` for a team that is not there. */
async function target({ tx, home }: Organising, asked: Asked): Promise<{ to: ShareTarget; name: string }> {
  if (asked.kind === 'everybody') return { to: asked, name: '*' }
  if (asked.kind === 'person') {
    const [person] = await tx.introductionTemplates.namesOf([asked.personId], home)
    if (!person) throw new Refusal('person-not-here')
    return { to: asked, name: person.name }
  }
  const team = await tx.teams.find(asked.teamId)
  if (team?.state !== 'ACTIVE' || team.municipalityId !== home) throw new Refusal('not-found')
  return { to: { ...asked, areaId: team.areaId }, name: team.name }
}

/** Refuses `last-editor` when nobody could change it any more. */
async function guardEditor(
  { tx }: Organising,
  template: NamedTemplate,
  left: Owned['shares'],
): Promise<void> {
  const members = template.teamId === null ? [] : await tx.teams.members(template.teamId)
  const teamHasOwner = members.some(({ role }) => role === 'owner')
  if (!hasEditor({ ...template, shares: left }, { teamHasOwner })) throw new Refusal('last-editor')
}

const isWith = (
  asked: Asked,
  { personId, teamId }: Pick<Owned['shares'][number], 'personId' | 'teamId'>,
): boolean => {
  if (asked.kind === 'person') return personId === asked.personId
  return asked.kind === 'team' ? teamId === asked.teamId : personId === null && teamId === null
}

type Sharing = { templateId: IntroductionTemplateId; target: Asked; right: ShareRight }

/**
 * Shares it, or shares it otherwise. Refuses `not-found`, `forbidden`, `share-outside-area`, `no-edit-right`,
 * `empty-template`, `last-editor`, `person-not-here`.
 */
export function share(world: World, caller: Caller, given: Sharing): Promise<TemplateView> {
  return looking(world, caller, async (act) => {
    const template = await templateOf(act, given.templateId, { lock: true })
    const { to, name } = await target(act, given.target)
    const { right } = given
    const known = template.shares.find((one) => isWith(given.target, one))
    allowSharing(act, template, { target: to, right: known?.right === 'edit' ? 'edit' : right })
    if (isEmpty(template.content)) throw new Refusal('empty-template', { name: template.name })
    const left = template.shares.filter((one) => one !== known)
    if (right === 'view') await guardEditor(act, template, left)
    await act.tx.introductionTemplates.share({
      ...{ id: newId<IntroductionShareId>(), municipalityId: act.home, templateId: template.id, right },
      personId: to.kind === 'person' ? to.personId : null,
      teamId: to.kind === 'team' ? to.teamId : null,
      ...{ sharedBy: act.actor.personId, sharedAt: act.now },
    })
    if (known?.right !== right)
      await note(act, template.id, {
        field: right === 'edit' ? 'sharedToEdit' : 'sharedToSee',
        newValue: name,
      })
    return templateView(act, template.id)
  })
}

/** Whom a share is with; its team may be archived. */
async function sharedWith(
  { tx }: Organising,
  { personId, teamId }: Pick<Owned['shares'][number], 'personId' | 'teamId'>,
): Promise<ShareTarget> {
  if (personId !== null) return { kind: 'person', personId }
  if (teamId === null) return { kind: 'everybody' }
  return { kind: 'team', teamId, areaId: (await tx.teams.find(teamId))?.areaId ?? null }
}

/** Whose it was; whoever ends what was shared with themselves sees it no more. Refuses as `share` does. */
export function unshare(
  world: World,
  caller: Caller,
  { templateId, shareId }: { templateId: IntroductionTemplateId; shareId: IntroductionShareId },
): Promise<Reply<'introductionTemplates.unshare'>> {
  return looking(world, caller, async (act) => {
    const template = await templateOf(act, templateId, { lock: true })
    const known = template.shares.find(({ id }) => id === shareId)
    if (!known) throw new Refusal('not-found')
    const { personId, teamId, right } = known
    const to = await sharedWith(act, { personId, teamId })
    allowSharing(act, template, { target: to, right })
    await guardEditor(
      act,
      template,
      template.shares.filter((one) => one !== known),
    )
    await act.tx.introductionTemplates.unshare(shareId)
    await note(act, templateId, { field: 'unshared', oldValue: known.name ?? '*' })
    return { name: known.name }
  })
}
