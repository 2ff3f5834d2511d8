import { isTold, NOTICE_EVENTS, NOTICE_RELATIONS } from '../domain/notices.js'
import { USER_TYPES } from '../domain/policy.js'
import type { Translator } from '../i18n/translator.js'

/** Who is told of what, as it is enforced: every event, user type and relation. */
export function printNotices(t: Translator, { json }: { json: boolean }): void {
  for (const event of NOTICE_EVENTS) {
    if (!json) process.stdout.write(`\n${event}: ${t(`notice.${event}`)}\n`)
    for (const userType of USER_TYPES) {
      const where = NOTICE_RELATIONS.map((relation) => ({
        event,
        userType,
        relation,
        told: isTold(event, userType, relation),
      }))
      if (json) process.stdout.write(where.map((row) => `${JSON.stringify(row)}\n`).join(''))
      else {
        const told = where.filter((row) => row.told).map(({ relation }) => relation)
        process.stdout.write(`  ${userType.padEnd(14)} ${told.length > 0 ? told.join(', ') : '-'}\n`)
      }
    }
  }
}
