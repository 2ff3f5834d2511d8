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
  open: {
    inUse: 'The embedded database is in use by {{holder}}. Stop the server first, and try again.',
    password:
      'The database does not let us in: the user name or the password in the address is wrong. Correct it, and try again.',
    missing:
      'The server has no database of that name. Create an empty one there, or correct the name in the address.',
    address:
      'The address of the database is written wrongly. It should look like postgres://user:password@server:5432/klik',
    away: 'The database cannot be reached ({{reason}}). Check that it runs and that the address is right, and try again.',
  },
  backup: {
    what: 'save all data and files in one file',
    help: 'FILE is the file to write, such as klik.tar.gz; it must not be there yet. Everything is saved as it is at one moment, while the server runs; only the embedded database needs it to be stopped. The file holds personal data and can be read by nobody but whoever writes it: keep it encrypted, elsewhere than the database, and delete it in time. --json gives the counts as one object.',
    which: 'Write where the backup is to be, for example: backup klik.tar.gz',
    done: '{{file}} has been written with {{rows}} rows and {{files}} files. It holds personal data: keep it where only the right people can read it.',
    missing_one: '{{count}} file was no longer there, so it is left out.',
    missing_other: '{{count}} files were no longer there, so they are left out.',
    fault: {
      exists: '{{about}} is there already, or somebody else is writing it. Choose another name.',
      cannotWrite: '{{about}} cannot be written. Choose a folder that is there and that you may write in.',
      noSpace: 'There is no room for {{about}}, so there is no backup. Make room, or choose another place.',
      cannotRead: '{{about}} cannot be opened. Correct the name, or ask for access to the file.',
      notBackup: '{{about}} is no backup of KLIK. Nothing has been changed. Choose the right file.',
      damaged:
        '{{about}} is damaged or not whole, so it cannot be used. Nothing has been changed. Fetch the file again, or take another backup.',
      newer:
        'The data is from a newer version of KLIK than this one. Nothing has been changed. Use the version it is from, or a newer one.',
      nothingHere:
        'There is no KLIK data in the database. Check that DATABASE_URL or KLIK_DATA_DIR is the right one.',
      living:
        'The database that is to receive has data already, which is not touched. Create a new, empty database, and try again with that.',
      ahead:
        'The database is empty, but made ready for another version than the data is from. Create a new, empty database, and try again with that.',
      differs:
        'Not as many rows came into {{about}} as there should be. Nothing is kept. Try again with a new, empty database.',
    },
  },
  restore: {
    what: 'read a backup into an empty database',
    help: 'FILE was written by backup. All of it is tried first. The database must be empty, and is brought up to this version afterwards. Nothing is sent from it until somebody writes outbox release or outbox discard, since what was waiting may have been sent meanwhile. --json gives the counts as one object.',
    which: 'Write which file to read, for example: restore klik.tar.gz',
    done: 'The backup of {{at}} has been read: {{rows}} rows and {{files}} files, as many as were saved.',
    held: 'No messages are sent yet. Write outbox release to send what is waiting, or outbox discard to drop it.',
  },
  'move-database': {
    what: 'move data from the embedded database to PostgreSQL',
    help: '--to is the address of an empty database, or a file it stands in, so that others on the machine cannot see the password. --files FOLDER also copies the files to another data folder; without it they stay where they are. Stop the server first. The embedded database stays as it was; do not start it again, or both will send. --json gives the counts as one object.',
    which:
      'Write where to: move-database --to postgres://user@server/klik, or a file that holds the address.',
    notEmbedded:
      'DATABASE_URL is set, so the embedded database is not the one in use. Move that one with backup and restore.',
    done: '{{rows}} rows and {{files}} files have been moved, as many as there were. {{folder}} is as it was. Set DATABASE_URL to the new database before you start again.',
  },
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
  person: {
    what: 'get everything that is kept of a person, or take a deleted user’s name away',
    help: 'export writes everything about whoever has or had the address into one file that only you can read; also about people of KOMBIT and about deleted users. erase takes the name of a deleted user away everywhere it is written and puts a pseudonym in its place; otherwise that happens by itself two years after the deletion.',
    unwritable: 'The file {{file}} cannot be written, or it is there already. Choose another name.',
    exported:
      'Everything is in {{file}}. It is personal data: give the file to whoever asked for it, and then delete it.',
    form: 'Write: person export ADDRESS FILE, or: person erase ADDRESS. An id may stand in the place of the address.',
    several:
      'Several people have had that address. Write the id of the one it is about in the place of the address:',
    gone: '{{id}}: made {{created}}, deleted {{deleted}}',
    here: '{{id}}: made {{created}}, is a user now',
    living: 'That is a user. Delete the user in KLIK first; then the name can be taken away.',
    erased: 'The name of the deleted user has been taken away.',
    erasedBefore: 'The name has been taken away already.',
    nobody: 'Nobody has or had that address or id.',
  },
  audit: {
    what: 'see whether the history is as it was sealed',
    help: 'Every hour what has happened is sealed in a block that builds on the one before. check works it all out again and answers 1 if anything was changed, is missing or was added. HASH is a key from an earlier run (it is in the log too) that you have kept elsewhere: then it also shows if the whole chain was made anew.',
    form: 'Write: audit check, or: audit check HASH',
    counted:
      '{{blocks}} blocks with {{entries}} entries. {{forgotten}} are forgotten, as they must be able to be. {{unsealed}} wait for the next block.',
    last: 'The newest block’s key: {{hash}}',
    known: 'The key you gave is in the chain.',
    unknown: 'The key you gave is not in the chain: the chain was made anew since it was kept.',
    late_one:
      '{{count}} entry is older than a day and not sealed: either the job audit has stood still, or the entry was added afterwards.',
    late_other:
      '{{count}} entries are older than a day and not sealed: either the job audit has stood still, or the entries were added afterwards.',
    sound: 'The history is as it was sealed.',
    fault: {
      CHANGED: 'Changed after they were sealed: {{count}} (no. {{which}}).',
      MISSING: 'Missing although they are sealed: {{count}} (no. {{which}}).',
      CHAIN: 'Blocks that do not fit the chain: {{count}} (no. {{which}}).',
    },
  },
  rights: {
    what: 'show the rights table as it is enforced',
    help: 'Every right, user type and relation. With --json (or piped to another program) one object a line: {right, userType, relation, allowed}. With --introductions the rights on introductions instead: {row, hat, allowed}.',
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
    help: 'outbox shows messages a person has to decide on: UNCERTAIN (perhaps taken), FAILED (refused by Teams or the mail server) and EXPIRED (not taken that day). --state shows others, separated by commas: WAITING, PARKED, SENDING, SENT, DROPPED. outbox resend sends them again, either those whose ids are written or all in --state. A message that may have been taken says so itself. EXPIRED ones that the next morning’s card has told again are not sent. The running server sends within a minute. After a restore nothing is sent until outbox release sends what is waiting, or outbox discard drops it and lets only what is new go out. --json gives one object a line.',
    which: 'Write the ids of the messages or --state, for example: outbox resend --state UNCERTAIN',
    state: 'There is no state "{{state}}". Write one of: {{states}}.',
    id: '"{{id}}" is not an id.',
    none: 'There are none.',
    noneOfThem: 'None of those messages can be sent again. Write outbox to see which can.',
    row: '{{id}}  {{channel}}  {{state}}  {{type}}  {{ago}}  attempts: {{attempts}}  {{problem}}',
    more: 'Only the {{count}} oldest are shown.',
    held: 'No messages are sent, since the database was restored from a backup of {{at}}. Write outbox release to send what is waiting, or outbox discard to drop it.',
    notHeld: 'Nothing is held back.',
    released_one: '{{count}} message that was waiting is sent now or at its time.',
    released_other: '{{count}} messages that were waiting are sent now or at their time.',
    discarded_one: '{{count}} message has been dropped. New messages are sent again.',
    discarded_other: '{{count}} messages have been dropped. New messages are sent again.',
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
