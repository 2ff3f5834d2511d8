import { EntitySchema } from 'typeorm'
import type { Participation, Phase, Project, Subscription, Theme } from '../../domain/project.js'
import { date, id, int, maybe, moment, refersTo, sortText, text, type Columns } from './columns.js'

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
    state: { type: 'text', default: 'ACTIVE' },
  } satisfies Columns<Project>,
  indices: [{ name: 'ix_project_name', columns: ['nameSort'], synchronize: false }],
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
  indices: [{ name: 'uq_phase_name', columns: ['projectId', 'name'], unique: true, synchronize: false }],
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
  indices: [{ name: 'uq_theme_name', columns: ['projectId', 'name'], unique: true, synchronize: false }],
})

export const subscriptionTable = new EntitySchema<Subscription>({
  name: 'subscription',
  columns: {
    conversationId: { ...refersTo('subscription.conversation_id', 'conversation'), primary: true },
    projectId: { ...refersTo('subscription.project_id', 'project'), primary: true },
    municipalityId: refersTo('subscription.municipality_id', 'municipality'),
    createdBy: refersTo('subscription.created_by', 'person'),
    createdAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<Subscription>,
  indices: [
    { name: 'ix_subscription_project', columns: ['projectId', 'municipalityId'], synchronize: false },
  ],
})
