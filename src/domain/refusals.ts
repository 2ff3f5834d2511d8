import type { PersonId } from './ids.js'
import type { Language } from './person.js'

/**
 * THE refusal table: everything the product says no to, with the HTTP status of the API.
 * The sentence is `refusal.<code>` in the catalogues; `facts` fill it in.
 */
export const REFUSALS = {
  'not-signed-in': 401,
  'session-over': 401,
  'not-our-page': 403,
  'nobody-here': 403,
  'guest-here': 403,
  'unknown-municipality': 403,
  'nothing-set-up': 403,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  'invalid-input': 422,
  'unknown-action': 422,
  'too-many-words': 422,
  'message-too-long': 422,
  'recipient-cannot-write': 409,
  'no-message': 422,
  'stale-card': 409,
  'task-not-active': 409,
  'would-lose-access': 409,
  'still-open': 409,
  'not-assignable': 422,
  'start-after-end': 422,
  'personal-number': 422,
  'personal-number-or-not': 422,
  'is-local': 409,
  'under-local': 409,
  'not-local': 409,
  'undo-nothing': 409,
  'undo-too-late': 409,
  'undo-superseded': 409,
  'snooze-date': 422,
  'snooze-completed': 409,
  'stale-settings': 409,
  'away-days': 422,
  'not-your-deputy': 422,
  'role-already-held': 409,
  'role-full': 409,
  'role-assignment-over': 409,
  'reminded-today': 409,
  'role-published': 409,
  'master-role-used': 409,
  'role-not-yours': 403,
  'stale-note': 409,
  'role-on-its-way': 409,
  'role-would-be-vacant': 409,
  'hand-over-to-yourself': 422,
  'delegated-to-yourself': 422,
  'delegation-over': 409,
  'delegation-not-yours': 403,
  'round-not-due': 409,
  'round-exists': 409,
  'round-date': 422,
  'round-project': 422,
  'confirmation-over': 409,
  'confirmation-open': 409,
  'person-not-in-klik': 422,
  'person-not-here': 422,
  'person-never-logged-in': 422,
  'suggested-yourself': 422,
  'not-accepted': 409,
  'stale-role': 409,
  'role-title-taken': 409,
  'master-title-taken': 409,
  'role-held-there': 409,
  'municipality-not-offered': 422,
  'contact-incomplete': 422,
  'invalid-gln': 422,
  'stale-contact': 409,
  'missing-name': 422,
  'invalid-email': 422,
  'email-taken': 409,
  'email-locked': 403,
  'locked-by-fk': 409,
  'locked-by-directory': 409,
  'stale-user': 409,
  'unknown-organisation': 422,
  'project-not-offered': 422,
  'last-administrator': 409,
  'last-plus': 409,
  'last-plus-warning': 409,
  'open-tasks': 409,
  'open-tasks-and-last-plus': 409,
  'not-yourself': 403,
  'too-early': 409,
  'key-taken': 409,
  'fk-answer': 403,
  'fk-cancelled': 403,
  'fk-no-role': 403,
  'fk-limited': 403,
  'fk-no-mail': 403,
  'fk-no-name': 403,
  'fk-municipality': 403,
  'fk-assurance': 403,
  'fk-email-taken': 403,
  'fk-framed': 403,
  'fk-cvr-taken': 409,
  'tenant-taken': 409,
  'municipality-name-taken': 409,
  'stale-municipality': 409,
  'closed-day': 422,
  'join-request-over': 409,
  'join-request-email': 422,
  'join-request-not-yet': 409,
  'not-a-channel': 422,
  'broadcast-nobody': 422,
  'broadcast-audience-changed': 409,
  'broadcast-withdrawn': 409,
  'stale-broadcast': 409,
  'not-mandatory': 422,
  'role-above-own-level': 403,
  'role-not-for-coordinator': 403,
  'already-has-role': 409,
  'introducee-not-a-team-role': 422,
  'last-owner': 409,
  'stale-team': 409,
  'main-team-taken': 409,
  'area-out-of-branch': 403,
  'area-read-only': 403,
  'coordinator-needs-review': 403,
  'not-owner-anywhere': 422,
  'coordinator-already': 409,
  'area-has-teams': 409,
  'area-has-children': 409,
  'area-has-coordinators': 409,
  'area-name-taken': 409,
  'move-into-self': 422,
  'root-locked': 403,
  'root-exists': 409,
  'team-needs-leaf-area': 422,
  'stale-area': 409,
  'group-name-taken': 409,
  'group-used': 409,
  'stale-group': 409,
  'project-ambiguous': 422,
  'import-faults': 422,
  'clock-backwards': 422,
  'file-empty': 422,
  'file-type': 422,
  'file-mismatch': 422,
  'file-active': 422,
  'file-locked': 422,
  'file-unpacks-too-large': 422,
  'file-picture-too-large': 422,
  'file-unreadable': 422,
  'file-virus': 422,
  'file-not-yours': 403,
  'personal-number-in-name': 422,
  'personal-number-in-file': 422,
  'file-store-down': 503,
  'file-scan-down': 503,
  'export-too-heavy': 413,
  'looked-up-too-many': 429,
  'exported-too-often': 429,
  'too-fast': 429,
  'too-many-at-once': 429,
  busy: 503,
  'outcome-unknown': 503,
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Values for the sentence. Names and titles only where the reader may see them. */
export type Facts = Record<string, string | number | null>

/**
 * For the surface, never told: after how many seconds to try again, whose attempt the operator should hear of, and the
 * language of whoever is refused, for a surface that has not been told one.
 */
export type Handling = { retryAfter?: number; alarm?: PersonId; language?: Language | null }

const UNAVAILABLE = 503

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
    readonly handling: Handling = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }

  get status(): number {
    return REFUSALS[this.code]
  }

  /** The same, to be told in that language. */
  in(language: Language | null): Refusal {
    return new Refusal(this.code, this.facts, { ...this.handling, language })
  }

  /** Something of ours is away for the moment; it says nothing about what was asked for. */
  get isPassing(): boolean {
    return this.status === UNAVAILABLE
  }
}
