import { ONCE, SEVERAL, type CliCommand } from './commandLine.js'

/** People read words, programs read JSON. */
const isPiped = (): boolean => !process.stdout.isTTY
const ANY = Infinity
const MUNICIPALITY_FLAGS = [...ONCE, ...SEVERAL]

/** What a command needs is loaded when it is asked for: help does not wait for the database's code. */
export const COMMANDS: CliCommand[] = [
  {
    name: 'backup',
    form: 'backup FILE [--json]',
    maxWords: 1,
    flags: ['json'],
    run: async (line) => (await import('./backup.js')).backup(line),
  },
  {
    name: 'restore',
    form: 'restore FILE [--json]',
    maxWords: 1,
    flags: ['json'],
    run: async (line) => (await import('./backup.js')).restore(line),
  },
  {
    name: 'move-database',
    form: 'move-database --to URL|FILE [--files FOLDER] [--json]',
    maxWords: 0,
    flags: ['to', 'files', 'json'],
    run: async (line) => (await import('./backup.js')).move(line),
  },
  {
    name: 'import',
    form: 'import FILE… [--dry-run] [--municipality NAME] [--json]',
    maxWords: ANY,
    flags: ['dry-run', 'municipality', 'json'],
    run: async (line) => (await import('./import.js')).importFiles(line),
  },
  {
    name: 'explain',
    form: 'explain [--json]',
    maxWords: 0,
    flags: ['json'],
    run: async ({ t, json }) => (await import('./explain.js')).explainLines(t, { json: json || isPiped() }),
  },
  {
    name: 'rights',
    form: 'rights [--introductions] [--json]',
    maxWords: 0,
    flags: ['json', 'introductions'],
    run: async ({ t, json, introductions }) => {
      const { printIntroductionRights, printRights } = await import('./rights.js')
      const print = introductions ? printIntroductionRights : printRights
      print(t, { json: json || isPiped() })
      return 0
    },
  },
  {
    name: 'notices',
    form: 'notices [--json]',
    maxWords: 0,
    flags: ['json'],
    run: async ({ t, json }) => {
      ;(await import('./notices.js')).printNotices(t, { json: json || isPiped() })
      return 0
    },
  },
  {
    name: 'municipality',
    form: 'municipality add [FILE] | set CODE | list | export CODE FILE | close CODE [--name …] [--json] …',
    maxWords: 3,
    flags: ['json', ...MUNICIPALITY_FLAGS],
    run: async (line) => (await import('./municipality.js')).municipality(line),
  },
  {
    name: 'check',
    form: 'check [--json]',
    maxWords: 0,
    flags: ['json'],
    run: async (line) => (await import('./check.js')).check(line),
  },
  {
    name: 'fk',
    form: 'fk CODE CVR [LOW | SUBSTANTIAL | HIGH]',
    maxWords: 3,
    flags: [],
    run: async (line) => (await import('./fk.js')).fk(line),
  },
  {
    name: 'job',
    form: 'job NAME',
    maxWords: 1,
    flags: [],
    run: async (line) => (await import('./operate.js')).runJob(line),
  },
  {
    name: 'migrate',
    form: 'migrate',
    maxWords: 0,
    flags: [],
    run: async (line) => (await import('./operate.js')).migrateOnly(line),
  },
  {
    name: 'outbox',
    form: 'outbox [resend ID… | release | discard] [--state STATE,…] [--json]',
    maxWords: ANY,
    flags: ['state', 'json'],
    run: async (line) => (await import('./outbox.js')).outbox(line),
  },
  {
    name: 'mail',
    form: 'mail [show ID | accept ID | discard ID] [--json]',
    maxWords: 2,
    flags: ['json'],
    run: async (line) => (await import('./mail.js')).mail(line),
  },
  {
    name: 'users',
    form: 'users unmigrated | delete-unmigrated --after DAY | refresh CODE [FILE] [--leavers N] [--dry-run] [--json]',
    maxWords: 3,
    flags: ['after', 'leavers', 'dry-run', 'json'],
    run: async (line) => (await import('./users.js')).users(line),
  },
  {
    name: 'person',
    form: 'person export ADDRESS|ID FILE | erase ADDRESS|ID',
    maxWords: 3,
    flags: [],
    run: async (line) => (await import('./person.js')).person(line),
  },
  {
    name: 'audit',
    form: 'audit check [HASH] [--json]',
    maxWords: 2,
    flags: ['json'],
    run: async (line) => (await import('./audit.js')).checkAudit(line),
  },
  {
    name: 'sample',
    form: 'sample reset',
    maxWords: 1,
    flags: [],
    run: async (line) => (await import('./operate.js')).resetSample(line),
  },
]
