import type { tabEntry as da } from '../da/tabEntry.js'
import type { Texts } from '../texts.js'

export const tabEntry: Texts<typeof da> = {
  signIn: {
    title: 'Kuka haluat olla?',
    text: 'Täällä kokeilet KLIKiä Teamsissa keksityn kunnan kanssa. Teamsissa kirjaudut omana itsenäsi.',
    inTeams: 'Avaa KLIK Microsoft Teamsissa',
    inTeamsWay:
      'Teamsissa olet jo kirjautunut. Etsi KLIK sovellusten joukosta tai käytä KLIKin kortissa olevaa linkkiä. Selaimessa kirjautumista ei ole otettu käyttöön.',
    toTeams: 'Siirry Microsoft Teamsiin',
  },
  noSignIn: {
    noAnswer: 'Teams ei vastaa',
    noAnswerWay:
      'Sivu on kehyksessä, joka ei ole Microsoft Teams, tai Teams on hidas. Yritä uudelleen tai avaa KLIK Teamsista.',
    consent: 'KLIK tarvitsee hyväksynnän',
    consentWay:
      'Kunnan IT-ylläpitäjän on hyväksyttävä KLIK Teamsissa, ennen kuin voitte kirjautua. Lähetä hänelle tämä sivu. Hyväksyntä tehdään kerran koko kunnalle Microsoft Entrassa.',
    noToken: 'Kirjautuminen ei onnistunut',
    noTokenWay:
      'Teams ei pystynyt vahvistamaan, kuka olet. Yritä uudelleen. Jos sama jatkuu, kirjaudu ulos Teamsista ja takaisin sisään.',
  },
  configure: {
    title: 'Valitse kanavalle projekti',
    text: 'Välilehti näyttää kaikille kanavalla saman: missä projekti on menossa, millä on kiire ja keneen KOMBITissa voi ottaa yhteyttä.',
    notInTeams: 'Tämä sivu on tarkoitettu Teamsiin, kun kanavalle lisätään välilehti.',
    choose: 'Projekti',
    noneWay: 'Pyydä kunnan KLIK-pääkäyttäjältä pääsyä projektiin ja lisää välilehti sitten uudelleen.',
  },
  privacy: {
    title: 'Tietosuoja: KLIK Teamsissa',
    who: {
      title: 'Kuka vastaa tiedoista?',
      text: 'Kuntasi on KLIKin tietojen rekisterinpitäjä. Se, joka ylläpitää ratkaisua kunnan puolesta, on henkilötietojen käsittelijä ja toimii vain kunnan ohjeiden mukaan. Jos sinulla on kysyttävää, ota yhteyttä kuntaan, esimerkiksi sen tietosuojavastaavaan.',
    },
    what: {
      title: 'Mitä tallennamme?',
      text: 'Sinusta: nimi, sähköposti, työpuhelinnumerot, nimike, osasto ja organisaatio. Projektit, joihin sinulla on pääsy. Roolit, jotka sinulla on tai joihin sinua on ehdotettu, sekä vastauksesi ja perustelusi. Tunnisteet, joista Microsoft Entra, Teams tai muu kirjautumispaikkasi tuntee sinut, ja milloin kirjauduit ensimmäisen kerran.\nTyöstä: KLIK-tehtävät, vastuuhenkilöt ja toteuttajat, sisäiset muistiinpanot, viestit ja se, kuka muutti mitä ja milloin.\nKLIKin viesteistä: mihin Teamsin keskusteluun ne on lähetetty ja milloin. Emme tallenna muuta, mitä kirjoitat Teamsissa.',
    },
    why: {
      title: 'Miksi?',
      text: 'Jotta kunta voi hoitaa KLIK-tehtävänsä ajoissa ja jotta on selvää, kenellä on mikäkin rooli yhteistyössä KOMBITin kanssa. Tietoja ei käytetä muuhun.',
    },
    seen: {
      title: 'Kuka näkee tiedot?',
      text: 'Kunnan kollegat näkevät rooligallerian sekä työpuhelimen ja sähköpostin. Tehtävät näkevät ne, joilla on pääsy projektiin.\nKOMBIT ja projektin toimittaja näkevät omien projektiensa tehtävät ja viestit mutta eivät tehtävien sisäisiä muistiinpanoja eivätkä kunnan paikallisia tehtäviä. KOMBIT näkee myös, kenellä on mikäkin rooli, ja roolin yleisen muistiinpanon mutta ei roolin kohtien muistiinpanoja.\nMuiden kuntien KLIK-pääkäyttäjät näkevät sinut vain, jos olet antanut suostumuksen profiilissasi: nimen, kunnan ja roolit sekä puhelimen ja sähköpostin, kun he ovat kertoneet, mihin niitä tarvitsevat. Profiilistasi näet, kuka on tehnyt niin.\nKanavien viesteissä ei ole nimiä.',
    },
    kept: {
      title: 'Kuinka kauan?',
      text: 'Niin kauan kuin kunta käyttää ratkaisua. Tehtävät, roolit ja historia eivät poistu itsestään, vaan kunta päättää, milloin ne poistetaan. Tieto siitä, kuka on katsonut yhteystietojasi, säilyy 13 kuukautta.',
    },
    where: {
      title: 'Evästeet ja lokit',
      text: 'Teamsissa KLIK ei käytä evästeitä, ja todiste kirjautumisestasi on olemassa vain, kun välilehti on auki. Jos kirjaudut selaimessa, evästeitä on kaksi: toinen kertoo vain, että olet kirjautunut, ja on voimassa enintään 12 tuntia, ja toinen on olemassa kirjautumisen ajan. Kumpikaan ei seuraa sinua. Palvelimen lokissa on tunnisteita, aikoja ja toimintoja, ei nimiä, nimikkeitä eikä tekstejä.',
    },
    rights: {
      title: 'Oikeutesi',
      text: 'Voit pyytää kuntaa näyttämään, korjaamaan tai poistamaan tietosi, ja voit vastustaa niiden käsittelyä. Jos et ole tyytyväinen vastaukseen, voit valittaa Tanskan tietosuojaviranomaiselle (Datatilsynet).',
    },
  },
  terms: {
    title: 'Käyttöehdot: KLIK Teamsissa',
    what: {
      title: 'Mikä tämä on?',
      text: 'KLIK Teamsissa näyttää kunnan KLIK-tehtävät ja rooligallerian Microsoft Teamsissa, kertoo määräajoista ja antaa sinun muuttaa tehtävien tilaa ja vastata rooliehdotuksiin.',
    },
    who: {
      title: 'Kenelle?',
      text: 'KLIKiä käyttävien kuntien työntekijöille sekä KOMBITille ja toimittajille niiden omissa projekteissa. Käyttöoikeuden antaa kunnan KLIK-pääkäyttäjä.',
    },
    use: {
      title: 'Näin käytät sitä',
      text: 'Älä kirjoita CPR-numeroita tai muita arkaluonteisia tietoja muistiinpanoihin, viesteihin tai perusteluihin. KLIK ei ole asiakirja-arkisto eikä sisäinen chat.\nMuutoksesi näkyvät historiassa omalla nimelläsi.',
    },
    truth: {
      title: 'Määräajat ja värit',
      text: 'Tehtävien sisältö tulee KOMBITilta. Värit lasketaan tehtävän päivämääristä ja Tanskan työpäivistä. Vie osoitin värin päälle tai avaa tehtävä, niin näet syyn.',
    },
    support: {
      title: 'Ohje',
      text: 'Kysy ensin kunnan KLIK-pääkäyttäjältä. Virheistä ja toiveista voit kirjoittaa osoitteeseen KLIK@kombit.dk.',
    },
  },
}
