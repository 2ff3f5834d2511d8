import { EntitySchema } from 'typeorm'
import type {
  IntroductionTemplate,
  IntroductionTemplateShare,
  IntroductionTemplateVersion,
} from '../../domain/introductionTemplate.js'
import {
  id,
  int,
  json,
  maybe,
  moment,
  refersTo,
  sortText,
  tenantForeignKeys,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const introductionTemplateTable = new EntitySchema<IntroductionTemplate>({
  name: 'introduction_template',
  columns: {
    id,
    municipalityId: refersTo('introduction_template.municipality_id', 'municipality'),
    name: text,
    nameSort: sortText,
    description: maybe(text),
    locale: text,
    ownerId: maybe(uuid),
    teamId: maybe(uuid),
    roleId: maybe(refersTo('introduction_template.role_id', 'role')),
    content: json,
    state: text,
    version,
    changedAt: moment,
    changedBy: maybe(uuid),
  } satisfies Columns<IntroductionTemplate>,
  foreignKeys: tenantForeignKeys('introduction_template', {
    ownerId: 'person',
    teamId: 'team',
    changedBy: 'person',
  }),
})

export const introductionTemplateVersionTable = new EntitySchema<IntroductionTemplateVersion>({
  name: 'introduction_template_version',
  columns: {
    templateId: { ...uuid, primary: true },
    municipalityId: refersTo('introduction_template_version.municipality_id', 'municipality'),
    version: { ...int, primary: true },
    name: text,
    content: json,
    changedAt: moment,
    changedBy: maybe(uuid),
  } satisfies Columns<IntroductionTemplateVersion>,
  foreignKeys: tenantForeignKeys('introduction_template_version', {
    templateId: 'introduction_template',
    changedBy: 'person',
  }),
})

export const introductionTemplateShareTable = new EntitySchema<IntroductionTemplateShare>({
  name: 'introduction_template_share',
  columns: {
    id,
    municipalityId: refersTo('introduction_template_share.municipality_id', 'municipality'),
    templateId: uuid,
    personId: maybe(uuid),
    teamId: maybe(uuid),
    right: text,
    sharedBy: maybe(uuid),
    sharedAt: moment,
  } satisfies Columns<IntroductionTemplateShare>,
  foreignKeys: tenantForeignKeys('introduction_template_share', {
    templateId: 'introduction_template',
    personId: 'person',
    teamId: 'team',
    sharedBy: 'person',
  }),
})
