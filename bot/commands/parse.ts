import { parseTaskNumber } from '../../src/domain/task.js'
import { visible } from '../../src/domain/words.js'

/** Every typed word, in every language; case and accents do not matter. The first of each is the one help shows. */
export const COMMANDS = {
  help: ['hjælp', 'hej', 'help', 'hi', 'hello', 'start', 'goddag', 'kommandoer', 'commands', '?'],
  tasks: ['opgaver', 'mine opgaver', 'tasks', 'my tasks', 'opgaveliste', 'task list'],
  task: ['opgave', 'task'],
  project: ['projekt', 'project'],
  projects: ['projekter', 'projects', 'mine projekter', 'my projects'],
  roles: ['roller', 'rollegalleri', 'mine roller', 'roles', 'role gallery', 'my roles'],
  vacant: ['ubesatte roller', 'ledige roller', 'tomme roller', 'vacant roles', 'vacancies'],
  role: ['rolle', 'role'],
  introductions: [
    'introduktion',
    'introduktioner',
    'mine introduktioner',
    'introduction',
    'introductions',
    'my introductions',
  ],
  startIntroduction: ['start introduktion', 'ny introduktion', 'start introduction', 'new introduction'],
  introduced: [
    'hvem introduceres',
    'hvem bliver introduceret',
    'who is being introduced',
    'who is introduced',
  ],
  readiness: [
    'klar til roller',
    'klar til rollen',
    'klar til rollerne',
    'parathed',
    'role readiness',
    'readiness',
  ],
  overview: ['overblik', 'overview', 'status', 'overblik over'],
  settings: [
    'indstillinger',
    'mine indstillinger',
    'notifikationer',
    'settings',
    'my settings',
    'notifications',
  ],
  broadcast: ['besked', 'beskeder', 'skriv besked', 'ny besked', 'message', 'messages', 'write message'],
  subscribe: ['abonner', 'abonnér', 'abonner på', 'subscribe', 'subscribe to'],
  unsubscribe: ['afmeld', 'unsubscribe', 'unsubscribe from'],
} as const

export type CommandName = keyof typeof COMMANDS
export type Command = { name: CommandName; words: string } | { name: 'search'; words: string }

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'u' }

/** "Hjælp", "HJAELP" and "hjalp" are one word; people on foreign keyboards must not be lost. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[æøåäöü]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The same without the second letter of "ae", "oe", "aa". */
const barer = (text: string): string => bare(text).replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/aa/g, 'a')

/** A word as people may write it. */
const spelt = (text: string): readonly [string, string] => [bare(text), barer(text)]

const SPELLINGS = Object.entries(COMMANDS)
  .flatMap(([name, words]) =>
    words.map((word) => ({
      name: name as CommandName,
      spelt: spelt(word),
      length: word.split(' ').length,
      word,
    })),
  )
  .sort((a, b) => b.word.length - a.word.length)

/** These take words after them; anything else with words after it is a search. */
const TAKES_WORDS = new Set<CommandName>([
  'task',
  'project',
  'role',
  'roles',
  'overview',
  'broadcast',
  'subscribe',
  'unsubscribe',
])

/** The words after a command; null when it is not said. */
function wordsAfter(
  said: { text: string; spelt: readonly string[] },
  { name, spelt: wanted, length }: (typeof SPELLINGS)[number],
): string | null {
  if (said.spelt.some((spelling, n) => spelling === wanted[n])) return ''
  const isBegun = said.spelt.some((spelling, n) => spelling.startsWith(`${wanted[n]} `))
  return TAKES_WORDS.has(name) && isBegun ? said.text.split(/\s+/).slice(length).join(' ') : null
}

/** Without the signs a sentence ends with. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && '!. '.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end).trim()
}

/** "140010", "#140010", "opgave nr. 140010", "opgave: 140010", "opgave-id 140010". */
const NUMBERED = /^(?:(?:opgave|opg|task)[-. ]*)?(?:(?:nr|nummer|no|number|id)[. ]*)?:?\s*(#?\s*\d[\d\s/]*)$/i
/** "projekt: KSD" */
const COLON = /^(\p{L}+)\s*:\s+/u

/** What somebody typed as a command; what is none is something to search for. */
export function parseCommand(text: string): Command {
  const said = withoutEnd(visible(text).trim()).replace(COLON, '$1 ')
  if (said === '') return { name: 'help', words: '' }
  const number = NUMBERED.exec(said)?.[1] ?? ''
  if (parseTaskNumber(number) !== null) return { name: 'task', words: number.trim() }
  const spoken = { text: said, spelt: spelt(said) }
  for (const spelling of SPELLINGS) {
    const words = wordsAfter(spoken, spelling)
    if (words !== null) return { name: spelling.name, words }
  }
  return { name: 'search', words: said }
}
