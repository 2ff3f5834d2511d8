import type { EntitySchemaColumnOptions, EntitySchemaOptions } from 'typeorm'
import { snake } from '../naming.js'

type ForeignKeys = NonNullable<EntitySchemaOptions<unknown>['foreignKeys']>

/** One column for each field, nullable exactly where the field is: anything else does not compile. */
export type Columns<T> = {
  [K in keyof T]-?: EntitySchemaColumnOptions &
    (null extends T[K] ? { nullable: true } : { nullable?: false })
}

export const uuid = { type: 'uuid' } as const
export const id = { type: 'uuid', primary: true } as const
export const text = { type: 'text' } as const
/** Byte order, so that every database sorts the keys of `sortKey` alike. */
export const sortText = { type: 'text', collation: 'C' } as const
export const int = { type: 'integer' } as const
export const flag = { type: 'boolean', default: false } as const
export const date = { type: 'date' } as const
export const moment = { type: 'timestamptz' } as const
export const json = { type: 'jsonb' } as const
export const texts = { type: 'text', array: true, default: '{}' } as const
export const version = { type: 'integer', default: 1 } as const
export const maybe = <C extends object>(column: C): C & { nullable: true } => ({ ...column, nullable: true })

/** A foreign key of the migration: `refersTo('task.executor_id', 'person')`. */
export function refersTo(column: string, target: string) {
  const name = `fk_${column.replace('.', '_')}`
  return { type: 'uuid', foreignKey: { target, inverseSide: 'id', name } } as const
}

/**
 * Foreign keys of the migration that reach rows of the same municipality only: `tenantForeignKeys('task_note', { taskId: 'task' })`.
 * `beside`: there is one by the id alone as well, for rows of no municipality.
 */
export const tenantForeignKeys = (
  table: string,
  targets: Readonly<Record<string, string>>,
  { beside = false }: { beside?: boolean } = {},
): ForeignKeys =>
  Object.entries(targets).map(([column, target]) => ({
    name: `fk_${table}_${snake(column)}${beside ? '_tenant' : ''}`,
    target,
    columnNames: ['municipalityId', column],
    referencedColumnNames: ['municipalityId', 'id'],
    ...(target === 'conversation' ? { onUpdate: 'CASCADE' as const } : {}),
  }))
