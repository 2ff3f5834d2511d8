import type { introductionReport as da } from '../da/introductionReport.js'
import type { Texts } from '../texts.js'

export const introductionReport: Texts<typeof da> = {
  title: 'Raportit',
  intro: 'Perehdytykset lukuina. Raportissa ei koskaan näy henkilöiden nimiä.',
  by: {
    label: 'Jaottelu',
    team: 'Tiimi',
    area: 'Vastuualue',
    tag: 'Tunniste',
    template: 'Mallipohja',
  },
  filter: {
    label: 'Näytä vain',
    area: 'Vastuualue',
    tag: 'Tunniste',
    team: 'Tiimi',
    template: 'Mallipohja',
    state: 'Tila',
    from: 'Alkaen',
    to: 'Päättyen',
    every: 'Kaikki',
    clear: 'Tyhjennä',
    areaHint: 'Ja kaikki, mikä on sen alla.',
  },
  column: {
    started: 'Aloitettu',
    running: 'Käynnissä',
    ended: 'Päätetty',
    endedLate: 'Näistä myöhässä',
    medianDays: 'Päiviä päättymiseen (mediaani)',
    onTime: 'Tehtävät ajallaan',
    feedback: 'Palaute',
    withoutPlan: 'Ilman perehdytystä',
  },
  hint: {
    onTime:
      'Määräaikaan mennessä valmistuneiden osuus tehtävistä, jotka ovat valmiita tai joiden pitäisi olla.',
    feedback: 'Keskiarvo 1–5, kun vähintään viisi on vastannut.',
    withoutPlan: 'Tiimin jäsenet, joita ei ole koskaan perehdytetty.',
  },
  without: {
    team: 'Ilman tiimiä',
    area: 'Ilman vastuualuetta',
    tag: 'Ilman tunnistetta',
    template: 'Ilman mallipohjaa',
  },
  total: 'Yhteensä',
  few: 'liian vähän vastauksia',
  percent: '{{percent}} %',
  of5: '{{mean}}/5',
  none: 'Näytettäviä perehdytyksiä ei ole. Poista suodatin tai valitse toinen ajanjakso.',
  chart: {
    label: 'Kaavio',
    choose: 'Näytä',
  },
  table: 'Perehdytykset lukuina',
  sheet: 'Perehdytykset',
  excel: 'Lataa Excel-tiedostona',
  pdf: 'Lataa PDF-tiedostona',
  period: 'Ajanjakso: {{from}} – {{to}}',
  paper: {
    head: 'KLIK · Perehdytykset',
    plans: 'Perehdytykset',
    tasks: 'Tehtävät, palaute ja jäsenet',
    narrowed: 'Mukana: {{what}}',
  },
}
