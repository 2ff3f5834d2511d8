import type { download as da } from '../da/download.js'
import type { Texts } from '../texts.js'

/** What leaves the house as a file: a task as PDF, lists as Excel, deadlines as a calendar. */
export const download: Texts<typeof da> = {
  paper: {
    head: 'KLIK · Task #{{number}}',
    fetched: 'Fetched {{day}}',
    page: 'Page {{number}} of {{of}}',
    files: 'Added files',
    cut: 'The text is too long for one document and has been cut here. The whole text is in KLIK.',
  },
  sheet: {
    id: 'ID',
    cut: 'These are the first {{shown}} of {{total}} tasks. Filter the list to get the rest.',
  },
  calendar: {
    name: 'KLIK: my deadlines',
    end: '#{{number}} {{title}}',
    start: 'Begin by today: #{{number}} {{title}}',
    open: 'Open the task',
  },
  pdf: 'PDF',
  pdfWithoutMessages: 'PDF without messages',
  feed: {
    title: 'Deadlines in your calendar',
    text: 'Have the end dates of your own open tasks in Outlook, Google Calendar or another calendar. Make a secret address and add it there as a calendar from the internet. The calendar keeps up by itself when something changes.',
    address: 'Your calendar address',
    once: 'Copy the address now: it is shown this once only. Do not share it; whoever has it can read your deadlines.',
    copy: 'Copy the address',
    copied: 'The address has been copied.',
    copyYourself: 'The address could not be copied from here. Select it and copy it yourself.',
    since: 'The address was made {{at}}.',
    make: 'Make a calendar address',
    renew: 'Make a new address',
    revoke: 'Close the address',
    renewTitle: 'Make a new calendar address?',
    revokeTitle: 'Close the calendar address?',
    stops: 'Calendars that use the present address will no longer get your deadlines.',
    revoked: 'The calendar address is closed.',
  },
}
