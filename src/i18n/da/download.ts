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
  pdf: 'PDF',
  pdfWithoutMessages: 'PDF uden beskeder',
  feed: {
    title: 'Frister i kalenderen',
    text: 'Få slutdatoerne på dine egne åbne opgaver ind i Outlook, Google Kalender eller en anden kalender. Lav en hemmelig adresse, og tilføj den dér som kalender fra internettet. Kalenderen følger selv med, når noget ændres.',
    address: 'Din kalenderadresse',
    once: 'Kopiér adressen nu: den vises kun denne ene gang. Del den ikke; alle med adressen kan læse dine frister.',
    copy: 'Kopiér adressen',
    copied: 'Adressen er kopieret.',
    copyYourself: 'Adressen kunne ikke kopieres herfra. Markér den, og kopiér den selv.',
    since: 'Adressen er lavet {{at}}.',
    make: 'Lav en kalenderadresse',
    renew: 'Lav en ny adresse',
    revoke: 'Luk adressen',
    renewTitle: 'Lav en ny kalenderadresse?',
    revokeTitle: 'Luk kalenderadressen?',
    stops: 'Kalendere, der bruger den nuværende adresse, får ikke længere dine frister.',
    revoked: 'Kalenderadressen er lukket.',
  },
} as const
