import type { PlanView } from '../../../contract/introductionPlan.js'
import type { FileReply } from '../../../contract/shapes.js'
import type { PlanEntry } from '../../../data/repositories/introductionPapers.js'
import type { IntroductionPlanId } from '../../../domain/ids.js'
import type { Caller, Language } from '../../../domain/person.js'
import { slug } from '../../../domain/words.js'
import { downloadName } from '../../../exchange/downloadName.js'
import { writeApart } from '../../../exchange/apart.js'
import { proofJson, type Proof } from '../../../exchange/proof.js'
import { languageFor } from '../../language.js'
import type { World } from '../../world.js'
import { mayOn } from './allow.js'
import { planning, planOf, type Planning } from './planning.js'
import { planView } from './view.js'

/** What is not to be told even where it is written down: that leaders wrote among themselves, and what is not the reader's. */
const isTold = ({ field, newValue }: PlanEntry, withFeedback: boolean): boolean =>
  !(field === 'comment' && newValue === 'leaders') && (withFeedback || field !== 'feedback')

function categoriesOf({ categories }: PlanView): Proof['categories'] {
  return categories.map(({ name, deadline, tasks }) => ({
    ...{ name, deadline },
    tasks: tasks.map((task) => ({
      ...{ title: task.title, critical: task.critical, status: task.status, deadline: task.deadline },
      responsible: task.responsible?.name ?? null,
      ...{ statusChangedAt: task.statusChangedAt, statusChangedBy: task.statusChangedBy, note: task.note },
      files: task.files.map((file) => file.name),
    })),
  }))
}

function commentsOf({ categories, comments }: PlanView): Proof['comments'] {
  const titles = new Map(
    categories.flatMap(({ tasks }) => tasks.map(({ id, title }) => [id, title] as const)),
  )
  return comments
    .filter(({ audience }) => audience === 'plan')
    .map(({ by, at, text, taskId }) => ({ by, at, text, task: taskId && (titles.get(taskId) ?? null) }))
}

async function proofOf(act: Planning, id: IntroductionPlanId, language: Language): Promise<Proof> {
  const plan = await planOf(act, id)
  const view = await planView(act, id)
  const withFeedback = mayOn(act, 'plan.readFeedback', plan)
  const entries = await act.tx.introductionPapers.entries(id)
  return {
    ...{ language, at: act.now.toISOString(), name: view.name, team: view.team.name },
    ...{ introducee: view.introducee?.name ?? null, startedBy: view.startedBy?.name ?? null },
    ...{ role: view.role?.name ?? null, template: view.templateName, state: view.state },
    ...{ startDate: view.startDate, endedAt: view.endedAt, endedBy: view.endedBy, reason: view.reason },
    ...{ progress: view.progress, categories: categoriesOf(view), comments: commentsOf(view) },
    timeline: entries
      .filter((entry) => isTold(entry, withFeedback))
      .map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
    feedback: view.feedback,
  }
}

type Asked = { planId: IntroductionPlanId; format: 'pdf' | 'json' }

/** The proof of an introduction, in the reader's language. Refuses `not-found`, `busy`, `export-too-heavy`. */
export async function proof(world: World, caller: Caller, { planId, format }: Asked): Promise<FileReply> {
  const { content, by } = await planning(world, caller, async (act) => ({
    content: await proofOf(act, planId, await languageFor(act, null)),
    by: act.actor.personId,
  }))
  const who = slug(content.introducee ?? content.name)
  const name = downloadName('introduction', { language: content.language, parts: [who], ending: format })
  const taken = { by, count: 1 }
  if (format === 'json') return { name, type: 'application/json', bytes: proofJson(content), taken }
  return { name, type: 'application/pdf', bytes: await writeApart({ format: 'proof', content }), taken }
}
