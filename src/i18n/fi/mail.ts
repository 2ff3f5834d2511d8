import type { mail as da } from '../da/mail.js'
import type { Texts } from '../texts.js'

export const mail: Texts<typeof da> = {
  noAnswer: 'Tähän sähköpostiin ei voi vastata. Kirjoita sen sijaan KLIKissä.',
  answerAbove:
    '— Kirjoita vastauksesi tämän rivin yläpuolelle. Se lisätään tehtävän viestiketjuun, ja kunta voi lukea sen. —',
  settings: 'Valitse itse, mistä haluat tiedon',
  open: 'Avaa KLIK',
  attachments_one: '(Sähköpostissa oli liitetiedosto, joka ei tullut mukaan. Lisää se tehtävään KLIKissä.)',
  attachments_other:
    '(Sähköpostissa oli {{count}} liitetiedostoa, jotka eivät tulleet mukaan. Lisää ne tehtävään KLIKissä.)',
  mailbox: {
    subject: '{{municipality}} on kirjoittanut tehtävään #{{number}} {{title}}',
    wrote: '{{author}} ({{municipality}}) kirjoittaa:',
    open: 'Avaa tehtävä KLIKissä',
    why: 'Tämä sähköposti tulee tänne, koska tämä on projektin {{project}} postilaatikko.',
  },
  refused: {
    'too-long':
      'Vastaus on liian pitkä: viestissä voi olla enintään 4 000 merkkiä. Lyhennä sitä tai kirjoita KLIKissä.',
    empty: 'Sähköpostissa ei ollut vastausta. Kirjoita se ylimmäksi tai kirjoita KLIKissä.',
    'personal-number':
      'Vastausta ei otettu vastaan, sillä siinä on jotain CPR-numeron näköistä. Poista se ja lähetä uudelleen.',
  },
  shelf: {
    title: 'Sähköpostit, joita ei ole lähetetty',
    why: 'Täällä ei ole sähköpostipalvelinta käytössä, joten kukaan ei ole saanut näitä sähköposteja. Tältä ne olisivat näyttäneet. Ne katoavat, kun KLIK käynnistyy uudelleen.',
    isOn: 'Täällä on sähköpostipalvelin käytössä, joten sähköpostit lähetetään. Siksi täällä ei ole niitä.',
    none: 'Sähköposteja ei ole vielä. Kirjoita esimerkiksi viesti tehtävään projektissa, jolla on postilaatikko KOMBITissa.',
    to: 'Vastaanottaja: {{to}}, {{at}}',
    asText: 'Sama sähköposti pelkkänä tekstinä',
    back: 'Esittelyhuoneeseen',
  },
}
