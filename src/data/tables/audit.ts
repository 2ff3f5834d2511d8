import { EntitySchema } from 'typeorm'
import type { AuditBlock, AuditEntry } from '../../domain/audit.js'
import { int, maybe, moment, text, uuid, type Columns } from './columns.js'

export const auditBlockTable = new EntitySchema<AuditBlock>({
  name: 'audit_block',
  columns: {
    number: { ...int, primary: true },
    entries: int,
    previousHash: text,
    hash: text,
    sealedAt: moment,
  } satisfies Columns<AuditBlock>,
})

export const auditEntryTable = new EntitySchema<AuditEntry>({
  name: 'audit_entry',
  columns: {
    ordinal: { ...int, primary: true },
    block: {
      ...int,
      foreignKey: { target: 'audit_block', inverseSide: 'number', name: 'fk_audit_entry_block' },
    },
    rowDigest: text,
    valuesDigest: text,
    salt: maybe(uuid),
    forgottenAt: maybe(moment),
  } satisfies Columns<AuditEntry>,
})
