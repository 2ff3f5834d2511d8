import type { Priority } from '../domain/task.js'
import type { TaskStatus } from '../domain/taskStatus.js'
import type { Day } from '../domain/time.js'
import type { Fault } from './fault.js'

export type ParsedMessage = { author: string; text: string; sentAt: Date | null }

/**
 * One task as a file tells of it. A field the file does not mention is undefined and leaves things as they are;
 * one it shows as empty or "-" is null, or an empty list. Texts are Markdown.
 */
export type ParsedTask = {
  /** Where in the file the task begins. */
  line: number
  instanceNumber: number
  templateNumber: number | null
  title: string
  priority: Priority
  status: TaskStatus
  project: string
  phase?: string | null
  theme?: string | null
  municipality?: string | null
  responsible?: string | null
  executor?: string | null
  startDate?: Day | null
  endDate?: Day | null
  goal?: string | null
  description?: string | null
  method?: string | null
  result?: string | null
  qualityCriteria?: string | null
  recommendedResponsibleRoles?: string[]
  recommendedExecutorRoles?: string[]
  prerequisites?: string[]
  closelyRelated?: string[]
  externalAttachments?: string[]
  /** Names only: an export does not carry the files. */
  files?: string[]
  history?: string | null
  internalNotes?: string | null
  /** The task a local task belongs to. */
  parentNumber?: number | null
  messages: ParsedMessage[]
  /** Headings nobody knows: heading → text. */
  extra: Record<string, string>
}

export type ParsedFile = { tasks: ParsedTask[]; faults: Fault[] }
