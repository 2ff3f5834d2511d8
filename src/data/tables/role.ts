import { EntitySchema } from 'typeorm'
import type {
  MasterRole,
  Role,
  RoleAssignment,
  RoleAudience,
  RoleEdition,
  RoleNote,
  RoleTexts,
} from '../../domain/role.js'
import {
  flag,
  id,
  int,
  json,
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

const roleTexts = {
  title: text,
  description: maybe(text),
  effect: maybe(text),
  duties: { ...json, default: [] },
  responsibilities: { ...json, default: [] },
  competences: texts,
  characteristics: maybe(text),
} satisfies Columns<RoleTexts>

export const masterRoleTable = new EntitySchema<MasterRole>({
  name: 'master_role',
  columns: { id, ...roleTexts, titleSort: sortText, version } satisfies Columns<MasterRole>,
})

export const roleTable = new EntitySchema<Role>({
  name: 'role',
  columns: {
    id,
    masterRoleId: maybe(refersTo('role.master_role_id', 'master_role')),
    ...roleTexts,
    titleSort: sortText,
    projectId: maybe(refersTo('role.project_id', 'project')),
    importance: text,
    maxHolders: maybe(int),
    requiresYearlyConfirmation: flag,
    publishedAt: maybe(moment),
    version,
  } satisfies Columns<Role>,
})

export const assignmentTable = new EntitySchema<RoleAssignment>({
  name: 'role_assignment',
  columns: {
    id,
    municipalityId: refersTo('role_assignment.municipality_id', 'municipality'),
    roleId: refersTo('role_assignment.role_id', 'role'),
    personId: uuid,
    state: text,
    direct: flag,
    isPrimary: flag,
    nominatedBy: maybe(refersTo('role_assignment.nominated_by', 'person')),
    nominatedAt: moment,
    answeredAt: maybe(moment),
    reason: maybe(text),
    suggestedPersonId: maybe(uuid),
    endedAt: maybe(moment),
    reachedAt: maybe(moment),
    remindedAt: maybe(moment),
    lastConfirmedAt: maybe(moment),
    confirmedBy: maybe(refersTo('role_assignment.confirmed_by', 'person')),
    version,
  } satisfies Columns<RoleAssignment>,
  foreignKeys: tenantForeignKeys('role_assignment', { personId: 'person', suggestedPersonId: 'person' }),
})

export const roleAudienceTable = new EntitySchema<RoleAudience>({
  name: 'role_audience',
  columns: {
    roleId: { ...refersTo('role_audience.role_id', 'role'), primary: true },
    municipalityId: { ...refersTo('role_audience.municipality_id', 'municipality'), primary: true },
  } satisfies Columns<RoleAudience>,
})

export const roleEditionTable = new EntitySchema<RoleEdition>({
  name: 'role_edition',
  columns: {
    id,
    roleId: maybe(refersTo('role_edition.role_id', 'role')),
    masterRoleId: maybe(refersTo('role_edition.master_role_id', 'master_role')),
    version: int,
    content: json,
    at: moment,
    by: maybe(refersTo('role_edition.by', 'person')),
  } satisfies Columns<RoleEdition>,
})

export const roleNoteTable = new EntitySchema<RoleNote>({
  name: 'role_note',
  columns: {
    municipalityId: { ...refersTo('role_note.municipality_id', 'municipality'), primary: true },
    roleId: { ...refersTo('role_note.role_id', 'role'), primary: true },
    section: { ...text, primary: true },
    text,
    version,
    updatedAt: moment,
    updatedBy: maybe(refersTo('role_note.updated_by', 'person')),
  } satisfies Columns<RoleNote>,
})
