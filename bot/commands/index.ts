import type { TaskRow } from '../../src/contract/task.js'
import type { ProjectId, RoleId, TaskId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import { parseTaskNumber } from '../../src/domain/task.js'
import { NO_FILTER, WORST_FIRST } from '../../src/domain/taskList.js'
import { fold } from '../../src/domain/words.js'
import * as projects from '../../src/services/projects/projects.js'
import * as subscriptions from '../../src/services/projects/subscriptions.js'
import * as roles from '../../src/services/roles/roles.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { foundCard } from '../cards/found.js'
import type { Card } from '../cards/parts.js'
import { sayCard } from '../cards/plain.js'
import { projectChoiceCard } from '../cards/project.js'
import { roleChoiceCard } from '../cards/roles.js'
import { help } from '../actions/index.js'
import { replied, type Done, type Reader } from '../turn/reader.js'
import { showIntroduced, showIntroductions } from '../views/introductions.js'
import { showOverview } from '../views/overview.js'
import { showWriting } from '../views/broadcastForms.js'
import { showSubscription } from '../views/broadcasts.js'
import { showProject, showTask, showTasks } from '../views/tasks.js'
import { showSettings } from '../views/settings.js'
import { showRole, showRoles } from '../views/roles.js'
import { chooseLanguage, showChannelLanguage, showLanguage } from '../views/languages.js'
import { languageNamed, type Command } from './parse.js'

/** How many of each kind a search offers. */
const HITS = 5

type Run = (reader: Reader, words: string) => Promise<Done>

/** The first tasks the list finds for the words. */
async function inList({ world, caller }: Reader, words: string): Promise<TaskRow[]> {
  const query = {
    filter: { ...NO_FILTER, words },
    sort: WORST_FIRST,
    after: null,
    size: HITS,
  }
  return (await tasks.list(world, caller, query)).tasks
}

const say = (card: Card, summary: string): Done => replied({ content: null, card, summary })

async function task(reader: Reader, words: string): Promise<Done> {
  const number = parseTaskNumber(words)
  if (number === null) return words === '' ? replied(await showTasks(reader)) : search(reader, words)
  const id = await tasks.findByNumber(reader.world, reader.caller, number)
  return id ? replied(await showTask(reader, id)) : tasksNumbered(reader, number)
}

/** Tasks of KOMBIT's template of that number, as the list finds them; several are offered as a choice. */
async function tasksNumbered(reader: Reader, number: number): Promise<Done> {
  const { t, links } = reader
  const words = `#${number}`
  const found = await inList(reader, words)
  const [only] = found
  if (!only) throw new Refusal('not-found')
  if (found.length === 1) return replied(await showTask(reader, only.id as TaskId))
  const card = foundCard(t, { words, tasks: found, roles: [], projects: [], tabUrl: links.tasks })
  return say(card, t('bot.found.title', { words }))
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

/** "overblik", "overblik KSD". */
const overviewOf = async (reader: Reader, words: string): Promise<Done> =>
  words === '' ? replied(await showOverview(reader)) : project(reader, words)

/** Words for the vacant ones, in every language. */
const VACANT_WORDS = [
  ...['ubesat', 'ubesatte', 'ledige', 'tomme'],
  ...['vacant', 'vacancies', 'unfilled'],
  ...['vakant', 'vakanta', 'lediga', 'tomma'],
  ...['täyttämättömät', 'täyttämättä', 'avoimet', 'vapaat'],
].map(fold)

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
    const known = await subscriptions.subscribed(world, caller, conversation.id)
    const text =
      known.length > 0
        ? t('bot.subscription.list', { projects: known.map(({ name }) => name).join(', ') })
        : t('bot.subscription.none')
    return say(sayCard(t, text), text)
  }
  const { id } = await subscriptions.subscribe(world, caller, { conversationId: conversation.id, words })
  const shown = await showSubscription(reader, id)
  if (!shown) throw new Refusal('not-a-channel')
  return replied(shown)
}

/** "sprog", "sprog svenska": one's own, or that of the channel it is written in. */
async function language(reader: Reader, words: string): Promise<Done> {
  const { world, caller, conversation } = reader
  const wanted = languageNamed(words)
  const isUnknown = words !== '' && wanted === null
  if (conversation.kind === 'PERSONAL')
    return replied(wanted ? await chooseLanguage(reader, wanted) : await showLanguage(reader, isUnknown))
  if (conversation.kind !== 'CHANNEL') throw new Refusal('not-a-channel')
  if (wanted) await subscriptions.speak(world, caller, { conversationId: conversation.id, language: wanted })
  return replied(showChannelLanguage(reader, wanted, isUnknown))
}

async function unsubscribe(reader: Reader, words: string): Promise<Done> {
  const { world, caller, t, conversation } = reader
  if (conversation.kind !== 'CHANNEL') throw new Refusal('not-a-channel')
  if (words === '') return say(sayCard(t, t('bot.subscription.which')), t('bot.subscription.which'))
  const { name, was } = await subscriptions.unsubscribe(world, caller, {
    conversationId: conversation.id,
    words,
  })
  const text = was
    ? t('bot.subscription.stopped', { project: name })
    : t('bot.subscription.wasNot', { project: name })
  return say(sayCard(t, text), text)
}

/** Tasks, roles and one's own projects that carry the words; with none of them the help card, never a dead end. */
async function search(reader: Reader, words: string): Promise<Done> {
  const { world, caller, t, links } = reader
  const found = {
    words,
    tasks: await inList(reader, words),
    roles: (await roles.find(world, caller, words)).slice(0, HITS),
    projects: (await projects.find(world, caller, words)).slice(0, HITS),
  }
  const isEmpty = found.tasks.length + found.roles.length + found.projects.length === 0
  if (isEmpty) return help(reader, t('bot.found.nothing', { words }))
  return say(foundCard(t, { ...found, tabUrl: links.tasks }), t('bot.found.title', { words }))
}

/** What each command does. */
const RUN: Record<Command['name'], Run> = {
  help: (reader) => help(reader),
  tasks: async (reader) => replied(await showTasks(reader)),
  task,
  project,
  projects: (reader) => project(reader, ''),
  roles: rolesOf,
  vacant: async (reader) => replied(await showRoles(reader, 'vacant')),
  role,
  overview: overviewOf,
  settings: async (reader) => replied(await showSettings(reader)),
  language,
  introductions: async (reader) => replied(await showIntroductions(reader)),
  startIntroduction: async (reader) => replied(await showIntroductions(reader, { starts: true })),
  introduced: async (reader) => replied(await showIntroduced(reader)),
  readiness: async (reader) => replied(await showRoles(reader, 'readiness')),
  broadcast: async (reader, words) => replied(await showWriting(reader, words)),
  subscribe,
  unsubscribe,
  search,
}

/** What concerns the channel is answered in it; everything else is between the person and KLIK. */
export const isForTheChannel = ({ name }: Command): boolean =>
  name === 'help' || name === 'language' || name === 'subscribe' || name === 'unsubscribe'

export const runCommand = (reader: Reader, { name, words }: Command): Promise<Done> =>
  RUN[name](reader, words)
