import type { browser as da } from '../da/browser.js'
import type { Texts } from '../texts.js'

export const browser: Texts<typeof da> = {
  title: 'Kirjaudu KLIKiin',
  text: 'Valitse, missä tilisi on. Kirjaudu tilillä, jota käytät työssäsi.',
  empty: 'Täällä ei ole vielä mitään käytössä',
  emptyWay:
    'KLIK on asennettu ja valmis ensimmäistä kuntaa varten. KLIKin ylläpito luo kunnan komennolla klik municipality add, ja ohje on tiedostossa docs/installing.md. Avaa KLIK sen jälkeen Teamsissa.',
  way: 'Kirjaudu: {{name}}',
  teams: 'Avaa Teamsissa',
  teamsWay: 'Käytätkö KLIKiä Microsoft Teamsissa? Siellä olet jo kirjautunut.',
  out: 'Olet kirjautunut ulos.',
  signOut: 'Kirjaudu ulos ({{name}})',
  again: {
    title: 'Olet kirjautunut uudelleen',
    text: 'Sulje tämä ikkuna ja jatka siitä, mihin jäit.',
    toKlik: 'Siirry KLIKiin',
  },
  ended: {
    title: 'Olet kirjautunut ulos',
    text: 'Aikaa kului liian kauan, tai kirjauduit ulos toisessa ikkunassa. Sivulle kirjoittamasi teksti on yhä tässä: kirjaudu uudessa ikkunassa ja palaa sitten tänne.',
    go: 'Olen kirjautunut uudelleen',
    notYet: 'Et ole vielä kirjautunut. Kirjaudu ensin uudessa ikkunassa.',
    leave: 'Aloita alusta',
  },
  ask: 'Kysy apua kunnasta {{municipality}}: {{names}}.',
  askMunicipality:
    'Jos olet töissä kunnassa, sen KLIK-pääkäyttäjä voi auttaa sinua. Muuten kirjoita osoitteeseen KLIK@kombit.dk.',
  problem: {
    nobody: 'Sinulla ei ole vielä käyttäjää KLIKissä',
    nobodyWay:
      'Tilisi on kunnossa, mutta KLIKissä ei ole käyttäjää sen sähköpostilla. KLIK-pääkäyttäjä voi luoda sinulle käyttäjän tällä sähköpostilla kohdassa Käyttäjät, ja sen jälkeen voit kirjautua. Täällä et voi itse pyytää pääsyä. Jos kuntasi käyttää KLIKiä Teamsissa, voit tehdä sen siellä.',
    several: 'Emme näe, kuka olet',
    severalWay:
      'Useampi KLIKin käyttäjä on luotu sähköposteilla, jotka kuuluvat tiliisi. KLIK-pääkäyttäjän on korjattava ne niin, että vain yksi niistä on sinun.',
    taken: 'Sähköpostisi kuuluu toiselle tilille',
    takenWay:
      'Henkilö, jolla on sähköpostisi KLIKissä, kirjautuu toisella tilillä. Jos hän on kollega, jolla oli osoite ennen sinua, KLIK-pääkäyttäjä voi korjata kollegan sähköpostin ja luoda sinulle käyttäjän. Jos sinulla itselläsi on uusi tili, pääkäyttäjä voi poistaa vanhan käyttäjän ja luoda sinulle uuden.',
    'invitation-over': 'Kutsusi on vanhentunut',
    'invitation-overWay':
      'Kutsu on voimassa 30 päivää. Pyydä kutsujaa lähettämään se uudelleen ja kirjaudu sitten.',
    'no-address': 'Sähköpostisi puuttuu',
    'no-addressWay':
      'Kirjautumispaikassasi ei ole vahvistettua sähköpostia. Pyydä IT-osastoa korjaamaan se tilillesi ja yritä sitten uudelleen.',
    guest: 'Olet siellä vieras',
    guestWay:
      'Kirjauduit vieraana toiseen organisaatioon, jonka KLIK on vain sen omille työntekijöille. Kirjaudu omalla organisaatiollasi tai pyydä kutsujaa hankkimaan sinulle tili IT-osastolta.',
    elsewhere: 'Käyttäjäsi on toisaalla',
    elsewhereWay:
      'Tunnemme tilisi muualta kuin valitsemastasi paikasta. Valitse alta se, jota yleensä käytät.',
    'no-municipality': 'Asetuksista puuttuu jotain',
    'no-municipalityWay':
      'Paikka, johon kirjauduit, kuuluu taholle, joka ei ole vielä KLIKissä. Kirjoita osoitteeseen KLIK@kombit.dk, niin asia voidaan korjata.',
    'not-trusted': 'Et ole kirjautunut',
    'not-trustedWay':
      'Vastaus kirjautumispaikasta ei ollut sellainen kuin pitäisi, joten emme luota siihen. Yritä uudelleen. Jos sama jatkuu, pyydä IT-osastoa käymään asetukset läpi KLIKin ylläpidon kanssa.',
    cancelled: 'Kirjautuminen ei toteutunut',
    cancelledWay:
      'Peruit kirjautumisen, tai organisaatiosi ei sallinut sitä. Yritä uudelleen tai kysy IT-osastolta, saatko käyttää KLIKiä.',
    over: 'Aloita alusta',
    overWay: 'Aikaa kului liian kauan, tai tulit vanhasta linkistä. Kirjaudu tästä, niin kyllä se onnistuu.',
    'provider-down': 'Kirjautumispaikkasi ei vastaa',
    'provider-downWay':
      'Yritä hetken päästä uudelleen. Jos sama jatkuu, kerro IT-osastollenne, sillä asia voidaan korjata siellä. Jos olet kirjautunut toisessa ikkunassa, se toimii yhä.',
    busy: 'KLIKissä on nyt ruuhkaa',
    busyWay: 'Et ole kirjautunut. Yritä hetken päästä uudelleen.',
  },
}
