import type { IntroductionPlanId, IntroductionTaskId, IntroductionTemplateId } from '../../src/domain/ids.js'
import type { PlanView } from '../../src/contract/introductionPlan.js'
import { create } from '../../src/services/introductions/plans/create.js'
import * as plans from '../../src/services/introductions/plans/edit.js'
import { addFile } from '../../src/services/introductions/plans/files.js'
import * as move from '../../src/services/introductions/plans/move.js'
import { comment, giveFeedback } from '../../src/services/introductions/plans/say.js'
import { setStatus } from '../../src/services/introductions/plans/status.js'
import * as tasks from '../../src/services/introductions/plans/tasks.js'
import * as templates from '../../src/services/introductions/templates/edit.js'
import type { World } from '../../src/services/world.js'
import type { Place } from '../api/place.js'
import { text } from '../support/uploads.js'
import { CONTENT } from '../support/introductionPlans.js'

/** Every text somebody can write in an introduction. */
export const CANARY = {
  template: 'Kanarieskabelon',
  description: 'Kanarieforklaring',
  category: 'Kanarieuge',
  task: 'Kanarieopgave',
  about: 'Kanariebeskrivelse',
  link: 'Kanarielink',
  plan: 'Kanarieplan',
  note: 'Kanarienote',
  comment: 'Kanariekommentar',
  whisper: 'Kanariehvisken',
  file: 'Kanariefil.txt',
  reason: 'Kanariegrund',
  feedback: 'Kanariesvar',
} as const
export const ANYTHING = /kanarie\w*/i

const link = { name: CANARY.link, url: 'https://korsbaek.example/kanarie' }
const content = CONTENT.map((category) => ({
  ...category,
  name: CANARY.category,
  tasks: category.tasks.map((task) => ({
    ...task,
    title: CANARY.task,
    description: CANARY.about,
    links: [link],
    responsible: { kind: 'slot' as const, slot: 'starter' as const },
  })),
}))

const at = ({ id, version }: PlanView) => ({ planId: id as IntroductionPlanId, version })

/** A running introduction with everything in it, and an ended one with its feedback, made as people make them. */
export async function sing(world: World, place: Place): Promise<Place> {
  const { plus, free } = place.who
  const made = await templates.create(world, plus.caller, {
    name: CANARY.template,
    teamId: place.introTeamId,
  })
  const templateId = made.id as IntroductionTemplateId
  await templates.edit(world, plus.caller, {
    ...{ templateId, version: made.version, name: CANARY.template, description: CANARY.description },
    ...{ teamId: place.introTeamId, roleId: null, content },
  })
  async function begun(): Promise<PlanView> {
    const draft = await create(world, plus.caller, {
      ...{ teamId: place.introTeamId, templateId, startDate: '2026-02-02' as never },
      introducee: { personId: free.id },
    })
    const named = { ...at(draft), name: CANARY.plan, startConfirmed: true }
    return move.start(world, plus.caller, at(await plans.edit(world, plus.caller, named)))
  }
  const running = await begun()
  const planId = running.id as IntroductionPlanId
  const all = running.categories.flatMap((category) => category.tasks)
  const taskId = all[0]?.id as IntroductionTaskId
  const given = { taskId, version: 1 }
  await setStatus(world, plus.caller, { ...given, status: 'NOT_APPLICABLE', note: CANARY.note })
  await comment(world, free.caller, { planId, taskId, text: CANARY.comment, audience: 'plan' })
  await comment(world, plus.caller, { planId, text: CANARY.whisper, audience: 'leaders' })
  const file = { taskId, name: CANARY.file, bytes: text('Kanarie') }
  const withFile = await addFile(world, plus.caller, file)
  const introFileId = withFile.categories[0]?.tasks[0]?.files[0]?.id as Place['introFileId']
  const other = all[1]?.id as IntroductionTaskId
  await tasks.edit(world, plus.caller, { taskId: other, version: 1, responsibleId: free.id })

  const second = await begun()
  const ended = await move.end(world, plus.caller, { ...at(second), reason: CANARY.reason })
  const endedPlanId = ended.id as IntroductionPlanId
  const told = { planId: endedPlanId, scores: [1, 2, 3, 4, 5], text: CANARY.feedback }
  await giveFeedback(world, free.caller, told)
  const ids = { runningPlanId: planId, runningTaskId: taskId, draftTaskId: other, draftPlanId: planId }
  return { ...place, ...ids, endedPlanId, introFileId, introTemplateId: templateId }
}
