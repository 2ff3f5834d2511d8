import { z } from 'zod'
import type { IntroductionShareId, IntroductionTemplateId, PersonId, RoleId, TeamId } from '../domain/ids.js'
import {
  CATEGORIES_MAX,
  CATEGORY_NAME_MAX,
  OFFSET_DAYS_MAX,
  SHARE_RIGHTS,
  SLOTS,
  TASK_LINKS_MAX,
  TEMPLATE_LEVELS,
  TEMPLATE_NAME_MAX,
  TEMPLATE_TASKS_MAX,
  TEMPLATE_TEXT_MAX,
  WORK_DAYS_MAX,
} from '../domain/introductionTemplate.js'
import { LANGUAGES } from '../domain/person.js'
import { PROSE_MAX, TITLE_MAX } from '../domain/task.js'
import type { Row } from './row.js'
import { id, moment, named, typed, typedLine, version } from './shapes.js'

/** In which those shipped with the product are written. */
const language = z.enum(LANGUAGES).optional()

const LINK_MAX = 2_000

export const templateRow = z
  .strictObject({
    /** A template of the municipality; null: it is shipped, and `starter` says which. */
    id: z.uuid().nullable(),
    starter: z.string().nullable(),
    name: z.string(),
    description: z.string().nullable(),
    level: z.enum(TEMPLATE_LEVELS),
    /** The reader made it, or has taken it over. */
    isMine: z.boolean(),
    owner: named.nullable(),
    team: named.nullable(),
    /** The role of the gallery it introduces to. */
    role: named.nullable(),
    categories: z.int(),
    tasks: z.int(),
    /** Null: shipped. */
    changedAt: moment.nullable(),
    changedBy: z.string().nullable(),
    version,
    rights: z.strictObject({
      edit: z.boolean(),
      copy: z.boolean(),
      delete: z.boolean(),
      share: z.boolean(),
      use: z.boolean(),
    }),
  })
  .meta({ id: 'IntroductionTemplateRow' })
export type TemplateRow = z.infer<typeof templateRow>

const responsibleView = z.union([
  /** Null: they are gone. */
  z.strictObject({ kind: z.literal('person'), person: named.nullable() }),
  z.strictObject({ kind: z.literal('slot'), slot: z.enum(SLOTS) }),
  z.strictObject({ kind: z.literal('role'), role: named.nullable() }),
])

const offset = z.strictObject({
  days: z.int().min(0).max(OFFSET_DAYS_MAX),
  workingDays: z.boolean(),
  from: z.enum(['start', 'previous']),
})

const categoryView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    offset,
    tasks: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        description: z.string().nullable(),
        links: z.array(z.strictObject({ name: z.string(), url: z.string() })),
        responsible: responsibleView.nullable(),
        critical: z.boolean(),
        workDays: z.int(),
      }),
    ),
  })
  .meta({ id: 'IntroductionTemplateCategory' })
export type TemplateCategoryView = z.infer<typeof categoryView>
export type TemplateTaskView = TemplateCategoryView['tasks'][number]
export type ResponsibleView = z.infer<typeof responsibleView>

export const templateView = z
  .strictObject({
    ...templateRow.shape,
    content: z.array(categoryView),
    /** For those who may share or edit it. `name`: null where it is with everybody. */
    shares: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(['person', 'team', 'everybody']),
        toId: z.uuid().nullable(),
        name: z.string().nullable(),
        right: z.enum(SHARE_RIGHTS),
        by: z.string().nullable(),
        at: moment,
        canEdit: z.boolean(),
      }),
    ),
    /** Teams the reader may share it with; anybody besides, where `shareWithAnybody`. */
    teams: z.array(named),
    shareWithAnybody: z.boolean(),
    /** Roles of the gallery a task can be for; and those the template can introduce to. */
    roles: z.array(named),
    /** The teams the template can belong to. */
    ownTeams: z.array(named),
  })
  .meta({ id: 'IntroductionTemplate' })
export type TemplateView = z.infer<typeof templateView>

const versionRow = z
  .strictObject({
    version: z.int(),
    name: z.string(),
    tasks: z.int(),
    changedAt: moment,
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'IntroductionTemplateVersion' })
export type TemplateVersionRow = z.infer<typeof versionRow>

