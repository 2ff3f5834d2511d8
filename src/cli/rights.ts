import {
  cellOf,
  HATS,
  INTRODUCTION_POLICY,
  INTRODUCTION_RIGHTS,
  type IntroductionRight,
} from '../domain/introductionPolicy.js'
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

/** What the cells of a row mean where the source says it with words. */
const wordsOf = (right: IntroductionRight): string | undefined => {
  const row: { words?: string } = INTRODUCTION_POLICY[right]
  return row.words
}

/** The introduction matrix as it is enforced: every row and hat (onboarding.md §3). */
export function printIntroductionRights(t: Translator, { json }: { json: boolean }): void {
  for (const right of INTRODUCTION_RIGHTS) {
    const { row } = INTRODUCTION_POLICY[right]
    const cells = HATS.map((hat) => ({ row, hat, allowed: cellOf(right, hat) }))
    if (json) {
      process.stdout.write(cells.map((cell) => `${JSON.stringify(cell)}\n`).join(''))
      continue
    }
    const words = wordsOf(right)
    process.stdout.write(`\n${row} ${right}: ${t(`introductionRight.${right}`)}\n`)
    process.stdout.write(`  ${cells.map(({ hat, allowed }) => `${hat} ${allowed}`).join('  ')}\n`)
    if (words) process.stdout.write(`  (${words})\n`)
  }
}
