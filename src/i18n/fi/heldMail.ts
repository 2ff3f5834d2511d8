import type { heldMail as da } from '../da/heldMail.js'
import type { Texts } from '../texts.js'

export const heldMail: Texts<typeof da> = {
  title: 'Odottavat sähköpostivastaukset',
  sub: 'Näitä ei ole lisätty viestiketjuun, koska jokin puhuu sitä vastaan. Päätä, mitä niille tehdään. 30 päivän kuluttua ne katoavat itsestään.',
  back: 'Viestit kunnille',
  open: 'Odottavat sähköpostivastaukset',
  waiting_one: '{{count}} sähköpostivastaus odottaa päätöstänne',
  waiting_other: '{{count}} sähköpostivastausta odottaa päätöstänne',
  none: 'Odottavia vastauksia ei ole',
  noneText: 'Kun tulee sähköpostivastaus, josta KLIK on epävarma, päätät täällä, mitä sille tehdään.',
  noSubject: 'Ei aihetta',
  from: 'Lähettäjä',
  noFrom: 'Sähköposti ei kerro sitä',
  to: 'Vastaus sähköpostiin, jonka sai',
  task: 'Tehtävä',
  municipality: 'Kunta',
  project: 'Projekti',
  received: 'Vastaanotettu',
  text: 'Vastaus',
  noText: 'Sähköpostissa ei ole tekstiä.',
  reason: {
    'unknown-token': 'Tämä ei ole vastaus KLIKin lähettämään sähköpostiin.',
    'expired-token': 'Tämä on vastaus yli 30 päivää vanhaan sähköpostiin.',
    'not-authenticated': 'Ei ole varmaa, että sähköposti tulee siinä mainitulta lähettäjältä.',
    'other-sender': 'Sähköpostin on kirjoittanut joku muu kuin se, jolle KLIK kirjoitti.',
    'no-right': 'Se, jolle KLIK kirjoitti, ei voi enää kirjoittaa tehtävään.',
    'personal-number-or-not': 'Tekstissä on ehkä CPR-numero. Sitä ei saa olla viestiketjussa.',
  },
  obstacle: {
    EMPTY: 'Ilman tekstiä viestiketjuun ei ole mitään lisättävää.',
    TOO_LONG:
      'Vastaus on liian pitkä viestiketjuun: siinä voi olla enintään 4 000 merkkiä, ja tässä ovat niistä ensimmäiset.',
  },
  attach: 'Lisää viestiketjuun',
  attachOf: 'Lisää vastaus viestiketjuun, lähettäjä {{from}}',
  attachTitle: 'Lisätäänkö vastaus viestiketjuun?',
  attachText: '{{municipality}} voi lukea sen, eikä sitä voi poistaa jälkeenpäin.',
  number:
    'Tekstissä on ehkä CPR-numero. Lisää vastaus viestiketjuun vain, jos olet varma, ettei se ole sellainen.',
  as: 'Kuka kirjoittaa?',
  asKombit: 'KOMBIT',
  asMe: '{{name}} (sinä)',
  attached: 'Vastaus on viestiketjussa.',
  drop: 'Hylkää',
  dropOf: 'Hylkää vastaus, lähettäjä {{from}}',
  dropTitle: 'Hylätäänkö vastaus?',
  dropText:
    'Tätä ei voi kumota. Tehtävän historia kertoo, että näin on tehty, mutta ei sitä, mitä vastauksessa oli.',
  dropped: 'Vastaus on hylätty.',
  gone: 'Joku muu on jo päättänyt tästä vastauksesta.',
  decided: {
    title: 'Päätetty viimeisten 30 päivän aikana',
    ATTACHED: 'Lisätty viestiketjuun',
    DROPPED: 'Hylätty',
  },
  house: 'KLIKin ylläpito',
}
