import { EntitySchema } from 'typeorm'
import type { Participation, Phase, Project, Subscription, Theme } from '../../domain/project.js'
import {
  date,
  flag,
  id,
  int,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  sortText,
  text,
  type Columns,
} from './columns.js'

export const projectTable = new EntitySchema<Project>({
  name: 'project',
  columns: {
    id,
    name: text,
    nameSort: sortText,
    deadline: maybe(date),
    periodFrom: maybe(date),
    periodTo: maybe(date),
    kombitContactName: maybe(text),
    kombitContactMail: maybe(text),
    functionalMailbox: maybe(text),
    description: maybe(text),
    handbookUrl: maybe(text),
    state: { type: 'text', default: 'ACTIVE' },
  } satisfies Columns<Project>,
})

export const participationTable = new EntitySchema<Participation>({
  name: 'participation',
  columns: {
    projectId: { ...refersTo('participation.project_id', 'project'), primary: true },
    municipalityId: { ...refersTo('participation.municipality_id', 'municipality'), primary: true },
  } satisfies Columns<Participation>,
})

export const phaseTable = new EntitySchema<Phase>({
  name: 'phase',
  columns: {
    id,
    projectId: refersTo('phase.project_id', 'project'),
    name: text,
    nameSort: sortText,
    order: { ...int, name: 'position' },
  } satisfies Columns<Phase>,
})

export const themeTable = new EntitySchema<Theme>({
  name: 'theme',
  columns: {
    id,
    projectId: refersTo('theme.project_id', 'project'),
    name: text,
    nameSort: sortText,
    order: { ...int, name: 'position' },
  } satisfies Columns<Theme>,
})

export const subscriptionTable = new EntitySchema<Subscription>({
  name: 'subscription',
  columns: {
    conversationId: id,
    projectId: { ...refersTo('subscription.project_id', 'project'), primary: true },
    municipalityId: refersTo('subscription.municipality_id', 'municipality'),
    createdBy: refersTo('subscription.created_by', 'person'),
    createdAt: { ...moment, default: () => 'now()' },
    deadlines: { type: 'boolean', default: true },
    broadcasts: { type: 'boolean', default: true },
    onlyRed: flag,
  } satisfies Columns<Subscription>,
  foreignKeys: tenantForeignKeys('subscription', { conversationId: 'conversation' }),
})
