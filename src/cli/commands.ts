import { checkAudit } from './audit.js'
import { check } from './check.js'
import { backup, move, restore } from './backup.js'
import { ONCE, SEVERAL, type CliCommand } from './commandLine.js'
import { explainLines } from './explain.js'
import { fk } from './fk.js'
import { importFiles } from './import.js'
import { mail } from './mail.js'
import { municipality } from './municipality.js'
import { migrateOnly, resetSample, runJob } from './operate.js'
import { printNotices } from './notices.js'
import { person } from './person.js'
import { outbox } from './outbox.js'
import { printIntroductionRights, printRights } from './rights.js'
import { users } from './users.js'

/** People read words, programs read JSON. */
const isPiped = (): boolean => !process.stdout.isTTY
const ANY = Infinity
const MUNICIPALITY_FLAGS = [...ONCE, ...SEVERAL]

export const COMMANDS: CliCommand[] = [
  { name: 'backup', form: 'backup FILE [--json]', maxWords: 1, flags: ['json'], run: backup },
  { name: 'restore', form: 'restore FILE [--json]', maxWords: 1, flags: ['json'], run: restore },
  {
    name: 'move-database',
    form: 'move-database --to URL|FILE [--files FOLDER] [--json]',
    maxWords: 0,
    flags: ['to', 'files', 'json'],
    run: move,
  },
  {
    name: 'import',
    form: 'import FILE… [--dry-run] [--municipality NAME] [--json]',
    maxWords: ANY,
    flags: ['dry-run', 'municipality', 'json'],
    run: importFiles,
  },
  {
    name: 'explain',
    form: 'explain [--json]',
    maxWords: 0,
    flags: ['json'],
    run: ({ t, json }) => explainLines(t, { json: json || isPiped() }),
  },
  {
    name: 'rights',
    form: 'rights [--introductions] [--json]',
    maxWords: 0,
    flags: ['json', 'introductions'],
    run: ({ t, json, introductions }) => {
      const print = introductions ? printIntroductionRights : printRights
      print(t, { json: json || isPiped() })
      return Promise.resolve(0)
    },
  },
  {
    name: 'notices',
    form: 'notices [--json]',
    maxWords: 0,
    flags: ['json'],
    run: ({ t, json }) => {
      printNotices(t, { json: json || isPiped() })
      return Promise.resolve(0)
    },
  },
  {
    name: 'municipality',
    form: 'municipality add [FILE] | set CODE | list | export CODE FILE | close CODE [--name …] [--json] …',
    maxWords: 3,
    flags: ['json', ...MUNICIPALITY_FLAGS],
    run: municipality,
  },
  { name: 'check', form: 'check [--json]', maxWords: 0, flags: ['json'], run: check },
  { name: 'fk', form: 'fk CODE CVR [LOW | SUBSTANTIAL | HIGH]', maxWords: 3, flags: [], run: fk },
  { name: 'job', form: 'job NAME', maxWords: 1, flags: [], run: runJob },
  { name: 'migrate', form: 'migrate', maxWords: 0, flags: [], run: migrateOnly },
  {
    name: 'outbox',
    form: 'outbox [resend ID… | release | discard] [--state STATE,…] [--json]',
    maxWords: ANY,
    flags: ['state', 'json'],
    run: outbox,
  },
  {
    name: 'mail',
    form: 'mail [show ID | accept ID | discard ID] [--json]',
    maxWords: 2,
    flags: ['json'],
    run: mail,
  },
  {
    name: 'users',
    form: 'users unmigrated | delete-unmigrated --after DAY | refresh CODE [FILE] [--leavers N] [--dry-run] [--json]',
    maxWords: 3,
    flags: ['after', 'leavers', 'dry-run', 'json'],
    run: users,
  },
  {
    name: 'person',
    form: 'person export ADDRESS|ID FILE | erase ADDRESS|ID',
    maxWords: 3,
    flags: [],
    run: person,
  },
  { name: 'audit', form: 'audit check [HASH] [--json]', maxWords: 2, flags: ['json'], run: checkAudit },
  { name: 'sample', form: 'sample reset', maxWords: 1, flags: [], run: resetSample },
]
