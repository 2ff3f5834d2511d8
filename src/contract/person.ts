import { z } from 'zod'
import { ACCESS_TYPES, LANGUAGES } from '../domain/person.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import type { Row } from './row.js'
import { typed } from './shapes.js'

export const me = z
  .strictObject({
    personId: z.uuid(),
    name: z.string(),
    municipality: z.string().nullable(),
    /** As chosen by the person; null: as Teams speaks with them. */
    language: z.enum(LANGUAGES).nullable(),
    /** For whoever has chosen none, in a Teams whose language is not spoken here. */
    municipalityLanguage: z.enum(LANGUAGES).nullable(),
    projects: z.array(z.strictObject({ id: z.uuid(), name: z.string(), userType: z.enum(ACCESS_TYPES) })),
    /** The day it is for deadlines, in Copenhagen. */
    today: z.string(),
    /** The working days one is offered to be reminded of a task on, in order. */
    remindOn: z.array(z.string()),
    sees: z.strictObject({
      tasks: z.boolean(),
      /** Tasks the reader can stand on. */
      ownTasks: z.boolean(),
      projects: z.boolean(),
      /** What is written to many municipalities, for those who write it. */
      broadcasts: z.boolean(),
      /** Answers by mail that are held for somebody like the reader. */
      heldMails: z.boolean(),
      roles: z.boolean(),
      /** Who holds roles in other municipalities. */
      otherMunicipalities: z.boolean(),
      contacts: z.boolean(),
      /** KOMBIT's side of the roles, across municipalities, in the place of one's own gallery. */
      kombitRoles: z.boolean(),
      users: z.boolean(),
      /** Introductions: the reader's own, those they have a part in, or those they may know of. */
      introductions: z.boolean(),
      /** Teams of the municipality, in which people are introduced. */
      teams: z.boolean(),
      /** The tree of responsibility areas. */
      areas: z.boolean(),
      /** Introductions in numbers. */
      reports: z.boolean(),
      /** What became of notices: those of the own municipality, or KOMBIT's numbers. */
      delivery: z.boolean(),
      /** Who did what in the own municipality. */
      history: z.boolean(),
      /** The municipality's settings and its checklist. */
      municipality: z.boolean(),
      profile: z.boolean(),
    }),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof me>

export const personOption = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    /** Only somebody who has signed in once can be given a role. */
    hasLoggedIn: z.boolean(),
  })
  .meta({ id: 'PersonOption' })
export type PersonOption = z.infer<typeof personOption>

export const personRows = {
  'me.read': { summary: 'Who the reader is and what there is to see.', rights: [], reply: me },
  'people.search': {
    summary: 'People of the own municipality, for choosing somebody.',
    rights: ['person.list'],
    query: z.strictObject({ words: typed(SEARCH_MAX_LENGTH).default('') }),
    reply: z.strictObject({ people: z.array(personOption) }),
  },
} satisfies Record<string, Row>
