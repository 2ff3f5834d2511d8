import type { introductionReport as danish } from '../da/introductionReport.js'
import type { Texts } from '../texts.js'

export const introductionReport: Texts<typeof danish> = {
  title: 'Rapporter',
  intro: 'Introduktioner i siffror. Rapporten visar aldrig namn på personer.',
  by: {
    label: 'Uppdelat efter',
    team: 'Team',
    area: 'Ansvarsområde',
    tag: 'ID',
    template: 'Mall',
  },
  filter: {
    label: 'Visa bara',
    area: 'Ansvarsområde',
    tag: 'ID',
    team: 'Team',
    template: 'Mall',
    state: 'Läge',
    from: 'Från',
    to: 'Till',
    every: 'Alla',
    clear: 'Nollställ',
    areaHint: 'Med allt som ligger under det.',
  },
  column: {
    started: 'Startade',
    running: 'Pågående',
    ended: 'Avslutade',
    endedLate: 'Varav för sent',
    medianDays: 'Dagar till avslut (median)',
    onTime: 'Uppgifter i tid',
    feedback: 'Respons',
    withoutPlan: 'Utan introduktion',
  },
  hint: {
    onTime:
      'Hur stor andel av de uppgifter som är eller borde vara slutförda som slutfördes inom tidsfristen.',
    feedback: 'Medelvärde från 1 till 5, när minst fem har svarat.',
    withoutPlan: 'Medlemmar i teamet som aldrig har introducerats.',
  },
  without: { team: 'Utan team', area: 'Utan ansvarsområde', tag: 'Utan ID', template: 'Utan mall' },
  total: 'Totalt',
  few: 'för få svar',
  percent: '{{percent}} %',
  of5: '{{mean}} av 5',
  none: 'Det finns inga introduktioner att visa. Ta bort ett filter eller välj en annan period.',
  chart: {
    label: 'Diagram',
    choose: 'Visa',
  },
  table: 'Introduktioner i siffror',
  sheet: 'Introduktioner',
  excel: 'Hämta som Excel',
  pdf: 'Hämta som PDF',
  period: 'Period: {{from}} – {{to}}',
  paper: {
    head: 'KLIK · Introduktioner',
    plans: 'Introduktioner',
    tasks: 'Uppgifter, respons och medlemmar',
    narrowed: 'Visas: {{what}}',
  },
}
