import type { HistorySubject } from '../../src/domain/conversation.js'
import { DOORS, type Door } from '../../src/domain/door.js'
import { SEARCH_MAX_LENGTH } from '../../src/domain/search.js'
import { addDays, parseDay } from '../../src/domain/time.js'

type Subject = HistorySubject

/** What one looks for, by what one would call it. */
export const ABOUT = {
  tasks: ['task'],
  roles: ['assignment', 'role'],
  users: ['person'],
  lists: ['contactEntry', 'gallery'],
  organisation: [
    'area',
    'team',
    'membership',
    'introductionTemplate',
    'introductionPlan',
    'introductionTask',
  ],
  notices: ['notice'],
  municipality: ['municipality'],
} as const satisfies Record<string, readonly Subject[]>
export type About = keyof typeof ABOUT
export const ABOUTS = Object.keys(ABOUT) as About[]

/** The days before today that are looked at. */
const DAYS = { today: 0, week: 6, month: 29, year: 364 } as const
export type Period = keyof typeof DAYS
export const PERIODS = Object.keys(DAYS) as Period[]

/** How the history is looked at; the whole of it lives in the address. Null: no matter. */
export type HistoryView = { about: About | null; door: Door | null; period: Period | null; words: string }

/** What an address asks for; what it misspells is left out. */
export const readHistoryView = (search: URLSearchParams): HistoryView => ({
  about: ABOUTS.find((one) => one === search.get('about')) ?? null,
  door: DOORS.find((one) => one === search.get('door')) ?? null,
  period: PERIODS.find((one) => one === search.get('period')) ?? null,
  words: (search.get('words') ?? '').slice(0, SEARCH_MAX_LENGTH),
})

/** The shortest address that says the same. */
export const writeHistoryView = (view: HistoryView): URLSearchParams =>
  new URLSearchParams(
    Object.entries(view).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])),
  )

/** The question to the server. */
export function historyQueryOf({ about, door, period, words }: HistoryView, today: string) {
  const day = parseDay(today)
  return {
    subject: about ? [...ABOUT[about]] : [],
    door: door ? [door] : [],
    ...(period && day ? { firstDay: addDays(day, -DAYS[period]) } : {}),
    ...(words.trim() ? { words: words.trim() } : {}),
  }
}
