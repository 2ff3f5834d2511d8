import type { HistoryEntry } from '../domain/conversation.js'
import { FEEDBACK_QUESTIONS, type IntroductionStatus, type PlanState } from '../domain/introductionPlan.js'
import type { Language } from '../domain/person.js'
import { formatDay, formatMoment } from '../i18n/format.js'
import { introductionPlanSentence, introductionTaskSentence } from '../i18n/introductionHistory.js'
import { translator, type Translator } from '../i18n/translator.js'
import { drawFacts } from './paperFacts.js'
import { heading, onPaper, small, titleOf, WRITTEN_IN, type Writer } from './paperFrame.js'
import { paragraphs, plain } from './paperText.js'

type ProvedTask = {
  title: string
  critical: boolean
  status: IntroductionStatus
  responsible: string | null
  deadline: string | null
  statusChangedAt: string | null
  statusChangedBy: string | null
  note: string | null
  files: string[]
}

/** What is proved of an introduction, as far as its reader may know it; moments are ISO 8601. */
export type Proof = {
  language: Language
  at: string
  name: string
  team: string
  introducee: string | null
  startedBy: string | null
  role: string | null
  template: string
  state: PlanState
  startDate: string | null
  endedAt: string | null
  endedBy: string | null
  reason: string | null
  progress: { done: number; total: number; criticalOpen: number }
  categories: { name: string; deadline: string | null; tasks: ProvedTask[] }[]
  comments: { by: string | null; at: string; text: string; task: string | null }[]
  /** `task`: the title of the task it was done to; null: to the plan. */
  timeline: (Pick<HistoryEntry, 'field' | 'oldValue' | 'newValue'> & {
    at: string
    by: string | null
    task: string | null
  })[]
  /** Null: none was given, or it is not the reader's. */
  feedback: { scores: number[]; text: string | null; at: string } | null
}

/** What was done, as people say it. */
const said = (t: Translator, entry: Proof['timeline'][number]): string =>
  entry.task === null ? introductionPlanSentence(t, entry) : introductionTaskSentence(t, entry)

/** The same as a file for another program; what was done is said in words as well. */
export function proofJson(proof: Proof): Uint8Array {
  const t = translator(proof.language)
  const timeline = proof.timeline.map((entry) => ({ ...entry, what: said(t, entry) }))
  const feedback = proof.feedback && {
    ...proof.feedback,
    scores: Object.fromEntries(
      FEEDBACK_QUESTIONS.map((question, n) => [question, proof.feedback?.scores[n]]),
    ),
  }
  return Buffer.from(JSON.stringify({ ...proof, timeline, feedback }, null, 2))
}

type Drawing = Writer & { proof: Proof }

const BLANK = '–'
const dayOf = ({ proof }: Drawing, day: string | null): string =>
  day ? formatDay(proof.language, day) : BLANK
const momentOf = ({ proof }: Drawing, at: string | null): string =>
  at ? formatMoment(proof.language, at) : BLANK

function table(
  { blocks, root }: Drawing,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const bold = head.map((text) => [plain(text, { bold: true })])
  const cells = rows.map((row) => row.map((text) => [plain(text)]))
  blocks.draw(root, [{ kind: 'table', rows: [bold, ...cells] }])
}

function facts(drawing: Drawing): void {
  const { paper, root, t, proof } = drawing
  const { progress } = proof
  drawFacts(paper, root, [
    { label: t('download.proof.introducee'), value: proof.introducee ?? BLANK },
    { label: t('download.proof.team'), value: proof.team },
    { label: t('download.proof.startedBy'), value: proof.startedBy ?? BLANK },
    { label: t('download.proof.role'), value: proof.role ?? BLANK },
    { label: t('download.proof.template'), value: proof.template },
    { label: t('download.proof.stateLabel'), value: t(`download.proof.state.${proof.state}`) },
    { label: t('download.proof.start'), value: dayOf(drawing, proof.startDate) },
    {
      ...{ label: t('download.proof.end'), value: momentOf(drawing, proof.endedAt) },
      note: proof.endedBy ?? '',
    },
    {
      ...{ label: t('download.proof.done'), value: t('download.proof.of', progress) },
      note: progress.criticalOpen > 0 ? t('download.proof.criticalOpen', { n: progress.criticalOpen }) : '',
    },
  ])
}

