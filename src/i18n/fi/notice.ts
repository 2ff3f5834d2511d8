import type { notice as da } from '../da/notice.js'
import type { Texts } from '../texts.js'

export const notice: Texts<typeof da> = {
  N1: 'Projektin tehtävä muuttuu keltaiseksi tai punaiseksi',
  N2: 'Oma tehtävä muuttuu keltaiseksi tai punaiseksi',
  N3: 'Projektin tehtävään tulee viesti',
  N4: 'Omaan tehtävään tulee viesti',
  N5: 'KOMBIT kirjoittaa käyttöönottoaallolle tai muulle kuntaryhmälle',
  N6: 'KOMBIT kirjoittaa kaikille projektissa',
  N7: 'Henkilöstä on tehty käyttäjä',
  N8: 'Pääsy projektiin on annettu tai poistettu',
  N9: 'Käyttäjätyyppi on annettu tai vaihdettu',
  N10: 'Henkilö on merkitty tehtävän vastuuhenkilöksi tai toteuttajaksi',
  M1: 'Suurempia muutoksia projektissa, myös kun tehtäviä on julkaistu uudelleen tai avattu',
  M2: 'Muutoksia käyttöönottoaallossa tai muussa kuntaryhmässä',
  M3: 'KOMBIT seuraa tehtävän etenemistä tai kirjoittaa siitä kunnalle',
  K1: 'Kunta kirjoittaa tehtävään',
  help: {
    title: 'Kuka saa tiedon mistäkin?',
    text: 'Viestejä tehtävistä eivät koskaan saa lukijat eivätkä pääkäyttäjät, joilla ei ole pääsyä projektiin. Jos projektilla ei ole Plus-käyttäjää, kunnan pääkäyttäjät saavat tiedon, että jotain on tapahtunut.',
    words:
      'Projektin: kaikki tehtävät ja viestit projekteissa, joissa henkilöllä on kyseinen käyttäjätyyppi. Omat: vain se, mikä koskee henkilöä itseään, tai tehtävät, joissa hän on vastuuhenkilö tai toteuttaja. Omista teoistaan ei koskaan saa viestiä.',
    event: 'Kun näin tapahtuu',
  },
  republished: {
    status: {
      NOT_STARTED: 'Tehtävä on avattu, joten voitte aloittaa.',
      NOT_ACTIVE: 'Tehtävä on suljettu taas. Teidän ei tarvitse tehdä mitään.',
    },
    startDate: {
      moved: 'KOMBIT on siirtänyt alkamispäivää: {{from}} → {{to}}.',
      set: 'KOMBIT on asettanut alkamispäivän: {{to}}.',
      gone: 'KOMBIT on poistanut alkamispäivän.',
    },
    endDate: {
      moved: 'KOMBIT on siirtänyt päättymispäivää: {{from}} → {{to}}.',
      set: 'KOMBIT on asettanut päättymispäivän: {{to}}.',
      gone: 'KOMBIT on poistanut päättymispäivän.',
    },
    title: 'KOMBIT on muuttanut otsikkoa.',
    texts: 'KOMBIT on muuttanut tekstiä.',
    priority: 'KOMBIT on muuttanut prioriteettia.',
    place: 'KOMBIT on siirtänyt tehtävän toiseen vaiheeseen tai teemaan.',
  },
  access: {
    newTitle: 'Olet nyt KLIKin käyttäjä',
    newSummary: 'Olet nyt KLIKin käyttäjä. Katso, mitä voit tehdä.',
    title: 'Pääsysi KLIKissä on muuttunut',
    now: '{{project}}: Käyttäjätyyppisi on nyt {{type}}.',
    changed: '{{project}}: Käyttäjätyyppisi on nyt {{type}}. Aiemmin se oli {{before}}.',
    gone: '{{project}}: Sinulla ei ole enää pääsyä.',
    nothing:
      'Sinulla ei ole vielä pääsyä yhteenkään projektiin. Kuntasi KLIK-pääkäyttäjä voi antaa sen sinulle.',
    by: 'Muutoksen teki {{by}}. Saat viestin, koska se koskee pääsyäsi.',
    bySomebody: 'Saat viestin, koska se koskee pääsyäsi.',
  },
  newProject: {
    title_one: 'Kunta on mukana uudessa projektissa',
    title_other: 'Kunta on mukana {{count}} uudessa projektissa',
    vacant_one: '{{project}}: {{count}} pakollinen rooli on täyttämättä.',
    vacant_other: '{{project}}: {{count}} pakollista roolia on täyttämättä.',
    nextStep: 'Anna kollegoillesi pääsy ja etsi rooleihin haltijat.',
    why: 'Saat viestin, koska olet KLIK-pääkäyttäjä.',
    users: 'Anna kollegoille pääsy',
    roles: 'Näytä projektin {{project}} roolit',
  },
  unled: {
    named_one:
      'Projektilla ei ole Plus-käyttäjää tässä kunnassa: {{municipalities}}. Tiedon saavat sen sijaan kunnan pääkäyttäjät.',
    named_other:
      'Projektilla ei ole Plus-käyttäjää näissä kunnissa: {{municipalities}}. Tiedon saavat sen sijaan kuntien pääkäyttäjät.',
    many: 'Projektilla ei ole Plus-käyttäjää {{count}} kunnassa, muun muassa näissä: {{municipalities}}. Tiedon saavat sen sijaan kuntien pääkäyttäjät.',
  },
  withoutPlus: {
    title_one: 'Projektilla ei ole Plus-käyttäjää',
    title_other: '{{count}} projektilla ei ole Plus-käyttäjää',
    project: '{{project}}: {{what}}.',
    RED_one: '{{count}} tehtävä on muuttunut punaiseksi',
    RED_other: '{{count}} tehtävää on muuttunut punaiseksi',
    YELLOW_one: '{{count}} tehtävä on muuttunut keltaiseksi',
    YELLOW_other: '{{count}} tehtävää on muuttunut keltaiseksi',
    MESSAGE_one: '{{count}} tehtävässä on uusi viesti',
    MESSAGE_other: '{{count}} tehtävässä on uusia viestejä',
    REPUBLISHED_one: '{{count}} tehtävä on muuttunut',
    REPUBLISHED_other: '{{count}} tehtävää on muuttunut',
    led: 'Projekti on sen jälkeen saanut Plus-käyttäjän.',
    nextStep:
      'Tee kollegastasi Plus-käyttäjä, niin hän saa viestit jatkossa. KOMBIT näkee, että Plus-käyttäjä puuttuu.',
    why: 'Saat viestin, koska olet KLIK-pääkäyttäjä eikä kukaan muu olisi saanut sitä.',
  },
}
