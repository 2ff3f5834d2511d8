/** What leaves the house as a file: a task as PDF, lists as Excel, deadlines as a calendar. */
export const download = {
  paper: {
    head: 'KLIK · Opgave #{{number}}',
    fetched: 'Hentet {{day}}',
    page: 'Side {{number}} af {{of}}',
    files: 'Tilføjede filer',
    cut: 'Teksten er for lang til ét dokument og er derfor afkortet her. Hele teksten står i KLIK.',
  },
  sheet: {
    id: 'ID',
    cut: 'Her er de første {{shown}} af {{total}} opgaver. Filtrér listen for at få resten.',
  },
  calendar: {
    name: 'KLIK: mine frister',
    end: '#{{number}} {{title}}',
    start: 'Påbegynd senest: #{{number}} {{title}}',
    open: 'Åbn opgaven',
  },
} as const
