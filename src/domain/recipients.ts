import type { AccessType } from './person.js'

/**
 * Who hears that a marker worsened (klik.md §4.9, N1 + N2): everybody of `whole` on the project, and of `own` those
 * who are responsible or execute. Of a local task only the latter. One notice a person.
 */
export const MARKER_WORSENED: { whole: AccessType[]; own: AccessType[] } = {
  whole: ['PLUS', 'STANDARD'],
  own: ['PLUS', 'STANDARD', 'LIGHT'],
}

/** Notices of a day's sweep arrive when people start work, not at midnight. */
export const NOTICE_HOUR = 7
