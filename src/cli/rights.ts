import { isGranted, RELATIONS, RIGHTS, USER_TYPES } from '../domain/policy.js'
import type { Translator } from '../i18n/translator.js'

/** The rights table as it is enforced: every right, user type and relation. */
export function printRights(t: Translator, { json }: { json: boolean }): void {
  for (const right of RIGHTS) {
    if (!json) process.stdout.write(`\n${right}: ${t(`right.${right}`)}\n`)
    for (const userType of USER_TYPES) {
      const where = RELATIONS.map((relation) => ({
        right,
        userType,
        relation,
        allowed: isGranted(right, userType, relation),
      }))
      if (json) process.stdout.write(where.map((row) => `${JSON.stringify(row)}\n`).join(''))
      else {
        const allowed = where.filter((row) => row.allowed).map(({ relation }) => relation)
        process.stdout.write(`  ${userType.padEnd(14)} ${allowed.length > 0 ? allowed.join(', ') : '-'}\n`)
      }
    }
  }
}
