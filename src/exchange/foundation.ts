import { z } from 'zod'
import { CONTACT_LISTS } from '../domain/contactList.js'
import { PROFILES } from '../domain/calendar.js'
import { parseDay } from '../domain/time.js'
import { ASSURANCES } from '../domain/fk.js'
import { ACCESS_TYPES, JOB_FUNCTIONS, LANGUAGES, SIDES } from '../domain/person.js'

/** The file an installation is founded on: municipalities, projects, people, roles and who holds them. */

const text = z.string().trim().min(1)
const maybe = text.nullish().transform((value) => value ?? null)

/** A page that is opened by people: nothing but https. */
const maybeUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .nullish()
  .transform((value) => value ?? null)

const aDay = z.string().transform((day, context) => {
  const parsed = parseDay(day)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'not a date' })
  return z.NEVER
})
const maybeDay = aDay.nullish().transform((value) => value ?? null)

const municipality = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  name: text,
  tenantId: z.uuid().nullish(),
  language: z.enum(LANGUAGES).default('da'),
  calendar: z.enum(PROFILES).default('office'),
  /** Days off besides those of the calendar. */
  closedDays: z.array(aDay).default([]),
  cvr: z
    .string()
    .regex(/^\d{8}$/)
    .nullish(),
  minimumAssurance: z.enum(ASSURANCES).default('SUBSTANTIAL'),
})

const project = z.strictObject({
  name: text,
  description: maybe,
  deadline: maybeDay,
  periodFrom: maybeDay,
  periodTo: maybeDay,
  kombitContactName: maybe,
  kombitContactMail: maybe,
  functionalMailbox: maybe,
  handbookUrl: maybeUrl,
  phases: z.array(text).default([]),
  themes: z.array(text).default([]),
  /** Codes of the municipalities that take part. */
  municipalities: z.array(text).default([]),
})

const person = z.strictObject({
  fullName: text,
  email: z.email(),
  title: maybe,
  department: maybe,
  directPhone: maybe,
  mobilePhone: maybe,
  /** Code; null for KOMBIT and suppliers, who then name their tenant. */
  municipality: text.nullable(),
  organisation: text,
  side: z.enum(SIDES).default('MUNICIPALITY'),
  administrator: z.boolean().default(false),
  neverLoggedIn: z.boolean().default(false),
  /** What FK Adgangsstyring has granted somebody who has come in through it; null: it does not know them. */
  fk: z.enum(JOB_FUNCTIONS).nullable().default(null),
  /** They let other municipalities see them. */
  consented: z.boolean().default(false),
  tenantId: z.uuid().optional(),
  aadObjectId: z.uuid().optional(),
  /** Project name → user type. */
  access: z.record(text, z.enum(ACCESS_TYPES)).default({}),
})

const duty = z.strictObject({
  text,
  implementation: z.boolean().default(false),
  operations: z.boolean().default(false),
})

const role = z.strictObject({
  title: text,
  /** Name; null for a cross-cutting role. */
  project: text.nullable(),
  master: maybe,
  importance: z.enum(['REQUIRED', 'RECOMMENDED']),
  maxHolders: z
    .int()
    .min(1)
    .nullish()
    .transform((value) => value ?? null),
  /** Its holders are asked once a year whether it is still them. */
  yearly: z.boolean().default(false),
  description: maybe,
  effect: maybe,
  duties: z.array(duty).default([]),
  responsibilities: z.array(duty).default([]),
  competences: z.array(text).default([]),
  characteristics: maybe,
})

const assignment = z.strictObject({
  role: text,
  project: text.nullable(),
  email: z.email(),
  primary: z.boolean().default(false),
})

const contact = z.strictObject({
  /** Code. */
  municipality: text,
  list: z.enum(CONTACT_LISTS),
  name: maybe,
  title: maybe,
  email: maybe,
  phone: maybe,
  itSystem: maybe,
  gln: maybe,
  reference: maybe,
  /** The person has agreed to be shown to other municipalities. */
  shared: z.boolean().default(false),
  /** How long ago somebody last said that it holds. */
  verifiedDaysAgo: z.int().min(0).default(0),
})

export const foundation = z.strictObject({
  municipalities: z.array(municipality).default([]),
  projects: z.array(project).default([]),
  people: z.array(person).default([]),
  roles: z.array(role).default([]),
  assignments: z.array(assignment).default([]),
  contacts: z.array(contact).default([]),
})
export type Foundation = z.output<typeof foundation>
