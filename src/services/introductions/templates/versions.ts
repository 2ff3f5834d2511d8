import type { Reply } from '../../../contract/index.js'
import type { TemplateVersionRow } from '../../../contract/introductionTemplate.js'
import type { NamedVersion } from '../../../data/repositories/introductionTemplates.js'
import type { IntroductionTemplateId } from '../../../domain/ids.js'
import { tasksIn } from '../../../domain/introductionTemplate.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { World } from '../../world.js'
import { looking } from '../organising.js'
import { contentView, templateOf } from './read.js'

type Of = { templateId: IntroductionTemplateId }

const rowOf = ({ version, name, content, changedAt, changedByName }: NamedVersion): TemplateVersionRow => ({
  ...{ version, name, tasks: tasksIn(content).length },
  ...{ changedAt: changedAt.toISOString(), changedBy: changedByName },
})

/** Earlier versions, the newest first, for whoever sees the template. Refuses `not-found`. */
export function versions(
  world: World,
  caller: Caller,
  { templateId }: Of,
): Promise<Reply<'introductionTemplates.versions'>> {
  return looking(world, caller, async (act) => {
    const { id } = await templateOf(act, templateId)
    return { versions: (await act.tx.introductionTemplates.versions(id)).map(rowOf) }
  })
}

/** Refuses `not-found`. */
export function readVersion(
  world: World,
  caller: Caller,
  { templateId, version }: Of & { version: number },
): Promise<Reply<'introductionTemplates.readVersion'>> {
  return looking(world, caller, async (act) => {
    const { id } = await templateOf(act, templateId)
    const found = (await act.tx.introductionTemplates.versions(id)).find((one) => one.version === version)
    if (!found) throw new Refusal('not-found')
    const roles = await act.tx.roles.of(act.home)
    return { ...rowOf(found), content: await contentView(act, found.content, roles) }
  })
}
