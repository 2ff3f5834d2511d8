import { z } from 'zod'
import type { PersonId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import type { Row } from './row.js'
import { file, id } from './shapes.js'

/** What the file is written in; else the person's own language. */
const inLanguage = z.strictObject({ language: z.enum(LANGUAGES).optional() })
const personId = z.strictObject({ personId: id<PersonId>() })

export const personalDataRows = {
  'profile.data': {
    summary: 'Everything that is kept of the reader, as one JSON file.',
    rights: ['person.readData'],
    rate: 'import',
    query: inLanguage,
    reply: file,
  },
  'users.data': {
    summary: 'The same of a user, for a request under the GDPR.',
    rights: ['person.readData'],
    rate: 'import',
    params: personId,
    query: inLanguage,
    reply: file,
  },
} satisfies Record<string, Row>
