/** Tables whose rows have bytes in the file store, under their ids; `where`: those whose bytes are still there. */
export const STORED_FILES = [
  { table: 'task_file', where: 'r.deleted_at is null' },
  { table: 'introduction_file', where: 'true' },
] as const
