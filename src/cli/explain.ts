import { createInterface } from 'node:readline'
import { z } from 'zod'
import { day } from '../contract/shapes.js'
import { calendarOf, PROFILES } from '../domain/calendar.js'
import { explain } from '../domain/deadline.js'
import { TASK_STATUSES } from '../domain/taskStatus.js'
import { formatDay } from '../i18n/format.js'
import type { Translator } from '../i18n/translator.js'
import { inWords } from './inWords.js'

const maybeDay = day.nullish().transform((value) => value ?? null)

const question = z.object({
  status: z.enum(TASK_STATUSES),
  startDate: maybeDay,
  plannedDurationWorkingDays: z
    .int()
    .min(0)
    .max(10_000)
    .nullish()
    .transform((value) => value ?? null),
  latestStartOverride: maybeDay,
  endDate: maybeDay,
  today: day,
  profile: z.enum(PROFILES).default('office'),
})

/** Reads one task a line, answers one line each: the rule, for people who doubt it. Returns the exit code. */
export async function explainLines(t: Translator, { json }: { json: boolean }): Promise<number> {
  let faults = 0
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const parsed = parse(t, line)
    if ('problem' in parsed) {
      faults += 1
      process.stdout.write(
        json
          ? `${JSON.stringify({ error: parsed.problem })}\n`
          : `${t('cli.explain.wrong', { problem: parsed.problem })}\n`,
      )
      continue
    }
    const { today, profile, ...task } = parsed.question
    const { marker, latestStart, yellowFrom, rule, nextChange } = explain(task, today, calendarOf(profile))
    const answer = { marker, latestStart, yellowFrom, rule, nextChange }
    const next = nextChange ? ` → ${formatDay(t.language, nextChange)}` : ''
    const words = `${t(`marker.${marker}`)}: ${t(`cli.rule.row${rule}`)} (${rule})${next}`
    process.stdout.write(`${json ? JSON.stringify(answer) : words}\n`)
  }
  return faults === 0 ? 0 : 1
}

function parse(t: Translator, line: string): { question: z.output<typeof question> } | { problem: string } {
  try {
    const parsed = question.safeParse(JSON.parse(line), inWords(t))
    if (parsed.success) return { question: parsed.data }
    const [issue] = parsed.error.issues
    return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
  } catch {
    return { problem: t('cli.explain.noJson') }
  }
}
