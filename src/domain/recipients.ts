import { isToldOf, NOTICES, type NoticeEvent } from './notices.js'
import { ACCESS_TYPES, type AccessType, type Side } from './person.js'

const accessTypesOf = (events: readonly NoticeEvent[], relation: 'own' | 'project'): AccessType[] =>
  ACCESS_TYPES.filter((type) => events.some((event) => NOTICES[event][relation].some((one) => one === type)))

/**
 * Who hears that a marker worsened (N1, N2), as the sweep asks for it: everybody of `whole` on the project, and of `own`
 * those who are responsible or execute. Of a local task only the latter. One notice a person.
 */
export const MARKER_WORSENED = {
  whole: accessTypesOf(['N1'], 'project'),
  own: accessTypesOf(['N1', 'N2'], 'own'),
}

/** Somebody with access to the project, of whichever side. */
type OfProject = { side: Side; userType: AccessType; isOwn: boolean }

/** Who hears of a message on a KLIK task, its author aside; of a local task nobody hears anything. */
export const hearsOfMessage = (one: OfProject): boolean => isToldOf(['N3', 'N4', 'K1'], one)

/** Whether somebody of a municipality's people leads the project there; else its administrators hear in their place. */
export const isLed = (people: readonly { userType: AccessType | null }[]): boolean =>
  people.some(({ userType }) => userType === 'PLUS')

/** Notices of a day's sweep arrive when people start work, not at midnight. */
export const NOTICE_HOUR = 7
