import { EntitySchema } from 'typeorm'
import type { Access, Organisation, Person } from '../../domain/person.js'
import {
  flag,
  id,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  sortText,
  text,
  texts,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const organisationTable = new EntitySchema<Organisation>({
  name: 'organisation',
  columns: {
    id,
    kind: text,
    name: text,
    municipalityId: maybe(refersTo('organisation.municipality_id', 'municipality')),
  } satisfies Columns<Organisation>,
})

export const personTable = new EntitySchema<Person>({
  name: 'person',
  columns: {
    id,
    municipalityId: maybe(refersTo('person.municipality_id', 'municipality')),
    organisationId: refersTo('person.organisation_id', 'organisation'),
    side: text,
    fullName: text,
    nameSort: sortText,
    email: text,
    directPhone: maybe(text),
    mobilePhone: maybe(text),
    title: maybe(text),
    department: maybe(text),
    isAdministrator: flag,
    tenantId: maybe(uuid),
    aadObjectId: maybe(uuid),
    language: maybe(text),
    firstLoginAt: maybe(moment),
    lastLoginAt: maybe(moment),
    loginsKnownSince: { ...moment, default: () => 'now()' },
    authSource: { ...text, default: 'LOCAL' },
    fkUuid: maybe(uuid),
    fkJobFunction: maybe(text),
    lastFkLoginAt: maybe(moment),
    lastOpenidLoginAt: maybe(moment),
    lastTeamsLoginAt: maybe(moment),
    directory: maybe(text),
    directoryKey: maybe(text),
    directoryFields: texts,
    leftAt: maybe(moment),
    consentGivenAt: maybe(moment),
    consentWithdrawnAt: maybe(moment),
    consentTextVersion: maybe(text),
    version,
    createdAt: { ...moment, default: () => 'now()' },
    deletedAt: maybe(moment),
  } satisfies Columns<Person>,
  foreignKeys: tenantForeignKeys('person', { organisationId: 'organisation' }, { beside: true }),
})

export const accessTable = new EntitySchema<Access>({
  name: 'access',
  columns: {
    personId: { ...refersTo('access.person_id', 'person'), primary: true },
    projectId: { ...refersTo('access.project_id', 'project'), primary: true },
    municipalityId: maybe(refersTo('access.municipality_id', 'municipality')),
    userType: text,
  } satisfies Columns<Access>,
  foreignKeys: tenantForeignKeys('access', { personId: 'person' }, { beside: true }),
})
