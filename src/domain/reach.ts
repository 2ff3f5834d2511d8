import { newId, type MunicipalityId, type ProjectId } from './ids.js'
import type { Actor } from './person.js'
import { may, RIGHTS, type Right } from './policy.js'

/**
 * How far one's own rights reach, the widest first. everywhere: also in other municipalities. municipality: the whole of
 * one's own. projects: all of those named; own: one's own tasks there, or where none is named one's own roles and oneself.
 */
export const OWN_REACHES = ['everywhere', 'municipality', 'projects', 'own'] as const
export type OwnReach = (typeof OWN_REACHES)[number]

type Reaching = { reach: OwnReach; projectIds: ProjectId[] }
export type OwnRights = Reaching & { rights: Right[] }

/** Asks the table of one thing after another. */
function reachesOf(actor: Actor, right: Right, projectIds: readonly ProjectId[]): Reaching[] {
  const { municipalityId } = actor
  const elsewhere = { municipalityId: newId<MunicipalityId>(), projectIds: [newId<ProjectId>()] }
  const here = (ids: readonly ProjectId[], isOwn = false): boolean =>
    may(actor, right, { municipalityId, projectIds: ids, isOwn })
  if (may(actor, right, { ...elsewhere, isOwn: false })) return [{ reach: 'everywhere', projectIds: [] }]
  if (here([])) return [{ reach: 'municipality', projectIds: [] }]
  const whole = projectIds.filter((id) => here([id]))
  /** Tasks are one's own project by project; a role one has, and oneself, wherever one is. */
  const isOfProject = right.startsWith('task.')
  const own = isOfProject ? projectIds.filter((id) => !whole.includes(id) && here([id], true)) : []
  const isOwn = isOfProject ? own.length > 0 : whole.length === 0 && here([], true)
  return [
    ...(whole.length > 0 ? [{ reach: 'projects' as const, projectIds: whole }] : []),
    ...(isOwn ? [{ reach: 'own' as const, projectIds: own }] : []),
  ]
}

/** What the actor may do, of those projects, as the table has it: rights that reach equally far together, the widest first. */
export function ownRights(actor: Actor, projectIds: readonly ProjectId[]): OwnRights[] {
  const groups = new Map<string, OwnRights>()
  for (const right of RIGHTS) {
    for (const one of reachesOf(actor, right, projectIds)) {
      const key = `${OWN_REACHES.indexOf(one.reach)} ${one.projectIds.join()}`
      const group = groups.get(key) ?? { ...one, rights: [] }
      groups.set(key, { ...group, rights: [...group.rights, right] })
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
