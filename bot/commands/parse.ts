import { parseTaskNumber } from '../../src/domain/task.js'

/** Every typed word, in every language; case and accents do not matter. The first of each is the one help shows. */
export const COMMANDS = {
  help: ['hjælp', 'hej', 'help', 'hi', 'hello', 'start', 'goddag', 'kommandoer', 'commands', '?'],
  tasks: ['opgaver', 'mine opgaver', 'tasks', 'my tasks', 'opgaveliste', 'task list'],
  task: ['opgave', 'task'],
  project: ['projekt', 'project'],
  projects: ['projekter', 'projects', 'mine projekter', 'my projects'],
  roles: ['roller', 'rollegalleri', 'mine roller', 'roles', 'role gallery', 'my roles'],
  role: ['rolle', 'role'],
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

const SPELLINGS = Object.entries(COMMANDS)
  .flatMap(([name, words]) => words.map((word) => ({ name: name as CommandName, word })))
  .sort((a, b) => b.word.length - a.word.length)

/** These take words after them; anything else with words after it is a search. */
const TAKES_WORDS = new Set<CommandName>(['task', 'project', 'role', 'roles', 'subscribe', 'unsubscribe'])

function wordsAfter(text: string, { name, word }: { name: CommandName; word: string }): string | null {
  for (const spell of [bare, barer]) {
    const [said, wanted] = [spell(text), spell(word)]
    if (said === wanted) return ''
    if (TAKES_WORDS.has(name) && said.startsWith(`${wanted} `)) {
      return text.split(/\s+/).slice(word.split(' ').length).join(' ')
    }
  }
  return null
}

/** What somebody typed as a command; what is none is something to search for. */
export function parseCommand(text: string): Command {
  const said = text.replace(/[!.]+$/, '').trim()
  if (said === '') return { name: 'help', words: '' }
  if (parseTaskNumber(said) !== null) return { name: 'task', words: said }
  for (const spelling of SPELLINGS) {
    const words = wordsAfter(said, spelling)
    if (words !== null) return { name: spelling.name, words }
  }
  return { name: 'search', words: said }
}