const taskRow = (drawing: Drawing, task: ProvedTask): string[] => [
  task.critical ? drawing.t('download.proof.critical', { title: task.title }) : task.title,
  task.responsible ?? BLANK,
  drawing.t(`download.proof.status.${task.status}`),
  [momentOf(drawing, task.statusChangedAt), task.statusChangedBy ?? ''].filter(Boolean).join('\n'),
  [task.note ?? '', ...task.files].filter(Boolean).join('\n') || BLANK,
]

function categories(drawing: Drawing): void {
  const { t, proof } = drawing
  const head = (['task', 'responsible', 'statusLabel', 'when', 'note'] as const).map((one) =>
    t(`download.proof.${one}`),
  )
  for (const { name, deadline, tasks } of proof.categories) {
    heading(drawing, t('download.proof.category', { name, day: dayOf(drawing, deadline) }))
    if (tasks.length === 0) small(drawing, BLANK)
    else
      table(
        drawing,
        head,
        tasks.map((task) => taskRow(drawing, task)),
      )
  }
}

function prose({ blocks, paper, root }: Drawing, text: string): void {
  blocks.draw(paper.element(root, 'Div', WRITTEN_IN), paragraphs(text))
}

function comments(drawing: Drawing): void {
  const { t, proof } = drawing
  if (proof.comments.length === 0) return
  heading(drawing, t('download.proof.comments'))
  for (const { by, at, text, task } of proof.comments) {
    small(drawing, [by ?? BLANK, momentOf(drawing, at), task ?? ''].filter(Boolean).join(' · '))
    prose(drawing, text)
  }
}

function timeline(drawing: Drawing): void {
  const { t, proof } = drawing
  if (proof.timeline.length === 0) return
  heading(drawing, t('download.proof.timeline'))
  const head = [t('download.proof.when'), t('download.proof.who'), t('download.proof.what')]
  const rows = proof.timeline.map((entry) => [
    momentOf(drawing, entry.at),
    entry.by ?? t('download.proof.system'),
    entry.task === null ? said(t, entry) : `${entry.task}: ${said(t, entry)}`,
  ])
  table(drawing, head, rows)
}

function feedback(drawing: Drawing): void {
  const { t, proof } = drawing
  if (!proof.feedback) return
  const { scores, text, at } = proof.feedback
  heading(drawing, t('download.proof.feedback'))
  small(drawing, momentOf(drawing, at))
  const rows = FEEDBACK_QUESTIONS.map((one, n) => [
    t(`introduction.feedback.question.${one}`),
    String(scores[n] ?? BLANK),
  ])
  table(drawing, [t('download.proof.questionLabel'), t('download.proof.score')], rows)
  if (text) prose(drawing, text)
}

/** What somebody was introduced to, by whom and when, as a tagged PDF. */
export function writeProofPdf(proof: Proof): Promise<Uint8Array> {
  const t = translator(proof.language)
  const { language, at, name, team } = proof
  const title = t('download.proof.title', { name, introducee: proof.introducee ?? BLANK })
  const frame = { language, at, title, head: t('download.proof.head'), beside: team }
  return onPaper(frame, (writer) => {
    const drawing: Drawing = { ...writer, proof }
    titleOf(drawing, title)
    facts(drawing)
    if (proof.reason) small(drawing, t('download.proof.reason', { reason: proof.reason }))
    categories(drawing)
    comments(drawing)
    feedback(drawing)
    timeline(drawing)
  })
}
