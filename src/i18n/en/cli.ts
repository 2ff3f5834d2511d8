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
  language: 'There is no language "{{language}}". Write da, en, sv or fi.',
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
  check: {
    what: 'see what works, what is missing, and how to mend it',
    help: 'Asks the database, the files, the mail server and the places to sign in now, and says when the tab, the chat and the jobs were last seen to work. No mail is sent. Answers 1 when something necessary does not work. --json gives an object for each row.',
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
    help: 'Reads one JSON object a line: {status, startDate, plannedDurationWorkingDays, latestStartOverride, endDate, today, profile: "office", "statutory", "finland" or "sweden"} and answers one a line: {marker, latestStart, yellowFrom, rule, nextChange}. In a terminal the answer is in words; with --json always JSON.',
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
    what: 'make a municipality, change it, or list those there are',
    help: `add makes a municipality. Either from FILE, which is JSON with municipalities, projects, people, roles and assignments, or by flags:
  municipality add --code 997 --name "Korsbæk Kommune" --tenant ID --administrator "Navn Navnesen <navn@korsbaek.example>"
set CODE changes what the flags say and leaves the rest. list shows all of them.
export CODE FILE writes everything of the municipality into one file, which is read without KLIK.
close CODE --export FILE --confirm NAME erases everything of the municipality and looks that it is gone. The file must be newer than the last change.
  --code                   the municipality's three digits; they never change
  --name                   its name
  --tenant                 the ID of its organisation in Entra (tenant); none takes it away
  --cvr                    eight digits by which FK Adgangsstyring knows it; none takes them away
  --administrator          "Name <address>"; may be said several times. set makes a user who is there an administrator
  --municipality-language  da, en, sv or fi: the language of channels and of people who have not chosen
  --calendar               office (5 June, 24 and 31 December are off too), statutory (public holidays alone), finland or sweden (the public holidays there)
  --closed, --open         a day off besides the calendar's, or one that is none after all; may be said several times
  --assurance              the lowest level of assurance in FK: LOW, SUBSTANTIAL or HIGH
  --sign-ins               which sign-ins count when old users are found: FK, OPENID and TEAMS, with commas between`,
    form: 'Write: municipality add FILE.json, municipality add --code 997 --name "Korsbæk Kommune" …, municipality set 997 --tenant …, or municipality list. --help shows every flag.',
    nothing: 'Write what is to be changed, for example: municipality set 997 --cvr 12345678',
    twice: 'The address {{email}} stands with two administrators. Each needs their own. Nothing was saved.',
    bad: {
      code: '"{{value}}" is no municipality code. Write three digits, for example --code 997. Nothing was saved.',
      name: 'The name is empty. Write it in quotation marks: --name "Korsbæk Kommune". Nothing was saved.',
      tenant:
        '"{{value}}" is not the ID of an organisation. It stands in Entra under Overview as Directory (tenant) ID and has 32 digits and letters in five groups. Nothing was saved.',
      cvr: '"{{value}}" is no CVR number. Write eight digits without blanks. Nothing was saved.',
      calendar: '"{{value}}" is no calendar. Write office, statutory, finland or sweden. Nothing was saved.',
      assurance: '"{{value}}" is no level of assurance. Write LOW, SUBSTANTIAL or HIGH. Nothing was saved.',
      'sign-ins':
        '"{{value}}" are no sign-ins that can count. Write one or more: FK,OPENID,TEAMS. Nothing was saved.',
      'municipality-language': 'We do not speak "{{value}}" yet. Write da, en, sv or fi. Nothing was saved.',
      administrator:
        '"{{value}}" cannot be read. Write name and mail in quotation marks: --administrator "Navn Navnesen <navn@korsbaek.example>". Nothing was saved.',
      closed:
        '"{{value}}" is no day. Write it as year, month and day: --closed 2027-05-01. Nothing was saved.',
      open: '"{{value}}" is no day. Write it as year, month and day: --open 2027-05-01. Nothing was saved.',
    },
    exportForm: 'Write: municipality export 997 korsbaek.tar.gz',
    closeForm:
      'Write: municipality close 997 --export korsbaek.tar.gz --confirm "Korsbæk Kommune". The export is made first, with municipality export.',
    busy: 'Somebody else is exporting or closing the municipality {{code}}. Wait until that is done, and try again.',
    exported:
      'Everything of the municipality is in {{file}}: {{rows}} rows and {{files}} files. It is personal data: give the file to the municipality, and keep it safe.',
    readme: `Everything KLIK has of {{name}}, taken {{at}}.

tables/     the municipality's own data, a file for each table: a list with a JSON object for each row
shared/     what the municipality has seen of KOMBIT's: projects, phases, themes, templates, roles and messages
files/      the files of the tasks; the name begins with the id in tables/task_file.json
manifest.json   how many rows each table has, and a checksum

Rows refer to each other by id: task.responsible_id is a person in tables/person.json.
Moments are in UTC. Any program that reads JSON (UTF-8) reads the files.
Secrets of no use to anybody (keys of sessions and calendars) are left out.`,
    otherName:
      'The municipality is called {{name}}. Write exactly that after --confirm if it is the one to close. Nothing was erased.',
    otherExport: 'The export is not of the municipality {{code}}. Choose the right file. Nothing was erased.',
    noExport:
      'The file {{file}} is not a whole export. Make a new one with municipality export {{code}} FILE. Nothing was erased.',
    older:
      'Something has changed since the export ({{tables}}), so nothing was erased. Make a new export, and close with that. If it happens again, stop KLIK meanwhile.',
    closed: 'The municipality has been closed: {{rows}} rows and {{files}} files were erased.',
    proven:
      'The whole database was searched for names, addresses and numbers of the municipality: 0 are left.',
    left_one:
      '{{table}}: {{count}} row written by others still names somebody of the municipality. Take it up with them.',
    left_other:
      '{{table}}: {{count}} rows written by others still name somebody of the municipality. Take it up with them.',
    filesLeft_one: '{{count}} file could not be erased. Write the same command again.',
    filesLeft_other: '{{count}} files could not be erased. Write the same command again.',
    hiddenRoles_one: '{{count}} role was the municipality’s alone and is now a draft of KOMBIT’s.',
    hiddenRoles_other: '{{count}} roles were the municipality’s alone and are now drafts of KOMBIT’s.',
    finished: 'The files left over from the municipality {{code}} have been erased now.',
    beyond:
      'What we cannot erase: backups taken before now, mails that were sent, and cards that stand in Teams. Delete the backups when their time is over, and ask the municipality to remove the app in Teams.',
    unknown:
      'There is no municipality with the code {{code}}. Write municipality list to see those there are.',
    set: 'The municipality {{code}} has been changed.',
    same: 'The municipality {{code}} is like that already. Nothing was changed.',
    moved_one: '{{count}} task has other deadlines by it.',
    moved_other: '{{count}} tasks have other deadlines by it.',
    none: 'There are no municipalities yet. Make the first with municipality add.',
    unsaid: 'not set',
    nobody: 'none',
    row_one: 'organisation: {{tenant}} · CVR: {{cvr}} · {{count}} user · administrators: {{administrators}}',
    row_other:
      'organisation: {{tenant}} · CVR: {{cvr}} · {{count}} users · administrators: {{administrators}}',
    unreadable: 'The file {{file}} cannot be read as JSON.',
    wrong: 'Nothing was made, because something is missing here in {{file}}, or is written wrongly:',
    fault: {
      codeTaken:
        'The municipality {{about}} exists already, so nothing was made. Change the one there is with municipality set, or use another code.',
      nameTaken: 'There is a municipality called {{about}} already, so nothing was made. Use another name.',
      tenantTaken:
        'Another municipality has the same organisation (tenant) as {{about}} already, so nothing was made. See whether the ID is right.',
      cvrTaken:
        'Another municipality has the same CVR as {{about}} already, so nothing was made. See whether the number is right.',
      emailTaken:
        'The e-mail address {{about}} is in use already, so nothing was made. Leave the person out, or correct the address.',
      entraTaken:
        'Another person has the same aadObjectId as {{about}} already, so nothing was made. Correct it in the file.',
      twice: 'Something stands twice at {{about}}, so nothing was made. Delete one of them in the file.',
      unknown:
        'The file refers to "{{about}}", which it does not describe, so nothing was made. Add it, or correct the name.',
      outside:
        'Only a municipality’s own people can have roles in the gallery, and {{about}} is none of them, so nothing was made. Take the role from the person in the file.',
    },
    done: '{{name}} ({{code}}) has been made.',
    next: {
      tenant: 'Say which organisation in Entra is the municipality’s: municipality set {{code}} --tenant ID',
      administrator:
        'Put an administrator on the books: municipality set {{code}} --administrator "Name <address>"',
      signIn: '{{name}} is recognised by their address the first time KLIK is opened in Teams.',
      check: 'See what works and what is missing on the checklist: {{address}}, or write: check',
    },
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
    what: 'find old users, and refresh contact data',
    help: 'unmigrated shows the municipal users who have not signed in in any of the ways their municipality counts, with projects, roles and the reason. delete-unmigrated --after 2025-11-03 deletes them, on the next day at the earliest. Whoever has signed in in a way that counts stays; so does whoever’s sign-ins are known from a later day on only, and the last administrator of a municipality. They are shown apart, with the reason. Users of KOMBIT and of suppliers are not touched. refresh 360 list.csv refreshes contact data and finds who has left in the municipality with that code; without a file the source that is set is asked. When a large part has left, nothing is done before their number is confirmed with --leavers. --dry-run shows what would happen. --json gives one object a line.',
    which: 'Write unmigrated, delete-unmigrated or refresh.',
    when: 'Write the day: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} user has not signed in in a way that counts ({{ways}})',
    count_other: '{{municipality}}: {{count}} users have not signed in in a way that counts ({{ways}})',
    way: { FK: 'FK Adgangsstyring', OPENID: 'the municipality’s own sign-in in the browser', TEAMS: 'Teams' },
    never: 'has never signed in',
    other: 'has only signed in in a way that does not count: {{ways}}, last on {{last}}',
    deleted_one: '{{municipality}}: {{count}} user deleted',
    deleted_other: '{{municipality}}: {{count}} users deleted',
    tried_one: '{{municipality}}: {{count}} user would be deleted. Nothing is saved.',
    tried_other: '{{municipality}}: {{count}} users would be deleted. Nothing is saved.',
    noFk: 'FK sign-in is not here yet, so only sign-ins in Teams and in the tab are counted.',
    kept_one: '{{count}} stays:',
    kept_other: '{{count}} stay:',
    reason: {
      SIGNED_IN: 'has signed in, last on {{last}}',
      WAY_UNKNOWN: 'has signed in, last on {{last}}, but it is not known how',
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
