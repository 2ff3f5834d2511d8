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
}
