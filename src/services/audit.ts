import type { AuditBlock, AuditReport } from '../domain/audit.js'
import type { World } from './world.js'

/** Seals what has happened since; returns the newest block, null when nothing had. */
export async function seal({ data, clock }: World): Promise<AuditBlock | null> {
  let newest: AuditBlock | null = null
  for (;;) {
    const block = await data.asSystem((tx) => tx.audit.seal(clock.now()))
    if (!block) return newest
    newest = block
  }
}

/** Whether the history is as it was sealed. `known`: a hash that was kept elsewhere, or none. */
export const check = ({ data, clock }: World, known: string | null): Promise<AuditReport> =>
  data.asSystem((tx) => tx.audit.check(clock.now(), known))
