import { LANGUAGES, type Language } from '../../src/domain/person.js'
import { parseTaskNumber } from '../../src/domain/task.js'
import { visible } from '../../src/domain/words.js'

/** Every typed word, by its language; all are always understood, whoever reads. Case and accents do not matter. */
export const COMMANDS = {
  help: {
    da: ['hjælp', 'hej', 'goddag', 'kommandoer', '?'],
    en: ['help', 'hi', 'hello', 'start', 'commands'],
    sv: ['hjälp', 'hejsan', 'god dag', 'kommandon'],
    fi: ['ohje', 'ohjeet', 'apua', 'hei', 'moi', 'terve', 'komennot'],
  },
  tasks: {
    da: ['opgaver', 'mine opgaver', 'opgaveliste'],
    en: ['tasks', 'my tasks', 'task list'],
    sv: ['uppgifter', 'mina uppgifter', 'uppgiftslista'],
    fi: ['tehtävät', 'omat tehtävät', 'tehtäväni', 'tehtävälista'],
  },
  task: { da: ['opgave'], en: ['task'], sv: ['uppgift'], fi: ['tehtävä'] },
  project: { da: ['projekt'], en: ['project'], sv: ['projekt'], fi: ['projekti'] },
  projects: {
    da: ['projekter', 'mine projekter'],
    en: ['projects', 'my projects'],
    sv: ['projektlista', 'mina projekt'],
    fi: ['projektit', 'omat projektit', 'projektini'],
  },
  roles: {
    da: ['roller', 'rollegalleri', 'mine roller'],
    en: ['roles', 'role gallery', 'my roles'],
    sv: ['roller', 'rollgalleri', 'mina roller'],
    fi: ['roolit', 'rooligalleria', 'omat roolit', 'roolini'],
  },
  vacant: {
    da: ['ubesatte roller', 'ledige roller', 'tomme roller'],
    en: ['vacant roles', 'vacancies'],
    sv: ['vakanta roller', 'lediga roller', 'tomma roller'],
    fi: ['täyttämättömät roolit', 'avoimet roolit', 'vapaat roolit'],
  },
  role: { da: ['rolle'], en: ['role'], sv: ['roll'], fi: ['rooli'] },
  introductions: {
    da: ['introduktion', 'introduktioner', 'mine introduktioner'],
    en: ['introduction', 'introductions', 'my introductions'],
    sv: ['introduktion', 'introduktioner', 'mina introduktioner'],
    fi: ['perehdytys', 'perehdytykset', 'omat perehdytykset', 'perehdytykseni'],
  },
  startIntroduction: {
    da: ['start introduktion', 'ny introduktion'],
    en: ['start introduction', 'new introduction'],
    sv: ['starta introduktion', 'ny introduktion'],
    fi: ['aloita perehdytys', 'uusi perehdytys'],
  },
  introduced: {
    da: ['hvem introduceres', 'hvem bliver introduceret'],
    en: ['who is being introduced', 'who is introduced'],
    sv: ['vem introduceras', 'vilka introduceras'],
    fi: ['keitä perehdytetään', 'ketä perehdytetään', 'perehdytettävät'],
  },
  readiness: {
    da: ['klar til roller', 'klar til rollen', 'klar til rollerne', 'parathed'],
    en: ['role readiness', 'readiness'],
    sv: ['beredskap', 'redo för rollen', 'redo för rollerna'],
    fi: ['valmius', 'valmiina rooliin', 'valmiina rooleihin'],
  },
  overview: {
    da: ['overblik', 'status', 'overblik over'],
    en: ['overview'],
    sv: ['översikt', 'läget', 'översikt över'],
    fi: ['yleiskatsaus', 'tilanne'],
  },
  settings: {
    da: ['indstillinger', 'mine indstillinger', 'notifikationer'],
    en: ['settings', 'my settings', 'notifications'],
    sv: ['inställningar', 'mina inställningar', 'aviseringar'],
    fi: ['asetukset', 'omat asetukset', 'ilmoitukset'],
  },
  language: { da: ['sprog'], en: ['language'], sv: ['språk'], fi: ['kieli'] },
  broadcast: {
    da: ['besked', 'beskeder', 'skriv besked', 'ny besked'],
    en: ['message', 'messages', 'write message'],
    sv: ['meddelande', 'meddelanden', 'skriv meddelande', 'nytt meddelande'],
    fi: ['viesti', 'viestit', 'kirjoita viesti', 'uusi viesti'],
  },
  subscribe: {
    da: ['abonner', 'abonnér', 'abonner på'],
    en: ['subscribe', 'subscribe to'],
    sv: ['prenumerera', 'prenumerera på'],
    fi: ['tilaa'],
  },
  unsubscribe: {
    da: ['afmeld'],
    en: ['unsubscribe', 'unsubscribe from'],
    sv: ['avsluta prenumeration', 'avsluta prenumeration på', 'avprenumerera'],
    fi: ['peru tilaus', 'lopeta tilaus'],
  },
} as const satisfies Record<string, Record<Language, readonly string[]>>

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
  .flatMap(([name, spoken]) =>
    [...new Set<string>(Object.values(spoken).flat())].map((word) => ({
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
  'language',
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

/** "140010", "#140010", "opgave nr. 140010", "opgave: 140010", "opgave-id 140010", "uppgift 140010". */
const NUMBERED =
  /^(?:(?:opgave|opg|task|uppgift|tehtävä)[-. ]*)?(?:(?:nr|nro|nummer|numero|no|number|id)[. ]*)?:?\s*(#?\s*\d[\d\s/]*)$/i
/** "projekt: KSD" */
const COLON = /^(\p{L}+)\s*:\s+/u

/** Each language by its names, its own first. */
const NAMES: Record<Language, readonly string[]> = {
  da: ['dansk', 'danish', 'danska', 'tanska'],
  en: ['english', 'engelsk', 'engelska', 'englanti'],
  sv: ['svenska', 'svensk', 'swedish', 'ruotsi'],
  fi: ['suomi', 'finsk', 'finska', 'finnish'],
}

/** The language somebody names, in whichever; null for a word that names none. */
export const languageNamed = (text: string): Language | null =>
  LANGUAGES.find((language) => NAMES[language].some((name) => bare(name) === bare(text))) ?? null

/** What somebody typed as a command; what is none is something to search for. */
export function parseCommand(text: string): Command {
  const said = withoutEnd(visible(text).trim()).replace(COLON, '$1 ')
  if (said === '') return { name: 'help', words: '' }
  const number = NUMBERED.exec(said)?.[1] ?? ''
  if (parseTaskNumber(number) !== null) return { name: 'task', words: number.trim() }
  // A language by itself may also be searched for: it is offered, and nothing is changed.
  if (languageNamed(said)) return { name: 'language', words: '' }
  const spoken = { text: said, spelt: spelt(said) }
  for (const spelling of SPELLINGS) {
    const words = wordsAfter(spoken, spelling)
    if (words !== null) return { name: spelling.name, words }
  }
  return { name: 'search', words: said }
}
