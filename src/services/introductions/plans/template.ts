import type { IntroductionTemplateId, RoleId } from '../../../domain/ids.js'
import type { TemplateCategory } from '../../../domain/introductionTemplate.js'
import { Refusal } from '../../../domain/refusals.js'
import type { Organising } from '../organising.js'

export type Usable = {
  id: IntroductionTemplateId | null
  starter: string | null
  name: string
  version: number
  roleId: RoleId | null
  content: TemplateCategory[]
}
export type Source = { templateId: IntroductionTemplateId } | { starter: string }

/** One's own, until templates are shared. */
export async function usableTemplate(act: Organising, source: Source): Promise<Usable> {
  if ('starter' in source) throw new Refusal('not-found')
  const template = await act.tx.introductionPlans.templateOf(act.actor.personId, source.templateId)
  if (!template) throw new Refusal('not-found')
  return { ...template, starter: null }
}
