import type { cli as da } from '../da/cli.js'
import type { Texts } from '../texts.js'

export const cli: Texts<typeof da> = {
  usage: 'Usage: npm run -s klik -- COMMAND',
  more: 'Write --help after a command to read more about it.',
  unknown: 'There is no command "{{command}}".',
  option: {
    unknown: 'There is no option {{option}}. Write --help after the command to see what it takes.',
    value:
      'The option {{option}} is written wrongly: its value is missing, or it takes none. Write --help after the command.',
    notHere: '{{option}} cannot be used with {{command}}. Write: {{form}}',
  },
  tooMany: '"{{extra}}" is a word too many. Write: {{form}}',
  language: 'There is no language "{{language}}". Write da or en.',
  bug: 'Something went wrong: {{message}}. Try again with LOG_LEVEL=debug to see where.',
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
    noJson: 'it is not JSON',
    wrong: 'The line cannot be read ({{problem}}). Write --help to see what it should look like.',
  },
  rights: {
    what: 'show the rights table as it is enforced',
    help: 'Every right, user type and relation. With --json (or piped to another program) one object a line: {right, userType, relation, allowed}.',
  },
  notices: {
    what: 'show who is told of what, as it is enforced',
    help: 'Every event, user type and relation; "own" is the responsible, the executor or the person concerned. With --json (or piped to another program) one object a line: {event, userType, relation, told}.',
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
    done: 'The job has run.',
    notDue: 'There was nothing to do: it has been done for today, or it is not time yet.',
  },
  fk: {
    what: 'say which municipality FK Adgangsstyring speaks of by a CVR number',
    help: 'CODE is the municipality’s three digits and CVR its eight. The last word is the lowest assurance level (NSIS) that lets anybody in: LOW, SUBSTANTIAL or HIGH; without it that is SUBSTANTIAL.',
    form: 'Write: fk CODE CVR [LOW | SUBSTANTIAL | HIGH]',
    unknown: 'There is no municipality with the code {{code}}. Make it first with municipality add.',
    done: 'The municipality {{code}} has CVR {{cvr}} and lets people in from the assurance level {{assurance}}.',
  },
  municipality: {
    what: 'create a municipality with projects, people and roles from a file',
    help: 'FILE is JSON with municipalities, projects, people, roles and assignments, as in src/data/sample.',
    form: 'Write: municipality add FILE.json',
    unreadable: 'The file {{file}} cannot be read as JSON.',
    wrong: 'Nothing was created, for here in {{file}} something is missing or written wrongly:',
    fault: {
      codeTaken:
        'The municipality {{about}} is here already, so nothing was created. Remove it from the file, or use another code.',
      tenantTaken:
        'Another municipality has the tenantId of {{about}} already, so nothing was created. Correct it in the file.',
      cvrTaken:
        'Another municipality has the same CVR as {{about}} already, so nothing was made. Put it right in the file.',
      emailTaken:
        'The e-mail address {{about}} is in use already, so nothing was created. Remove the person from the file, or correct the address.',
      entraTaken:
        'Another person has the aadObjectId of {{about}} already, so nothing was created. Correct it in the file.',
      twice: 'Something stands twice at {{about}}, so nothing was created. Delete one of them in the file.',
      unknown:
        'The file refers to "{{about}}", which it does not describe, so nothing was created. Add it, or correct the name.',
      outside:
        'Only a municipality’s own people hold roles in the gallery, which {{about}} is not, so nothing was created. Take the role from the person in the file.',
    },
    done: 'The municipality has been created.',
  },
  outbox: {
    what: 'show and send again messages that did not surely arrive',
    help: 'outbox shows messages a person has to decide on: UNCERTAIN (perhaps taken), FAILED (refused by Teams or the mail server) and EXPIRED (not taken that day). --state shows others, separated by commas: WAITING, PARKED, SENDING, SENT, DROPPED. outbox resend sends them again, either those whose ids are written or all in --state. A message that may have been taken says so itself. EXPIRED ones that the next morning’s card has told again are not sent. The running server sends within a minute. --json gives one object a line.',
    which: 'Write the ids of the messages or --state, for example: outbox resend --state UNCERTAIN',
    state: 'There is no state "{{state}}". Write one of: {{states}}.',
    id: '"{{id}}" is not an id.',
    none: 'There are none.',
    noneOfThem: 'None of those messages can be sent again. Write outbox to see which can.',
    row: '{{id}}  {{channel}}  {{state}}  {{type}}  {{ago}}  attempts: {{attempts}}  {{problem}}',
    more: 'Only the {{count}} oldest are shown.',
    resent_one: '{{count}} message is sent again.',
    resent_other: '{{count}} messages are sent again.',
  },
  mail: {
    what: 'look at answers by mail that wait for a person, and decide on them',
    help: 'mail shows answers to our mails that were not put into a thread because something speaks against it: when they came and why they wait. mail show ID shows the sender and the text. mail accept ID puts the answer into the thread of the task, as whoever the mail was sent to. mail discard ID throws it away. After 30 days it is gone by itself. --json gives one object a line.',
    which: 'Write show, accept or discard and an id, for example: mail show 0b9f…',
    none: 'None are waiting.',
    row: '{{id}}  {{at}}  {{reason}}',
    from: 'From {{from}}',
    accepted: 'The answer is in the thread.',
    discarded: 'The answer was thrown away.',
    reason: {
      'unknown-token': 'answers no mail of ours',
      'expired-token': 'answers an old mail, or one that cannot be answered',
      'not-authenticated': 'the sender may not be who they say',
      'other-sender': 'was written by somebody else than we wrote to',
      'no-right': 'whoever we wrote to cannot write on the task any more',
      'personal-number-or-not': 'may hold a civil registration number',
    },
  },
  users: {
    what: 'find and delete old users who have never signed in',
    help: 'unmigrated shows the municipal users who have signed in neither with FK Adgangsstyring nor otherwise, with projects and roles. delete-unmigrated --after 2025-11-03 deletes them, on the next day at the earliest. Whoever has signed in in Teams or in the tab stays; so does whoever’s sign-ins are known from a later day on only, and the last administrator of a municipality. They are shown apart, with the reason. Users of KOMBIT and of suppliers are not touched. --dry-run shows what would happen. --json gives one object a line.',
    which: 'Write unmigrated or delete-unmigrated.',
    when: 'Write the day: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} user has never signed in',
    count_other: '{{municipality}}: {{count}} users have never signed in',
    deleted_one: '{{municipality}}: {{count}} user deleted',
    deleted_other: '{{municipality}}: {{count}} users deleted',
    tried_one: '{{municipality}}: {{count}} user would be deleted. Nothing is saved.',
    tried_other: '{{municipality}}: {{count}} users would be deleted. Nothing is saved.',
    noFk: 'FK sign-in is not here yet, so only sign-ins in Teams and in the tab are counted.',
    kept_one: '{{count}} stays:',
    kept_other: '{{count}} stay:',
    reason: {
      SIGNED_IN: 'has signed in, last on {{last}}',
      UNKNOWN: 'sign-ins are known since {{since}} only',
      LAST_ADMINISTRATOR: 'the last administrator of the municipality',
      CHANGED: 'was changed meanwhile; try again',
    },
  },
  sample: {
    what: 'throw everything away and load the sample municipality again',
    help: 'For trying out only; not there in production.',
    notHere: 'Write: sample reset. It cannot be used in production.',
    done: 'The sample municipality has been loaded again.',
  },
  rule: {
    row1: 'The task is completed',
    row2: 'The task is not active yet',
    row3: 'No end date',
    row4: 'The last day to begin has come',
    row5: 'Should be started now',
    row6: 'Plenty of time',
    row7: 'The end date has come',
    row8: 'Getting close to the end date',
    row9: 'Plenty of time',
  },
}
