import type { checklist as da } from '../da/checklist.js'
import type { Texts } from '../texts.js'

export const checklist: Texts<typeof da> = {
  title: 'Checklist',
  intro:
    'Here you see what works right now, what is missing, and how to mend it. The page looks again by itself.',
  back: 'The municipality’s settings',
  ready: 'Everything necessary works. The municipality is ready.',
  notReady_one: '{{count}} necessary thing does not work yet.',
  notReady_other: '{{count}} necessary things do not work yet.',
  own: 'Your municipality',
  house: 'All of KLIK',
  houseIntro: 'This is shared by all municipalities and kept by whoever runs KLIK.',
  required: 'necessary',
  checkedAt: 'Looked at {{at}}',
  again: 'Look again',
  lastAt: 'last {{at}}',
  since: 'since {{at}}',
  until: 'good until {{at}}',
  open: { administrator: 'Users', notices: 'Who is told' },
  houseMend: {
    MISSING: 'It is not set up yet. Ask whoever runs KLIK whether it should be.',
    UNREACHABLE: 'It does not answer right now. Tell whoever runs KLIK.',
    UNUSED: 'It is not used here.',
  },
  state: { WORKS: 'Works', MISSING: 'Missing', UNREACHABLE: 'Cannot be reached', UNUSED: 'Not used' },
  check: {
    tenant: 'The municipality’s organisation in Microsoft 365',
    administrator: 'An administrator who has signed in',
    tab: 'The tab in Teams',
    bot: 'The chat with KLIK',
    notices: 'Messages KLIK sends in Teams by itself',
    fkHome: 'Signing in with FK Adgangsstyring',
    openId: 'Signing in in the browser',
    database: 'The database',
    jobs: 'The work in the background',
    files: 'The files',
    outbox: 'The sending of messages',
    backup: 'The backup',
    mail: 'Mail out',
    mailIn: 'Answers by mail',
    fk: 'The agreement with FK Adgangsstyring',
  },
  mend: {
    'tenant-MISSING':
      'Nobody can come in from Teams yet. Send the ID of the municipality’s organisation (Directory ID in Entra) to whoever runs KLIK.',
    'administrator-MISSING':
      'At least one administrator must open KLIK in Teams. See that the address is the one they sign in with.',
    'tab-MISSING':
      'Nobody has opened the tab yet. Open KLIK in Teams; if nothing happens, the app has to be uploaded or allowed in the Teams admin centre.',
    'tab-UNREACHABLE':
      'Nobody has opened the tab for long. Open KLIK in Teams; if it does not work, see whether the app is still allowed in the Teams admin centre.',
    'bot-MISSING':
      'KLIK has not heard from you in the chat yet. Write help to KLIK in Teams; if no answer comes, whoever runs KLIK has to look at the bot’s address.',
    'bot-UNREACHABLE':
      'KLIK has not heard from you in the chat for long. Write help to KLIK; if no answer comes, see whether the app is still allowed in Teams.',
    'notices-UNREACHABLE':
      'The newest messages did not arrive. See why under Who is told; if KLIK is shut out, your Teams administrator has to allow the app again.',
    'notices-UNUSED': 'There has been nothing to send yet. It comes by itself when there are tasks.',
    'fkHome-MISSING':
      'Your CVR number is not set, so nobody can sign in with FK Adgangsstyring. Send it to whoever runs KLIK.',
    'fkHome-UNUSED': 'FK Adgangsstyring is not set up here. People come in from Teams.',
    'openId-UNREACHABLE':
      'The place where you sign in in the browser does not answer. Ask whether it is down; otherwise whoever runs KLIK has to look at the setup.',
    'openId-UNUSED': 'Nobody signs in in the browser besides Teams. It is not necessary.',
    'database-MISSING': 'The database does not fit this version. Run klik migrate, and start KLIK again.',
    'database-UNREACHABLE': 'The database does not answer. See whether it runs and KLIK can reach it.',
    'jobs-MISSING': 'Nothing has run in the background yet. It begins within a minute once KLIK runs.',
    'jobs-UNREACHABLE':
      'Some of the work in the background stands still or fails, so deadlines and messages may be late. Look in the log for the name of the job.',
    'files-UNREACHABLE':
      'Files can be neither kept nor fetched right now. See whether the store answers and has room.',
    'outbox-UNREACHABLE':
      'No messages are sent, because the data come from a backup. Write klik outbox release or klik outbox discard.',
    'backup-MISSING':
      'We know of no backup of the past two days. Run klik backup every night. A copy made in another way KLIK cannot see.',
    'mail-UNREACHABLE':
      'The mail server does not take us in, so mails wait. Look at SMTP_URL, and whether the server answers.',
    'mail-UNUSED': 'KLIK sends no mail here. Whoever cannot be reached in Teams is therefore not told.',
    'mailIn-UNREACHABLE':
      'Answers by mail cannot come in. Look at MAIL_IN_PORT, and whether the port is taken.',
    'mailIn-UNUSED': 'Answers by mail are not taken in here.',
    'fk-MISSING':
      'What FK Adgangsstyring publishes has not been fetched yet. It is fetched when somebody first signs in there; otherwise look at FK_METADATA.',
    'fk-UNREACHABLE':
      'What FK Adgangsstyring publishes has expired, so nobody can sign in there. See whether FK_METADATA can be fetched.',
    'fk-UNUSED': 'FK Adgangsstyring is not set up here.',
  },
  hint: {
    text: 'KLIK is not quite ready for you yet. The checklist shows what is missing and how to mend it.',
    open: 'See the checklist',
    hide: 'Hide',
  },
}