const responsible = z.union([
  z.strictObject({ kind: z.literal('person'), personId: id<PersonId>() }),
  z.strictObject({ kind: z.literal('slot'), slot: z.enum(SLOTS) }),
  z.strictObject({ kind: z.literal('role'), roleId: id<RoleId>() }),
])
/** Whoever writes it gives each part a key of its own. */
const key = typedLine(60).pipe(z.string().min(1))
const task = z.strictObject({
  id: key,
  title: typedLine(TITLE_MAX).pipe(z.string().min(1)),
  description: typed(PROSE_MAX).nullable(),
  links: z
    .array(z.strictObject({ name: typedLine(200), url: z.url({ protocol: /^https?$/ }).max(LINK_MAX) }))
    .max(TASK_LINKS_MAX),
  responsible: responsible.nullable(),
  critical: z.boolean(),
  workDays: z.int().min(0).max(WORK_DAYS_MAX),
})
const category = z.strictObject({
  id: key,
  name: typedLine(CATEGORY_NAME_MAX).pipe(z.string().min(1)),
  offset,
  tasks: z.array(task).max(TEMPLATE_TASKS_MAX),
})
const fields = {
  name: typedLine(TEMPLATE_NAME_MAX),
  description: typed(TEMPLATE_TEXT_MAX).nullable(),
  teamId: id<TeamId>().nullable(),
  roleId: id<RoleId>().nullable(),
}
const templateId = z.strictObject({ templateId: id<IntroductionTemplateId>() })
const target = z.union([
  z.strictObject({ kind: z.literal('person'), personId: id<PersonId>() }),
  z.strictObject({ kind: z.literal('team'), teamId: id<TeamId>() }),
  z.strictObject({ kind: z.literal('everybody') }),
])

export const introductionTemplateRows = {
  'introductionTemplates.list': {
    summary: 'Templates of introductions: the reader’s own, those shared with them, and those shipped.',
    rights: ['template.share', 'template.use'],
    query: z.strictObject({ language }),
    reply: z.strictObject({
      templates: z.array(templateRow),
      canCreate: z.boolean(),
      /** The teams a new one can belong to. */
      teams: z.array(named),
    }),
  },
  'introductionTemplates.create': {
    summary: 'A new template with nothing in it yet.',
    rights: ['template.create'],
    body: z.strictObject({ name: fields.name, teamId: fields.teamId }),
    reply: templateView,
  },
  'introductionTemplates.copy': {
    summary: 'A new template from one of the municipality or one shipped with the product.',
    rights: ['template.copy'],
    body: z.strictObject({
      name: fields.name,
      teamId: fields.teamId,
      from: z.union([templateId, z.strictObject({ starter: typedLine(60), language })]),
    }),
    reply: templateView,
  },
  'introductionTemplates.read': {
    summary: 'One template with its content and with whom it is shared.',
    rights: ['template.share', 'template.use'],
    params: templateId,
    reply: templateView,
  },
  'introductionTemplates.readStarter': {
    summary: 'One of the templates shipped with the product.',
    rights: ['template.share', 'template.use'],
    params: z.strictObject({ starter: typedLine(60) }),
    query: z.strictObject({ language }),
    reply: templateView,
  },
  'introductionTemplates.edit': {
    summary: 'Saves a template; what it was is kept as an earlier version.',
    rights: ['template.edit'],
    params: templateId,
    body: z.strictObject({
      ...fields,
      version,
      locale: z.enum(LANGUAGES).optional(),
      content: z.array(category).max(CATEGORIES_MAX),
    }),
    reply: templateView,
  },
  'introductionTemplates.delete': {
    summary: 'Deletes a template; plans made from it stay as they are.',
    rights: ['template.delete'],
    params: templateId,
    body: z.strictObject({ version }),
    reply: z.strictObject({ name: z.string() }),
  },
  'introductionTemplates.share': {
    summary:
      'Shares a template with a person, a team or everybody, to see it or to edit it; once more changes that.',
    rights: ['template.share'],
    params: templateId,
    body: z.strictObject({ target, right: z.enum(SHARE_RIGHTS) }),
    reply: templateView,
  },
  'introductionTemplates.unshare': {
    summary: 'Stops sharing a template with somebody.',
    rights: ['template.share'],
    params: z.strictObject({ ...templateId.shape, shareId: id<IntroductionShareId>() }),
    /** Null: with everybody. */
    reply: z.strictObject({ name: z.string().nullable() }),
  },
  'introductionTemplates.versions': {
    summary: 'Earlier versions of a template, the newest first.',
    rights: ['template.share', 'template.use'],
    params: templateId,
    reply: z.strictObject({ versions: z.array(versionRow) }),
  },
  'introductionTemplates.readVersion': {
    summary: 'What a template was in an earlier version.',
    rights: ['template.share', 'template.use'],
    params: z.strictObject({ ...templateId.shape, version: z.coerce.number().int().min(1).max(1_000_000) }),
    reply: z.strictObject({ ...versionRow.shape, content: z.array(categoryView) }),
  },
} satisfies Record<string, Row>
