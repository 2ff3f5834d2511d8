import { addDays, weekday, yearOf, type Day } from './time.js'

/**
 * Which days a municipality works (klik.md §3.7, onboarding.md §6.4).
 * `statutory`: the Danish public holidays. `office`: also 5 June, 24 and 31 December, as Danish deadline law counts.
 * `finland`, `sweden`: the public holidays there.
 */
export const PROFILES = ['office', 'statutory', 'finland', 'sweden'] as const
export type Profile = (typeof PROFILES)[number]

export type Calendar = { isWorkingDay(day: Day): boolean }

/** Store bededag was abolished by law from 2024 on. */
const LAST_YEAR_WITH_STORE_BEDEDAG = 2023

const STATUTORY_FIXED = ['01-01', '12-25', '12-26']
const OFFICE_FIXED = ['06-05', '12-24', '12-31']
/** Epiphany and May Day. */
const NORDIC_FIXED = [...STATUTORY_FIXED, '01-06', '05-01']
/** Independence Day, and Sweden's national day, which is a holiday since 2005. */
const FIXED: Record<Profile, readonly string[]> = {
  statutory: STATUTORY_FIXED,
  office: [...STATUTORY_FIXED, ...OFFICE_FIXED],
  finland: [...NORDIC_FIXED, '12-06'],
  sweden: [...NORDIC_FIXED, '06-06'],
}

/** Skærtorsdag, Langfredag, Påskedag, 2. påskedag, Kr. himmelfart, Pinsedag, 2. pinsedag: days from Easter Sunday. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50]
const STORE_BEDEDAG_FROM_EASTER = 26
/** Långfredag, påskdag, annandag påsk, Kristi himmelsfärdsdag, pingstdag. */
const NORDIC_FROM_EASTER = [-2, 0, 1, 39, 49]

/** Gregorian Easter Sunday (Meeus/Jones/Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const month = String(Math.floor(f / 31)).padStart(2, '0')
  const day = String((f % 31) + 1).padStart(2, '0')
  return `${year}-${month}-${day}` as Day
}

const isDanish = (profile: Profile): boolean => profile === 'office' || profile === 'statutory'

/** The Saturday from that day on: Midsummer from 20 June, All Saints' from 31 October. */
const saturdayFrom = (day: Day): Day => addDays(day, (6 - weekday(day) + 7) % 7)

function movingDays(year: number, profile: Profile): Day[] {
  const from = (days: readonly number[]): Day[] => days.map((n) => addDays(easterSunday(year), n))
  if (!isDanish(profile))
    return [
      ...from(NORDIC_FROM_EASTER),
      saturdayFrom(`${year}-06-20` as Day),
      saturdayFrom(`${year}-10-31` as Day),
    ]
  const hasStoreBededag = year <= LAST_YEAR_WITH_STORE_BEDEDAG
  return from(hasStoreBededag ? [...FROM_EASTER, STORE_BEDEDAG_FROM_EASTER] : FROM_EASTER)
}

/** The profile's closed days of one year, weekends aside. */
export const closedDays = (year: number, profile: Profile): ReadonlySet<Day> =>
  new Set([...movingDays(year, profile), ...FIXED[profile].map((date) => `${year}-${date}` as Day)])

/** `extraClosedDays`: a municipality's own days off (1 May, the Friday after Ascension …). */
export function calendarOf(profile: Profile, extraClosedDays: ReadonlySet<Day> = new Set()): Calendar {
  const years = new Map<number, ReadonlySet<Day>>()
  const closedIn = (year: number): ReadonlySet<Day> => {
    const known = years.get(year) ?? closedDays(year, profile)
    years.set(year, known)
    return known
  }
  return {
    isWorkingDay: (day) => weekday(day) <= 5 && !closedIn(yearOf(day)).has(day) && !extraClosedDays.has(day),
  }
}

/** What a municipality says of the days it works. */
export type CalendarSettings = { calendarProfile: Profile; extraClosedDays: Day[] }

export const calendarOfMunicipality = ({ calendarProfile, extraClosedDays }: CalendarSettings): Calendar =>
  calendarOf(calendarProfile, new Set(extraClosedDays))

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let result = day
  while (!calendar.isWorkingDay(result)) result = addDays(result, 1)
  return result
}

/** Steps back until `n` working days are counted; `day` itself never counts, so the answer is a working day (n ≥ 1). */
export function subtractWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  let result = day
  for (let left = n; left > 0;) {
    result = addDays(result, -1)
    if (calendar.isWorkingDay(result)) left -= 1
  }
  return result
}

/** Steps on until `n` working days are counted; `day` itself never counts, so the answer is a working day (n ≥ 1). */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  let result = day
  for (let left = n; left > 0;) {
    result = addDays(result, 1)
    if (calendar.isWorkingDay(result)) left -= 1
  }
  return result
}
