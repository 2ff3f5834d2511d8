import type { cli as da } from '../da/cli.js'
import type { Texts } from '../texts.js'

export const cli: Texts<typeof da> = {
  usage: 'Usage: npm run -s klik -- COMMAND',
  more: 'Write --help after a command to read more about it.',
  unknown: 'There is no command "{{command}}".',
  import: {
    what: 'take in KLIK exports as tasks',
    help: 'FILE is a task (PDF or text) or a task list (Excel or CSV) as KLIK exports them. A file is taken whole or not at all; faults are shown by line. For a task that is here already only KOMBIT’s fields are updated. --dry-run tries everything and keeps nothing. --municipality says which municipality when the file does not.',
    none: 'Write which files to take in.',
    unreadable: 'The file {{file}} cannot be opened.',
    done: '{{file}}: {{created}} new, {{updated}} updated, {{unchanged}} unchanged.',
    tried:
      '{{file}}: would give {{created}} new, {{updated}} updated, {{unchanged}} unchanged. Nothing is kept.',
    refused_one: '{{file}}: nothing was taken in because of {{count}} fault:',
    refused_other: '{{file}}: nothing was taken in because of {{count}} faults:',
  },
  explain: {
    what: 'explain a deadline: colour, rule and next change',
    help: 'Reads one JSON object a line: {status, startDate, plannedDurationWorkingDays, latestStartOverride, endDate, today, profile: "office" or "statutory"} and answers one a line: {marker, latestStart, yellowFrom, rule, nextChange}. In a terminal the answer is in words; with --json always JSON.',
  },
  rights: {
    what: 'show the rights table as it is enforced',
    help: 'Every right, user type and relation. With --json (or piped to another program) one object a line: {right, userType, relation, allowed}.',
  },
  migrate: {
    what: 'bring the database up to this version',
    help: 'Can be run repeatedly, and by several at once.',
    done: 'The database is up to this version.',
  },
  job: {
    what: 'run a job now',
    help: 'sweep finds deadlines that have changed colour; clean-up forgets what nobody needs; analyze freshens the embedded database.',
    which: 'Write one of the jobs: {{jobs}}.',
  },
  municipality: {
    what: 'create a municipality with projects, people and roles from a file',
    help: 'FILE is JSON with municipalities, projects, people, roles and assignments, as in src/data/sample.',
    form: 'Write: municipality add FILE.json',
    unreadable: 'The file {{file}} cannot be read as JSON.',
    done: 'The municipality has been created.',
  },
  users: {
    what: 'find and delete users who have never signed in with FK Adgangsstyring',
    help: 'unmigrated shows the municipal users FK Adgangsstyring has never let in, with projects and roles. delete-unmigrated --after 2025-11-03 deletes them, on the next day at the earliest; the last administrator of a municipality stays, and users of KOMBIT and of suppliers are not touched. --dry-run shows what would happen. --json gives one object a line.',
    which: 'Write unmigrated or delete-unmigrated.',
    when: 'Write the day: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} user without FK sign-in',
    count_other: '{{municipality}}: {{count}} users without FK sign-in',
    deleted_one: '{{municipality}}: {{count}} user deleted',
    deleted_other: '{{municipality}}: {{count}} users deleted',
    tried_one: '{{municipality}}: {{count}} user would be deleted. Nothing is saved.',
    tried_other: '{{municipality}}: {{count}} users would be deleted. Nothing is saved.',
    kept: 'Stays as the last administrator: {{names}}',
  },
  sample: {
    what: 'throw everything away and load the sample municipality again',
    help: 'For trying out only; not there in production.',
    notHere: 'Write: sample reset. It cannot be used in production.',
    done: 'The sample municipality has been loaded again.',
  },
}
