import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { PRIORITIES } from '../domain/task.js'
import { TASK_STATUSES } from '../domain/taskStatus.js'
import { parseDay, type Day } from '../domain/time.js'
import { MAX_UNPACKED_BYTES } from './limits.js'
import type { ParsedTask } from './parsedTask.js'
import type { TaskPaper } from './writeTaskPdf.js'

/** Under which name a paper carries what is written on it, for our own importer: headings and bold do not survive print. */
export const TASK_KEY = 'KlikTask'

/** Packed, so that nothing anybody has typed stands in the file as it is. */
export const packTask = (task: TaskPaper): string =>
  deflateRawSync(JSON.stringify(task)).toString('base64url')

const text = z.string().nullable()
const day = text.transform((written): Day | null => (written === null ? null : parseDay(written)))
const titles = z.array(z.string())

/** As much of a paper as an import takes over. */
const paper = z.object({
  number: z.int().positive(),
  templateNumber: z.int().positive().nullable(),
  parentNumber: z.int().positive().nullable(),
  title: z.string().min(1),
  priority: z.enum(PRIORITIES),
  status: z.enum(TASK_STATUSES),
  responsible: text,
  executor: text,
  startDate: day,
  endDate: day,
  goal: text,
  description: text,
  method: text,
  result: text,
  recommendedResponsible: titles,
  recommendedExecutor: titles,
  closelyRelated: titles,
  project: z.string().min(1),
  phase: text,
  theme: text,
  municipality: z.string(),
  externalAttachments: titles,
  files: titles,
  messages: z.array(z.object({ author: z.string(), text: z.string(), sentAt: text })).nullable(),
})

function unpacked(packed: string): unknown {
  try {
    const limits = { maxOutputLength: MAX_UNPACKED_BYTES }
    return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url'), limits).toString('utf8'))
  } catch {
    return null
  }
}

/** The task of one of our own papers; null when it is none, or was tampered with. */
export function unpackTask(packed: string): ParsedTask | null {
  const { success, data } = paper.safeParse(unpacked(packed))
  if (!success) return null
  const { number, recommendedResponsible, recommendedExecutor, messages, ...task } = data
  return {
    ...task,
    line: 1,
    instanceNumber: number,
    recommendedResponsibleRoles: recommendedResponsible,
    recommendedExecutorRoles: recommendedExecutor,
    messages: (messages ?? []).map(({ sentAt, ...message }) => ({
      ...message,
      sentAt: sentAt === null ? null : new Date(sentAt),
    })),
    extra: {},
  }
}
