import type { NamedRole } from '../../../data/repositories/roles.js'
import type { IntroductionTemplateId, RoleId } from '../../../domain/ids.js'
import { isEmpty, type TemplateCategory } from '../../../domain/introductionTemplate.js'
import { allowHere, mayHere } from '../../../domain/introductionPolicy.js'
import { allowWith } from '../../../domain/introductionTemplateRights.js'
import type { Language } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { isStarter, STARTERS, type StarterKey } from '../../../domain/starter.js'
import { starterTemplate } from '../../../exchange/starterTemplate.js'
import { languageFor } from '../../language.js'
import type { Organising } from '../organising.js'

export type TemplateActing = Pick<Organising, 'tx' | 'actor' | 'home' | 'standing'>
type Roles = readonly Pick<NamedRole, 'id' | 'title' | 'projectId'>[]

/** The one role of that title, a cross-cutting one before those of projects; null where it is not clear which. */
export function roleOfTitle(roles: Roles, title: string): RoleId | null {
  const named = roles.filter((role) => role.title.toLowerCase() === title.toLowerCase())
  const crossCutting = named.filter(({ projectId }) => projectId === null)
  const found = crossCutting.length > 0 ? crossCutting : named
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** One shipped with the product. `language`: that of the window it is asked for in. */
export type StarterAsked = { starter: string; language?: Language | undefined }

/** A starter as it reads here: in that language, its role slots filled with the municipality's roles. */
export function starterHere(roles: Roles, key: StarterKey, language: Language) {
  const made = starterTemplate(key, language, (title) => roleOfTitle(roles, title))
  return { ...made, starter: key, roleId: roleOfTitle(roles, STARTERS[key].title) }
}

/** What a plan is made from. */
export type Usable = {
  id: IntroductionTemplateId | null
  starter: StarterKey | null
  name: string
  version: number
  /** The role of the gallery it introduces to, where there is one. */
  roleId: RoleId | null
  content: TemplateCategory[]
}
export type Source = { templateId: IntroductionTemplateId } | StarterAsked

/** The template, for whoever may start a plan with it (row 21). Refuses `not-found`, `forbidden`, `empty-template`. */
export async function usableTemplate(act: TemplateActing, source: Source): Promise<Usable> {
  if ('starter' in source) {
    if (!isStarter(source.starter)) throw new Refusal('not-found')
    allowHere(act, 'template.use', { isSeen: mayHere(act.standing, 'team.list') })
    const roles = await act.tx.roles.of(act.home)
    const { starter, name, version, roleId, content } = starterHere(
      roles,
      source.starter,
      await languageFor(act, source.language),
    )
    return { id: null, starter, name, version, roleId, content }
  }
  const template = await act.tx.introductionTemplates.find(source.templateId)
  if (!template) throw new Refusal('not-found')
  allowWith(act, 'template.use', template)
  const { id, name, version, roleId, content } = template
  if (isEmpty(content)) throw new Refusal('empty-template', { name })
  return { id, starter: null, name, version, roleId, content }
}
