import type { Translator } from './translator.js'

type Named = { title: string; project: { name: string } | null }

export const projectOfRole = (t: Translator, { project }: Pick<Named, 'project'>): string =>
  project?.name ?? t('crossCutting')

/** "Projektleder · KSD": the same title is a role of many projects. */
export const roleName = (t: Translator, role: Named): string => `${role.title} · ${projectOfRole(t, role)}`

/** The same of a role that is to be confirmed. */
export const confirmedRole = (
  t: Translator,
  { role, projectName }: { role: { name: string }; projectName: string | null },
): string => roleName(t, { title: role.name, project: projectName === null ? null : { name: projectName } })
