import type { NamedTask } from '../../domain/task.js'
import type { ProjectId } from '../../domain/ids.js'
import type { Actor } from '../../domain/person.js'
import { mayRead } from './detail.js'

/** Tasks of one project: how many, and titles only of those the reader may read. */
export type ProjectTasks = {
  project: { id: ProjectId; name: string }
  count: number
  readable: { id: string; number: number; title: string }[]
}

export function byProject(actor: Actor, tasks: readonly NamedTask[]): ProjectTasks[] {
  const projects = new Map(tasks.map(({ projectId, projectName }) => [projectId, projectName]))
  return [...projects].map(([id, name]) => {
    const ofProject = tasks.filter(({ projectId }) => projectId === id)
    return {
      project: { id, name },
      count: ofProject.length,
      readable: ofProject
        .filter((task) => mayRead(actor, task))
        .map((task) => ({ id: task.id, number: task.instanceNumber, title: task.title })),
    }
  })
}
