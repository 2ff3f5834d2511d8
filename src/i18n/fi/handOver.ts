import type { handOver as da } from '../da/handOver.js'
import type { Texts } from '../texts.js'

export const handOver: Texts<typeof da> = {
  title: 'Siirrä rooli ”{{role}}”',
  titleOf: 'Kuka ottaa roolin ”{{role}}” henkilön {{name}} jälkeen?',
  takeBack: 'Peru siirto',
  keeps: 'Roolin haltija on {{name}}, kunnes seuraaja hyväksyy sen.',
  keepsMe: 'Rooli on sinulla, kunnes seuraaja hyväksyy sen.',
  vacant: 'Rooli on pakollinen. Ilman seuraajaa se jää täyttämättä.',
  tasks: 'Avoimet tehtävät',
  noTasks: 'Siirrettäviä avoimia tehtäviä ei ole.',
  projectTasks_one: '{{project}}: {{count}} tehtävä',
  projectTasks_other: '{{project}}: {{count}} tehtävää',
  goAlong: 'Näiden projektien tehtävät siirtyvät mukana, jos et valitse muuta: {{projects}}.',
  goNowhere: 'Mikään niistä ei kuulu rooliin, joten ne jäävät paikoilleen, jos et valitse muuta.',
  introductions: 'Perehdytysten tehtävät',
  introductionOf_one: 'Perehdytys, {{name}} ({{team}}): {{count}} tehtävä',
  introductionOf_other: 'Perehdytys, {{name}} ({{team}}): {{count}} tehtävää',
  introductionIn_one: 'Perehdytys tiimissä {{team}}: {{count}} tehtävä',
  introductionIn_other: 'Perehdytys tiimissä {{team}}: {{count}} tehtävää',
  introductionsStay: 'Loput ja ne, joita seuraaja ei voi ottaa, jäävät henkilölle {{holder}}.',
  whichIntroductions: 'Perehdytykset, joiden tehtävät siirtyvät mukana',
  followsIntroductions_one: '{{count}} perehdytyksen tehtävä siirtyy mukana.',
  followsIntroductions_other: '{{count}} perehdytysten tehtävää siirtyy mukana.',
  movedIntroductions_one: '{{count}} perehdytyksen tehtävä on siirretty henkilölle {{name}}.',
  movedIntroductions_other: '{{count}} perehdytysten tehtävää on siirretty henkilölle {{name}}.',
  proposesIntroduction: '{{name}} voidaan nyt perehdyttää rooliin, ja yhtenä perehdyttäjistä on {{holder}}.',
  proposals: 'Ehdotukset',
  reason: {
    CO_HOLDER: 'on myös roolin haltija',
    SUGGESTED: 'viimeksi kieltäytyneen ehdottama',
    SAME_ROLE: 'on saman roolin haltija muualla',
    PROJECT: 'on mukana projektissa',
    EARLIER: 'on ollut roolin haltija aiemmin',
    OTHER_ROLE: 'on kunnan toisen roolin haltija',
    OTHER_PROJECT: 'on Plus-käyttäjä toisessa projektissa',
  },
  ask: 'Kysy henkilöltä {{name}}',
  giveTo: 'Anna henkilölle {{name}}',
  menu: 'Valitse joku muu …',
  choose: 'Seuraaja',
  chooseError: 'Valitse, kuka ottaa roolin.',
  whichTasks: 'Mukana siirtyvät tehtävät',
  without: 'Poista ilman seuraajaa',
  giveUp: 'Luovu roolista ilman seuraajaa',
  back: 'Takaisin rooliin',
  onItsWay: 'Rooli on siirtymässä henkilölle {{name}}. Haltija on {{holder}}, kunnes {{name}} hyväksyy sen.',
  over: '{{name}} ei ole enää roolin haltija.',
  follows: 'Otat roolin henkilön {{name}} jälkeen.',
  followsWith_one: 'Otat roolin henkilön {{name}} jälkeen. {{count}} tehtävä siirtyy mukana.',
  followsWith_other: 'Otat roolin henkilön {{name}} jälkeen. {{count}} tehtävää siirtyy mukana.',
  staysMine_one:
    '{{count}} tehtävä projektissa {{project}} ei voi siirtyä mukana, koska sinua ei voi merkitä projektin tehtäviin.',
  staysMine_other:
    '{{count}} tehtävää projektissa {{project}} ei voi siirtyä mukana, koska sinua ei voi merkitä projektin tehtäviin.',
  stays_one:
    '{{count}} tehtävä projektissa {{project}} jää henkilölle {{holder}}, koska {{name}} ei voi olla mukana projektin tehtävissä.',
  stays_other:
    '{{count}} tehtävää projektissa {{project}} jää henkilölle {{holder}}, koska {{name}} ei voi olla mukana projektin tehtävissä.',
  moved_one: '{{count}} tehtävä on siirretty henkilölle {{name}}.',
  moved_other: '{{count}} tehtävää on siirretty henkilölle {{name}}.',
  movedNone: 'Tehtäviä ei siirtynyt mukana.',
  asked: '{{name}} on saanut pyynnön ottaa rooli. Haltija on {{holder}}, kunnes {{name}} hyväksyy sen.',
  done: '{{name}} on ottanut roolin henkilön {{holder}} jälkeen.',
  startedBy: 'Siirron aloitti {{by}}.',
  stoppedBy: 'Siirron keskeytti {{by}}.',
  stillHolds: '{{name}} on yhä roolin haltija.',
  kept: 'Siirto on peruttu. {{name}} on yhä roolin haltija.',
  mark: {
    leaves: 'siirtymässä henkilölle {{name}}',
    follows: 'tulossa henkilön {{name}} seuraajaksi',
  },
  told: {
    OPEN: {
      holder:
        '{{by}} on pyytänyt, että {{name}} ottaa roolin sinun jälkeesi. Se on sinulla, kunnes {{name}} hyväksyy sen.',
      successor: '{{by}} on pyytänyt sinua ottamaan roolin henkilön {{holder}} jälkeen.',
      other: '{{name}} on saanut pyynnön ottaa rooli henkilön {{holder}} jälkeen.',
    },
    DONE: {
      holder: 'Rooli on siirretty henkilölle {{name}}. Sitä ei ole enää sinulla.',
      successor: 'Olet ottanut roolin henkilön {{holder}} jälkeen.',
      other: '{{name}} on ottanut roolin henkilön {{holder}} jälkeen.',
    },
    CANCELLED: {
      holder: 'Rooli ei siirrykään henkilölle {{name}}. Se on yhä sinulla.',
      successor: 'Sinun ei tarvitsekaan ottaa roolia. Haltija on yhä {{holder}}.',
      other: 'Rooli ei siirrykään henkilölle {{name}}. Haltija on yhä {{holder}}.',
    },
  },
  dialog: {
    ofRole_one: 'niistä {{count}} tehtävään suositellaan tätä roolia',
    ofRole_other: 'niistä {{count}} tehtävään suositellaan tätä roolia',
    leaves: 'Rooli on siirtymässä henkilölle {{name}}',
    follows: 'Tulossa henkilön {{name}} seuraajaksi',
    other: 'Joku muu …',
    find: 'Etsi seuraaja',
    introductionStays: 'Jää henkilölle {{holder}}',
    introductionFollows: 'Siirtyy mukana seuraajalle',
    nobody: 'Ei kukaan: poista ilman seuraajaa',
    nobodyMe: 'Ei kukaan: luovu roolista ilman seuraajaa',
    willLeave:
      '{{holder}} ei ole sen jälkeen roolin haltija ja saa siitä tiedon. Tehtävät jäävät henkilölle {{holder}}.',
    willLeaveMe:
      'Sinulla ei ole sen jälkeen roolia. Tehtävät jäävät sinulle, ja kunnan pääkäyttäjät saavat tiedon, jos pakollinen rooli jää täyttämättä.',
    give: 'Siirrä rooli',
    willAsk_one:
      '{{name}} saa kysymyksen. Jos {{name}} hyväksyy roolin, {{count}} tehtävä siirtyy mukana eikä {{holder}} ole enää roolin haltija.',
    willAsk_other:
      '{{name}} saa kysymyksen. Jos {{name}} hyväksyy roolin, {{count}} tehtävää siirtyy mukana eikä {{holder}} ole enää roolin haltija.',
    willAskNone:
      '{{name}} saa kysymyksen. Jos {{name}} hyväksyy roolin, {{holder}} ei ole enää roolin haltija. Tehtäviä ei siirry mukana.',
    willGive_one:
      '{{name}} on myös roolin haltija ja jatkaa siitä heti, mukana {{count}} tehtävä. {{holder}} ei ole sen jälkeen roolin haltija.',
    willGive_other:
      '{{name}} on myös roolin haltija ja jatkaa siitä heti, mukana {{count}} tehtävää. {{holder}} ei ole sen jälkeen roolin haltija.',
    willGiveNone:
      '{{name}} on myös roolin haltija. {{holder}} ei ole sen jälkeen roolin haltija, eikä tehtäviä siirry mukana.',
  },
}
