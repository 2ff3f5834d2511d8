import { EntitySchema } from 'typeorm'
import type { Access, Organisation, Person } from '../../domain/person.js'
import { flag, id, maybe, moment, refersTo, sortText, text, uuid, version, type Columns } from './columns.js'

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
    authSource: { ...text, default: 'LOCAL' },
    fkUuid: maybe(uuid),
    fkJobFunction: maybe(text),
    lastFkLoginAt: maybe(moment),
    consentGivenAt: maybe(moment),
    consentWithdrawnAt: maybe(moment),
    consentTextVersion: maybe(text),
    version,
    createdAt: { ...moment, default: () => 'now()' },
    deletedAt: maybe(moment),
  } satisfies Columns<Person>,
  indices: [
    { name: 'uq_person_email', synchronize: false },
    { name: 'uq_person_entra', columns: ['tenantId', 'aadObjectId'], unique: true, synchronize: false },
    { name: 'uq_person_fk_uuid', columns: ['fkUuid'], unique: true, synchronize: false },
    { name: 'ix_person_municipality', columns: ['municipalityId', 'nameSort'], synchronize: false },
  ],
})

export const accessTable = new EntitySchema<Access>({
  name: 'access',
  columns: {
    personId: { ...refersTo('access.person_id', 'person'), primary: true },
    projectId: { ...refersTo('access.project_id', 'project'), primary: true },
    municipalityId: maybe(refersTo('access.municipality_id', 'municipality')),
    userType: text,
  } satisfies Columns<Access>,
  indices: [{ name: 'ix_access_project', columns: ['projectId', 'municipalityId'], synchronize: false }],
})
