import type { Place } from '../api/place.js'

type Named = {
  as: 'plus'
  params?: Record<string, string>
  body(id: string): object
  about(from: Place): string[]
}

/** Every field of a question about templates that names something of a municipality. */
export function namedInTemplates(of: Place): Record<string, Named> {
  const params = { templateId: of.introTemplateId }
  const edited = { version: 2, name: 'Ny', description: null, teamId: null, roleId: null, content: [] }
  const task = {
    ...{ id: 'vis', title: 'Vis rundt', description: null, links: [] },
    ...{ critical: false, workDays: 1 },
  }
  const content = (responsible: object) => [
    {
      ...{ id: 'dag', name: 'Første dag', offset: { days: 0, workingDays: true, from: 'start' } },
      tasks: [{ ...task, responsible }],
    },
  ]
  const edit = (change: (id: string) => object) => (id: string) => ({ ...edited, ...change(id) })
  const teams = ({ introTeamId, teamId }: Place): string[] => [introTeamId, teamId]
  const people = ({ who, personId }: Place): string[] => [personId, who.plus.id, who.admin.id]
  const roles = ({ draftId }: Place): string[] => [draftId]
  const made = { name: 'Ny', teamId: null, from: { starter: 'klikAdministrator' } }
  const to = (kind: 'person' | 'team', field: string) => (id: string) => ({
    target: { kind, [field]: id },
    right: 'view',
  })
  const named = (name: string, body: Named['body'], about: Named['about'], within = true) =>
    [name, { as: 'plus' as const, ...(within ? { params } : {}), body, about }] as const
  const ofTasks = (kind: 'person' | 'role', field: string) =>
    edit((id) => ({ content: content({ kind, [field]: id }) }))
  return Object.fromEntries([
    named('introductionTemplates.create.teamId', (teamId) => ({ name: 'Ny', teamId }), teams, false),
    named('introductionTemplates.copy.teamId', (teamId) => ({ ...made, teamId }), teams, false),
    named(
      'introductionTemplates.copy.from.templateId',
      (templateId) => ({ ...made, from: { templateId } }),
      ({ introTemplateId }) => [introTemplateId],
      false,
    ),
    named(
      'introductionTemplates.edit.teamId',
      edit((teamId) => ({ teamId })),
      teams,
    ),
    named(
      'introductionTemplates.edit.roleId',
      edit((roleId) => ({ roleId })),
      roles,
    ),
    named(
      'introductionTemplates.edit.content.tasks.responsible.personId',
      ofTasks('person', 'personId'),
      people,
    ),
    named('introductionTemplates.edit.content.tasks.responsible.roleId', ofTasks('role', 'roleId'), roles),
    named('introductionTemplates.share.target.personId', to('person', 'personId'), people),
    named('introductionTemplates.share.target.teamId', to('team', 'teamId'), teams),
  ])
}
