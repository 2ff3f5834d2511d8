import type { tabProject as danish } from '../da/tabProject.js'
import type { Texts } from '../texts.js'

export const tabProject: Texts<typeof danish> = {
  project: {
    youAre: 'Din användartyp: {{userType}}',
    deadline: 'Projektets tidsfrist: {{day}}',
    burning: 'Brådskande',
    calm: 'Inga röda eller gula uppgifter.',
    moreBurning_one: '{{count}} till som är brådskande',
    moreBurning_other: '{{count}} till som är brådskande',
    allTasks: 'Alla uppgifter i projektet',
    contactName: 'Kontaktperson hos KOMBIT',
    contactMail: 'Kontaktadress hos KOMBIT',
    handbook: 'Implementeringshandbok',
    handbookOpen: 'Öppna handboken',
    about: 'Om projektet',
    progress: 'Framsteg',
    total: 'Totalt',
    by: { phase: 'Efter fas', theme: 'Efter tema', municipality: 'Efter kommun' },
    without: { phase: 'Utan fas', theme: 'Utan tema', municipality: '–' },
    back: 'Tillbaka till projektlistan',
    inPeriod: 'Projektperiod: {{period}}',
    column: {
      name: 'Projekt',
      userType: 'Användartyp',
      deadline: 'Tidsfrist',
      period: 'Projektperiod',
      tasks: 'Uppgifter',
    },
    search: 'Sök på projekt',
    show_one: 'Visa {{count}} projekt',
    show_other: 'Visa {{count}} projekt',
    noHits: 'Inga projekt matchar',
    noContact: 'KOMBIT har inte angett någon kontakt.',
    none: 'Du är inte med i något projekt ännu',
    noneWay: 'Kommunens KLIK-administratör kan ge dig åtkomst.',
  },
}
