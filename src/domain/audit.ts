/** The history is sealed in blocks, each on the one before: what was changed afterwards shows. */
export type AuditBlock = {
  number: number
  entries: number
  /** Of the block before; of the first it is empty. */
  previousHash: string
  hash: string
  sealedAt: Date
}

/** One entry of the history in its block. Without salt its values were forgotten, as they may have to be. */
export type AuditEntry = {
  ordinal: number
  block: number
  rowDigest: string
  valuesDigest: string
  salt: string | null
  forgottenAt: Date | null
}

/** How entries can differ from what was sealed. */
export const TAMPERINGS = ['CHANGED', 'MISSING', 'CHAIN'] as const
export type Tampering = (typeof TAMPERINGS)[number]

/**
 * What a look through everything that was sealed comes to. `last`: the newest block's hash, to be kept elsewhere; `known`:
 * whether a hash that was kept elsewhere is still in the chain (null: none was given). `unsealed`: entries that wait for
 * the next block; `late`: those of them that should have been in an earlier one.
 */
export type AuditReport = {
  blocks: number
  entries: number
  forgotten: number
  unsealed: number
  late: number
  last: string | null
  known: boolean | null
  faults: { kind: Tampering; ordinals: number[]; count: number }[]
}

/** Sealed every hour; what is older than this and in no block was put in afterwards. */
export const LATE_HOURS = 26
