import { isGranted, type Right, type UserType } from './policy.js'

/** Who can read what is written on a task. MUNICIPALITY: whoever of it can read the task itself. */
export const READER_GROUPS = ['KOMBIT', 'SUPPLIERS', 'MUNICIPALITY'] as const
export type ReaderGroup = (typeof READER_GROUPS)[number]

const OUTSIDE: Record<Exclude<ReaderGroup, 'MUNICIPALITY'>, UserType> = {
  KOMBIT: 'KOMBIT',
  SUPPLIERS: 'SUPPLIER',
}

/** By the rights table; `right`: of a message that of the task, of a note its own. */
export const readersOf = (
  right: Extract<Right, 'task.read' | 'task.readNotes'>,
  { isLocal }: { isLocal: boolean },
): ReaderGroup[] =>
  READER_GROUPS.filter(
    (group) => group === 'MUNICIPALITY' || (!isLocal && isGranted(right, OUTSIDE[group], 'project')),
  )
