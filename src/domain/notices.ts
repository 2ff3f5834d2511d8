import type { Side } from './person.js'
import type { UserType } from './policy.js'

/**
 * Who is told of what: tables 3 and 4 of KLIK's guide (klik.md §4.3–4.4) as data, and K1, KOMBIT's own (rulings).
 * `own`: responsible, executor, or the person it happened to. `project`: everybody of the project with that user type.
 */
type Told = { own: readonly UserType[]; project: readonly UserType[] }

/** Whoever of the project is told of all its tasks is told of their own among them. */
const all = (...types: UserType[]): Told => ({ own: types, project: types })
const onlyOwn = (...types: UserType[]): Told => ({ own: types, project: [] })

const WORKING: UserType[] = ['PLUS', 'STANDARD', 'LIGHT']

export const NOTICES = {
  /** A task turns yellow or red. */
  N1: all('PLUS', 'STANDARD'),
  /** A task one stands on turns yellow or red. */
  N2: onlyOwn(...WORKING),
  /** Somebody of the other side writes on a task. */
  N3: all('PLUS'),
  /** The same on a task one stands on. */
  N4: onlyOwn(...WORKING),
  /** KOMBIT writes to a wave or another group of municipalities. */
  N5: all('PLUS', 'STANDARD'),
  /** KOMBIT writes to everybody of a project. */
  N6: all('PLUS', 'STANDARD'),
  /** One is made a user. */
  N7: onlyOwn('ADMINISTRATOR', 'PLUS', 'STANDARD', 'LIGHT', 'READER', 'NONE'),
  /** One is given a project, or loses it: the user type one has, or had, on it. */
  N8: onlyOwn('PLUS', 'STANDARD', 'LIGHT', 'READER'),
  /** One is given another user type: the new one. */
  N9: onlyOwn(...WORKING),
  /** One is put on a task. */
  N10: onlyOwn(...WORKING),
  /** Larger changes in a project, also of its tasks: published again, made active. */
  M1: all('PLUS', 'STANDARD'),
  /** Changes in a wave or another group. */
  M2: all('PLUS', 'STANDARD'),
  /** KOMBIT follows up on a task, or writes to one municipality. */
  M3: { own: WORKING, project: ['PLUS'] },
  /** A municipality writes on a task: whoever of KOMBIT and of suppliers has access to its project. */
  K1: all('KOMBIT', 'SUPPLIER'),
} satisfies Record<string, Told>

export type NoticeEvent = keyof typeof NOTICES
export const NOTICE_EVENTS = Object.keys(NOTICES) as NoticeEvent[]

export const NOTICE_RELATIONS = ['own', 'project'] as const
export type NoticeRelation = (typeof NOTICE_RELATIONS)[number]

export const isTold = (event: NoticeEvent, userType: UserType, relation: NoticeRelation): boolean =>
  NOTICES[event][relation].some((type) => type === userType)

/** A user type on a project; KOMBIT's and suppliers' people have it, but are told as what they are. */
type OfProject = { side: Side; userType: UserType; isOwn: boolean }

/** By any of the events. */
export const isToldOf = (events: readonly NoticeEvent[], { side, userType, isOwn }: OfProject): boolean =>
  events.some((event) => isTold(event, side === 'MUNICIPALITY' ? userType : side, isOwn ? 'own' : 'project'))
