import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import type { IntroductionCategoryId, IntroductionFileId } from '../../../src/domain/ids.js'
import { create } from '../../../src/services/introductions/plans/create.js'
import * as plans from '../../../src/services/introductions/plans/edit.js'
import * as files from '../../../src/services/introductions/plans/files.js'
import * as move from '../../../src/services/introductions/plans/move.js'
import { comment, giveFeedback } from '../../../src/services/introductions/plans/say.js'
import { setStatus } from '../../../src/services/introductions/plans/status.js'
import * as tasks from '../../../src/services/introductions/plans/tasks.js'
import { day, type Someone } from '../../support/builders.js'
import { text } from '../../support/uploads.js'
import { aStage, at, openStage, taskOf, type Stage } from './sentences.js'

let open: Pick<Stage, 'db' | 'clock'>
let stage: Stage
beforeAll(async () => {
  open = await openStage()
  stage = await aStage(open)
})
afterAll(() => open.db.close())

type Entry = {
  field: string
  actor: string
  hat: string | null
  at: Date
  old: string | null
  new: string | null
}
type Step = [
  what: string,
  by: Someone,
  work: (plan: PlanView) => Promise<PlanView>,
  fields: string[],
  hat: string,
]

/** What the newest save wrote down. */
async function written(since: number): Promise<Entry[]> {
  return stage.db.dataSource.query<Entry[]>(
    `select h.field, p.full_name as actor, h.hat, h.at, h.old_value as old, h.new_value as new
      from history h join person p on p.id = h.actor_id where h.municipality_id = $1 and h.ordinal > $2 order by h.ordinal`,
    [stage.town.id, since],
  )
}
async function newest(): Promise<number> {
  const [row] = await stage.db.dataSource.query<{ n: string }[]>(
    'select coalesce(max(ordinal), 0) as n from history',
  )
  return Number(row?.n ?? 0)
}

const categoryOf = (plan: PlanView, nth: number) => ({
  categoryId: plan.categories[nth]?.id as IntroductionCategoryId,
  version: plan.version,
})
const LEA = 'LEA: Solsikken'
const fields = {
  description: null,
  links: [],
  responsibleId: null,
  critical: false,
  workDays: 1,
  klikTaskId: null,
}

/** Every write of a plan there is, in an order in which each can be done. */
function steps(): Step[] {
  const { world, who } = stage
  const { leader, owner, nanna } = who
  const lead = leader.caller
  const note = { status: 'NOT_APPLICABLE' as const, note: 'Kender den' }
  return [
    ['edit', leader, (plan) => plans.edit(world, lead, { ...at(plan), name: 'Ny i stuen' }), ['name'], LEA],
    [
      'confirm',
      leader,
      (plan) => plans.edit(world, lead, { ...at(plan), startConfirmed: true }),
      ['startConfirmed'],
      LEA,
    ],
    [
      'add a category',
      leader,
      (plan) =>
        plans.addCategory(world, lead, { ...at(plan), name: 'Til sidst', deadline: day('2026-05-29') }),
      ['category'],
      LEA,
    ],
    [
      'edit a category',
      leader,
      (plan) => plans.editCategory(world, lead, { ...categoryOf(plan, 2), deadline: day('2026-06-29') }),
      ['deadline'],
      LEA,
    ],
    [
      'add a task',
      leader,
      (plan) => tasks.add(world, lead, { ...categoryOf(plan, 2), ...fields, title: 'Evaluér' }),
      ['created'],
      LEA,
    ],
    [
      'edit a task',
      leader,
      (plan) =>
        tasks.edit(world, lead, { ...taskOf(plan, 'Evaluér'), responsibleId: leader.id, critical: true }),
      ['critical', 'responsible'],
      LEA,
    ],
    ['delete a task', leader, (plan) => tasks.remove(world, lead, taskOf(plan, 'Evaluér')), ['task'], LEA],
    [
      'delete a category',
      leader,
      (plan) => plans.deleteCategory(world, lead, categoryOf(plan, 2)),
      ['category'],
      LEA,
    ],
    ['start', leader, (plan) => move.start(world, lead, at(plan)), ['state'], LEA],
    [
      'set a status',
      nanna,
      (plan) => setStatus(world, nanna.caller, { ...taskOf(plan, 'Læs planen'), ...note }),
      ['status', 'note'],
      'NEW: Solsikken',
    ],
    [
      'comment',
      owner,
      ({ id }) => comment(world, owner.caller, { planId: id as never, text: 'Hej', audience: 'leaders' }),
      ['comment'],
      'OWN: Solsikken',
    ],
    [
      'lay a file beside',
      nanna,
      (plan) => {
        const { taskId } = taskOf(plan, 'Læs planen')
        return files.addFile(world, nanna.caller, { taskId, name: 'Note.txt', bytes: text() })
      },
      ['file'],
      'NEW: Solsikken',
    ],
    [
      'take it away',
      nanna,
      (plan) => {
        const { taskId } = taskOf(plan, 'Læs planen')
        const [file] = plan.categories.flatMap((one) => one.tasks).flatMap((one) => one.files)
        return files.removeFile(world, nanna.caller, { taskId, fileId: file?.id as IntroductionFileId })
      },
      ['file'],
      'NEW: Solsikken',
    ],
    [
      'end',
      leader,
      (plan) => move.end(world, lead, { ...at(plan), reason: 'Klar' }),
      ['state', 'reason'],
      LEA,
    ],
    [
      'give feedback',
      nanna,
      ({ id }) =>
        giveFeedback(world, nanna.caller, { planId: id as never, scores: [1, 2, 3, 4, 5], text: null }),
      ['feedback'],
      'NEW: Solsikken',
    ],
    [
      're-open',
      leader,
      (plan) => move.reopen(world, lead, { ...at(plan), reason: 'Lidt mere' }),
      ['state', 'reason'],
      LEA,
    ],
    [
      'cancel',
      leader,
      (plan) => move.cancel(world, lead, { ...at(plan), reason: 'Kom ikke' }),
      ['state', 'reason'],
      LEA,
    ],
  ]
}

test('I-22: every write of a plan stands in the history with who, when, before and after, and the hat', async () => {
  const { world, who, teamId, templateId } = stage
  const given = { teamId, templateId, startDate: day('2026-03-02'), introducee: { personId: who.nanna.id } }
  const before = await newest()
  let plan = await create(world, who.leader.caller, given)
  expect(await written(before)).toMatchObject([
    { field: 'created', actor: 'Lene Leder', hat: LEA, old: null, new: 'Ny i dagtilbud' },
  ])
  const now = world.clock.now().getTime()
  for (const [what, by, work, told, hat] of steps()) {
    const since = await newest()
    plan = await work(plan)
    const entries = await written(since)
    expect([what, entries.map(({ field }) => field)]).toEqual([what, told])
    for (const entry of entries)
      expect([what, entry.actor, entry.hat, entry.at.getTime()]).toEqual([what, by.name, hat, now])
    const state = entries.find(({ field }) => field === 'state')
    if (state) expect([what, state.old !== state.new, state.new]).toEqual([what, true, plan.state])
  }
})
