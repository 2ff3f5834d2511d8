import type { ProjectId, RoleId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import { parseTaskNumber } from '../../src/domain/task.js'
import { NO_FILTER } from '../../src/domain/taskList.js'
import { fold } from '../../src/domain/words.js'
import * as projects from '../../src/services/projects.js'
import * as roles from '../../src/services/roles.js'
import * as tasks from '../../src/services/tasks.js'
import { foundCard } from '../cards/found.js'
import type { Card } from '../cards/parts.js'
import { sayCard } from '../cards/plain.js'
import { projectChoiceCard } from '../cards/project.js'
import { roleChoiceCard } from '../cards/roles.js'
import { help } from '../handlers/index.js'
import { replied, type Done, type Reader } from '../reader.js'
import { showProject, showTask, showTasks } from '../show.js'
import { showRole, showRoles } from '../showRoles.js'
import type { Command } from './parse.js'

/** How many of each kind a search offers. */
const HITS = 5

type Run = (reader: Reader, words: string) => Promise<Done>

const say = (card: Card, summary: string): Done => replied({ content: null, card, summary })

async function task(reader: Reader, words: string): Promise<Done> {
  const number = parseTaskNumber(words)
  if (number === null) return words === '' ? replied(await showTasks(reader)) : search(reader, words)
  const id = await tasks.findByNumber(reader.world, reader.caller, number)
  if (!id) throw new Refusal('not-found')
  return replied(await showTask(reader, id))
}

async function project(reader: Reader, words: string): Promise<Done> {
  const found = await projects.find(reader.world, reader.caller, words)
  const [only] = found
  if (only && found.length === 1) return replied(await showProject(reader, only.id))
  if (words !== '' && found.length === 0) throw new Refusal('not-found')
  return say(
    projectChoiceCard(reader.t, found),
    reader.t(found.length > 0 ? 'bot.project.choose' : 'bot.project.none'),
  )
}

/** Words for the vacant ones, in every language. */
const VACANT_WORDS = ['ubesat', 'ubesatte', 'ledige', 'tomme', 'vacant', 'vacancies', 'unfilled'].map(fold)

/** "roller", "roller ubesatte", "roller KSD"; other words look for roles. */
async function rolesOf(reader: Reader, words: string): Promise<Done> {
  if (words === '') return replied(await showRoles(reader, 'mine'))
  if (VACANT_WORDS.includes(fold(words))) return replied(await showRoles(reader, 'vacant'))
  const [only, ...more] = await roles.projectsNamed(reader.world, reader.caller, words)
  return only && more.length === 0
    ? replied(await showRoles(reader, only.id as ProjectId))
    : role(reader, words)
}

async function role(reader: Reader, words: string): Promise<Done> {
  if (words === '') return replied(await showRoles(reader, 'mine'))
  const found = await roles.find(reader.world, reader.caller, words)
  const [first] = found
  if (!first)
    return say(sayCard(reader.t, reader.t('bot.role.none', { words })), reader.t('bot.role.none', { words }))
  if (found.length === 1) return replied(await showRole(reader, first.id as RoleId))
  return say(roleChoiceCard(reader.t, found), reader.t('bot.role.several'))
}

async function subscribe(reader: Reader, words: string): Promise<Done> {
  const { world, caller, t, conversation } = reader
  if (conversation.kind !== 'CHANNEL') throw new Refusal('not-a-channel')
  if (words === '') {
    const known = await projects.subscribed(world, caller, conversation.id)
    const text =
      known.length > 0
        ? t('bot.subscription.list', { projects: known.map(({ name }) => name).join(', ') })
        : t('bot.subscription.none')
    return say(sayCard(t, text), text)
  }
  const { name, isNew } = await projects.subscribe(world, caller, { conversationId: conversation.id, words })
  const text = isNew
    ? t('bot.subscription.done', { project: name })
    : t('bot.subscription.already', { project: name })
  return say(sayCard(t, text), text)
}

async function unsubscribe(reader: Reader, words: string): Promise<Done> {
  const { world, caller, t, conversation } = reader
  if (conversation.kind !== 'CHANNEL') throw new Refusal('not-a-channel')
  if (words === '') return say(sayCard(t, t('bot.subscription.which')), t('bot.subscription.which'))
  const { name, was } = await projects.unsubscribe(world, caller, { conversationId: conversation.id, words })
  const text = was
    ? t('bot.subscription.stopped', { project: name })
    : t('bot.subscription.wasNot', { project: name })
  return say(sayCard(t, text), text)
}

/** Tasks, roles and one's own projects that carry the words; with none of them the help card, never a dead end. */
async function search(reader: Reader, words: string): Promise<Done> {
  const { world, caller, t, links } = reader
  const query = {
    filter: { ...NO_FILTER, words },
    sort: [{ by: 'endDate' as const, descending: false }],
    after: null,
    size: HITS,
  }
  const found = {
    words,
    tasks: (await tasks.list(world, caller, query)).tasks,
    roles: (await roles.find(world, caller, words)).slice(0, HITS),
    projects: (await projects.find(world, caller, words)).slice(0, HITS),
  }
  const isEmpty = found.tasks.length + found.roles.length + found.projects.length === 0
  if (isEmpty) return help(reader, t('bot.found.nothing', { words }))
  return say(foundCard(t, { ...found, tabUrl: links.tasks }), t('bot.found.title', { words }))
}

/** What each command does. */
const RUN: Record<Command['name'], Run> = {
  help: (reader) => Promise.resolve(help(reader)),
  tasks: async (reader) => replied(await showTasks(reader)),
  task,
  project,
  projects: (reader) => project(reader, ''),
  roles: rolesOf,
  role,
  subscribe,
  unsubscribe,
  search,
}

/** What concerns the channel is answered in it; everything else is between the person and KLIK. */
export const isForTheChannel = ({ name }: Command): boolean =>
  name === 'help' || name === 'subscribe' || name === 'unsubscribe'

export const runCommand = (reader: Reader, { name, words }: Command): Promise<Done> =>
  RUN[name](reader, words)
