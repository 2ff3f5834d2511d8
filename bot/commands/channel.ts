import { parseTaskNumber } from '../../src/domain/task.js'
import * as projects from '../../src/services/projects/projects.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'
import { showChannelProject, showChannelTask } from '../views/tasks.js'
import type { Command } from './parse.js'

/**
 * A project or a task asked for in a channel that hears of the project anyway: shown there, as little as a channel
 * may see. Null for everything else, which is answered in the person's own chat.
 */
export async function showInChannel(reader: Reader, { name, words }: Command): Promise<Shown | null> {
  const { world, caller, conversation } = reader
  if (conversation.kind !== 'CHANNEL') return null
  if (name === 'project') {
    const found = await projects.find(world, caller, words)
    const [only] = found
    return only && found.length === 1 ? showChannelProject(reader, only.id) : null
  }
  const number = name === 'task' ? parseTaskNumber(words) : null
  const id = number === null ? null : await tasks.findByNumber(world, caller, number)
  return id && showChannelTask(reader, id)
}
