import type { Reply } from '../../contract/index.js'
import { isDoubleGroup, type GroupWithMembers } from '../../data/repositories/broadcasts.js'
import type { GroupKind } from '../../domain/broadcast.js'
import { newId, type GroupId, type MunicipalityId, type ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { sortKey } from '../../domain/words.js'
import { guardedOf } from '../broadcasts/audience.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

type Content = { kind: GroupKind; name: string; municipalityIds: MunicipalityId[] }
type Groups = Reply<'municipalityGroups.list'>

async function manageable({ tx, actor }: Acting, projectId: ProjectId): Promise<Project> {
  const project = await tx.projects.find(projectId)
  if (!project) throw new Refusal('not-found')
  allow(actor, 'municipalityGroup.manage', guardedOf(projectId, actor))
  return project
}

const present = ({ id, kind, name, version, members }: GroupWithMembers): Groups['groups'][number] => ({
  ...{ id, kind, name, version },
  municipalities: members,
})

async function groupsOf({ tx }: Acting, { id, name }: Project): Promise<Groups> {
  return {
    project: { id, name },
    groups: (await tx.broadcasts.groups(id)).map(present),
    participants: (await tx.projects.participants([id])).map((one) => ({ id: one.id, name: one.name })),
  }
}

/** The project's groups and waves, and who could be in one. Refuses `not-found`. */
export async function list(world: World, caller: Caller, projectId: ProjectId): Promise<Groups> {
  return acting(world, caller, async (act) => groupsOf(act, await manageable(act, projectId)))
}

/** Refuses `municipality-not-offered` for one that does not take part in the project. */
async function setMembers(
  { tx }: Acting,
  { id, projectId }: { id: GroupId; projectId: ProjectId },
  municipalityIds: readonly MunicipalityId[],
): Promise<void> {
  const offered = new Set((await tx.projects.participants([projectId])).map((one) => one.id))
  const wanted = [...new Set(municipalityIds)]
  if (!wanted.every((one) => offered.has(one))) throw new Refusal('municipality-not-offered')
  await tx.broadcasts.setMembers(id, wanted)
}

/** Refuses `not-found`, `group-name-taken` and `municipality-not-offered`. */
export async function create(
  world: World,
  caller: Caller,
  { projectId, kind, name, municipalityIds }: Content & { projectId: ProjectId },
): Promise<Groups> {
  return acting(world, caller, async (act) => {
    const project = await manageable(act, projectId)
    const id = newId<GroupId>()
    const group = { id, projectId, kind, name, nameSort: sortKey(name), version: 1 }
    if (!(await act.tx.broadcasts.insertGroup(group))) throw new Refusal('group-name-taken')
    await setMembers(act, group, municipalityIds)
    return groupsOf(act, project)
  })
}

async function found(act: Acting, groupId: GroupId): Promise<{ group: GroupWithMembers; project: Project }> {
  const group = await act.tx.broadcasts.group(groupId)
  if (!group) throw new Refusal('not-found')
  return { group, project: await manageable(act, group.projectId) }
}

/** Refuses `not-found`, `stale-group`, `group-name-taken` and `municipality-not-offered`. */
export async function edit(
  world: World,
  caller: Caller,
  { groupId, version, kind, name, municipalityIds }: Content & { groupId: GroupId; version: number },
): Promise<Groups> {
  return acting(world, caller, async (act) => {
    const { group, project } = await found(act, groupId)
    const changes = { id: groupId, kind, name, nameSort: sortKey(name), version }
    const isSaved = await act.tx.broadcasts.updateGroup(changes).catch((error: unknown) => {
      throw isDoubleGroup(error) ? new Refusal('group-name-taken') : error
    })
    if (!isSaved) throw new Refusal('stale-group')
    await setMembers(act, group, municipalityIds)
    return groupsOf(act, project)
  })
}

/** Refuses `not-found`, `stale-group`, and `group-used` for one that something was sent to. */
export async function remove(
  world: World,
  caller: Caller,
  { groupId, version }: { groupId: GroupId; version: number },
): Promise<Groups> {
  return acting(world, caller, async (act) => {
    const { group, project } = await found(act, groupId)
    if (await act.tx.broadcasts.isUsed(groupId)) throw new Refusal('group-used', { name: group.name })
    if (!(await act.tx.broadcasts.deleteGroup(groupId, version))) throw new Refusal('stale-group')
    return groupsOf(act, project)
  })
}
