import type { AccessType } from './person.js'

/**
 * Who hears that a marker worsened (klik.md §4.9, N1 + N2): everybody of `whole` on the project, and of `own` those
 * who are responsible or execute. Of a local task only the latter. One notice a person.
 */
export const MARKER_WORSENED: { whole: AccessType[]; own: AccessType[] } = {
  whole: ['PLUS', 'STANDARD'],
  own: ['PLUS', 'STANDARD', 'LIGHT'],
}

/** Who hears of a message on a task (klik.md §4.9, N3 + N4), its author aside; read as `MARKER_WORSENED`. */
export const MESSAGE_WRITTEN: { whole: AccessType[]; own: AccessType[] } = {
  whole: ['PLUS'],
  own: ['PLUS', 'STANDARD', 'LIGHT'],
}

export const hearsOfMessage = (userType: AccessType, isOwn: boolean): boolean =>
  MESSAGE_WRITTEN.whole.includes(userType) || (isOwn && MESSAGE_WRITTEN.own.includes(userType))

/** Notices of a day's sweep arrive when people start work, not at midnight. */
export const NOTICE_HOUR = 7
