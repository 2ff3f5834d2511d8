import type { checklist as da } from '../da/checklist.js'
import type { Texts } from '../texts.js'

export const checklist: Texts<typeof da> = {
  title: 'Tarkistuslista',
  intro:
    'Täältä näet, mikä toimii juuri nyt, mikä puuttuu ja miten sen voi korjata. Sivu tarkistaa tilanteen itsestään uudelleen.',
  back: 'Kunnan asetukset',
  ready: 'Kaikki tarvittava toimii. Kunta on valmis.',
  notReady_one: '{{count}} tarvittava asia ei toimi vielä.',
  notReady_other: '{{count}} tarvittavaa asiaa ei toimi vielä.',
  own: 'Kuntanne',
  house: 'Koko KLIK',
  houseIntro: 'Tämä on yhteistä kaikille kunnille, ja siitä huolehtii KLIKin ylläpito.',
  required: 'tarvittava',
  checkedAt: 'Tarkistettu {{at}}',
  again: 'Tarkista uudelleen',
  lastAt: 'viimeksi {{at}}',
  since: '{{at}} alkaen',
  until: 'voimassa {{at}} asti',
  open: { administrator: 'Käyttäjät', notices: 'Ketkä saavat viestit' },
  houseMend: {
    MISSING: 'Tätä ei ole vielä otettu käyttöön. Kysy KLIKin ylläpidosta, pitäisikö sen olla käytössä.',
    UNREACHABLE: 'Tämä ei vastaa juuri nyt. Kerro siitä KLIKin ylläpidolle.',
    UNUSED: 'Tätä ei käytetä täällä.',
  },
  state: { WORKS: 'Toimii', MISSING: 'Puuttuu', UNREACHABLE: 'Ei tavoiteta', UNUSED: 'Ei käytössä' },
  check: {
    tenant: 'Kunnan organisaatio Microsoft 365:ssä',
    administrator: 'Pääkäyttäjä, joka on kirjautunut',
    tab: 'Välilehti Teamsissa',
    bot: 'Chat KLIKin kanssa',
    notices: 'Viestit, jotka KLIK lähettää itse Teamsissa',
    fkHome: 'Kirjautuminen FK Adgangsstyring -palvelulla',
    openId: 'Kirjautuminen selaimessa',
    database: 'Tietokanta',
    jobs: 'Taustatyöt',
    files: 'Tiedostot',
    outbox: 'Viestien lähetys',
    backup: 'Varmuuskopio',
    mail: 'Lähtevä sähköposti',
    mailIn: 'Sähköpostivastaukset',
    fk: 'Sopimus FK Adgangsstyring -palvelun kanssa',
  },
  mend: {
    'tenant-MISSING':
      'Kukaan ei vielä pääse sisään Teamsista. Lähetä kunnan organisaation tunnus (Directory ID Entrassa) KLIKin ylläpidolle.',
    'administrator-MISSING':
      'Vähintään yhden pääkäyttäjän on avattava KLIK Teamsissa. Tarkista, että osoite on se, jolla hän kirjautuu.',
    'tab-MISSING':
      'Kukaan ei ole vielä avannut välilehteä. Avaa KLIK Teamsissa; jos mitään ei tapahdu, sovellus on lisättävä tai sallittava Teamsin hallinnassa.',
    'tab-UNREACHABLE':
      'Kukaan ei ole avannut välilehteä pitkään aikaan. Avaa KLIK Teamsissa; jos se ei toimi, tarkista Teamsin hallinnasta, onko sovellus yhä sallittu.',
    'bot-MISSING':
      'KLIK ei ole vielä kuullut teistä chatissa. Kirjoita KLIKille Teamsissa ohje; jos vastausta ei tule, KLIKin ylläpidon on tarkistettava botin osoite.',
    'bot-UNREACHABLE':
      'KLIK ei ole kuullut teistä chatissa pitkään aikaan. Kirjoita KLIKille ohje; jos vastausta ei tule, tarkista, onko sovellus yhä sallittu Teamsissa.',
    'notices-UNREACHABLE':
      'Uusimmat viestit eivät ole tulleet perille. Katso syy kohdasta Ketkä saavat viestit; jos KLIK on estetty, Teams-pääkäyttäjänne on sallittava sovellus uudelleen.',
    'notices-UNUSED': 'Lähetettävää ei ole vielä ollut. Viestit tulevat itsestään, kun tehtäviä on.',
    'fkHome-MISSING':
      'CVR-numeroanne ei ole asetettu, joten kukaan ei voi kirjautua FK Adgangsstyring -palvelulla. Lähetä numero KLIKin ylläpidolle.',
    'fkHome-UNUSED': 'FK Adgangsstyring -palvelua ei ole otettu täällä käyttöön. Sisään tullaan Teamsista.',
    'openId-UNREACHABLE':
      'Palvelu, jolla kirjaudutte selaimessa, ei vastaa. Kysy, onko se teillä poissa käytöstä; muuten KLIKin ylläpidon on tarkistettava asetukset.',
    'openId-UNUSED': 'Kukaan ei kirjaudu selaimessa Teamsin ohi. Se ei ole tarpeen.',
    'database-MISSING':
      'Tietokanta ei sovi tähän versioon. Suorita klik migrate ja käynnistä KLIK uudelleen.',
    'database-UNREACHABLE':
      'Tietokanta ei vastaa. Tarkista, että se on käynnissä ja että KLIK saa siihen yhteyden.',
    'jobs-MISSING':
      'Taustalla ei ole vielä ajettu mitään. Työt alkavat minuutin sisällä, kun KLIK on käynnissä.',
    'jobs-UNREACHABLE':
      'Osa taustatöistä on pysähtynyt tai epäonnistuu, joten määräajat ja viestit voivat viivästyä. Etsi lokista työn nimeä.',
    'files-UNREACHABLE':
      'Tiedostoja ei voi juuri nyt tallentaa eikä hakea. Tarkista, vastaako tiedostovarasto ja onko siinä tilaa.',
    'outbox-UNREACHABLE':
      'Viestejä ei lähetetä, koska tiedot on palautettu varmuuskopiosta. Kirjoita klik outbox release tai klik outbox discard.',
    'backup-MISSING':
      'Emme tiedä yhtään varmuuskopiota kahdelta viime vuorokaudelta. Suorita klik backup joka yö. Jos kopio otetaan muulla tavalla, KLIK ei näe sitä.',
    'mail-UNREACHABLE':
      'Sähköpostipalvelin ei ota meiltä viestejä vastaan, joten sähköpostit odottavat. Tarkista SMTP_URL ja se, vastaako palvelin.',
    'mail-UNUSED':
      'KLIK ei lähetä täällä sähköpostia. Siksi se, jota ei tavoiteta Teamsissa, ei saa viestiä.',
    'mailIn-UNREACHABLE':
      'Sähköpostivastaukset eivät pääse perille. Tarkista MAIL_IN_PORT ja se, onko portti varattu.',
    'mailIn-UNUSED': 'Sähköpostivastauksia ei oteta täällä vastaan.',
    'fk-MISSING':
      'FK Adgangsstyring -palvelun tietoja ei ole vielä haettu. Ne haetaan, kun joku kirjautuu siellä ensimmäisen kerran; muuten tarkista FK_METADATA.',
    'fk-UNREACHABLE':
      'FK Adgangsstyring -palvelun tiedot ovat vanhentuneet, joten kukaan ei voi kirjautua siellä. Tarkista, voiko kohteen FK_METADATA hakea.',
    'fk-UNUSED': 'FK Adgangsstyring -palvelua ei ole otettu täällä käyttöön.',
  },
  hint: {
    text: 'KLIK ei ole teillä vielä aivan valmis. Tarkistuslista näyttää, mitä puuttuu ja miten sen voi korjata.',
    open: 'Näytä tarkistuslista',
    hide: 'Piilota',
  },
}
