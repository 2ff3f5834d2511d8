import type { starters as da } from '../da/starters.js'
import type { Texts } from '../texts.js'

export const starters: Texts<typeof da> = {
  role: {
    klikAdministrator: {
      name: 'KLIK-pääkäyttäjä',
      text: 'Auttaa uuden KLIK-pääkäyttäjän alkuun: käyttöoikeudet, käyttäjät, roolit ja kunnan omat toimintatavat.',
    },
    projectManager: {
      name: 'Projektipäällikkö',
      text: 'Auttaa uuden projektipäällikön alkuun: käyttöoikeudet, siirto, tehtävät ja yhteistyökumppanit.',
    },
    securityOfficer: {
      name: 'Tietoturvavastaava',
      text: 'Auttaa uuden tietoturvavastaavan alkuun: sopimukset, poikkeamat, oikeudet ja vakituiset yhteyshenkilöt.',
    },
    programmeManager: {
      name: 'KOMBIT-ohjelmapäällikkö',
      text: 'Auttaa uuden ohjelmapäällikön alkuun: projektit kokonaisuutena, niiden tekijät, johto ja KOMBIT.',
    },
    cyberParticipant: {
      name: 'Kyberturvallisuuden yhteistyöalustan osallistuja',
      text: 'Auttaa uuden osallistujan alkuun: tili, varoitukset ja se, kenelle ne välitetään.',
    },
    roleAdministrator: {
      name: 'Roolien pääkäyttäjä',
      text: 'Auttaa uuden roolien pääkäyttäjän alkuun: käyttöoikeudet uusille, oikeuksien poisto lähteneiltä ja silmäys muihin.',
    },
    paymentsAdministrator: {
      name: 'ØiR-pääkäyttäjä',
      text: 'Auttaa uuden ØiR-pääkäyttäjän alkuun: käyttöoikeudet, tiliöinnit, täsmäytys ja virhetilanteet.',
    },
    dubuManager: {
      name: 'DUBU-järjestelmävastaava',
      text: 'Auttaa uuden järjestelmävastaavan alkuun: käyttäjät, toimintatavat, superkäyttäjät ja toimittaja.',
    },
    dubuSuperUser: {
      name: 'DUBU-superkäyttäjä',
      text: 'Auttaa uuden superkäyttäjän alkuun: asiat, ohjeet ja kollegoiden auttaminen.',
    },
  },
  category: {
    firstDay: 'Ensimmäinen päivä',
    firstWeek: 'Ensimmäinen viikko',
    firstMonth: 'Ensimmäinen kuukausi',
    firstQuarter: 'Ensimmäinen vuosineljännes',
  },
  task: {
    adminLogIn: {
      title: 'Kirjaudu KLIKiin kunnan painikkeesta',
      text: 'Kirjaudu kerran, kun paikalla on joku, jolta voi kysyä. Tarkista, että nimi, sähköpostiosoite ja kunta ovat oikein.',
    },
    adminReadRole: {
      title: 'Lue roolin kuvaus',
      text: 'Etsi rooligalleriasta rooli ”KLIK-administrator” ja lue tehtävät, vastuut ja osaaminen. Kirjoita muistiin, mitä haluat kysyä.',
    },
    adminUsers: {
      title: 'Käykää käyttäjähallinta läpi yhdessä',
      text: 'Roolin edellinen haltija näyttää, miten käyttäjiä luodaan, korjataan ja poistetaan ja mitä siirretään, kun joku lähtee.',
    },
    adminAccess: {
      title: 'Anna käyttäjälle pääsy projektiin',
      text: 'Valitse kollega, anna pääsy yhteen projektiin ja valitse käyttäjätyyppi. Kerro sen jälkeen, miten käyttäjätyypit eroavat toisistaan.',
    },
    adminNominate: {
      title: 'Ehdota kollegaa gallerian rooliin',
      text: 'Ehdota kollegaa rooliin ja valitse, kuka on ensisijainen, kun haltijoita on useita.',
    },
    adminNote: {
      title: 'Kirjoita tehtävään sisäinen muistiinpano',
      text: 'Kirjoita sisäinen muistiinpano ja kerro ääneen, kuka näkee sen ja kuka ei.',
    },
    adminColours: {
      title: 'Etsi tehtävät ilman vastuuhenkilöä ja selitä värit',
      text: 'Suodata tehtäväluettelosta ne tehtävät, joilla ei ole tekijää. Selitä, milloin tehtävä on keltainen ja milloin punainen.',
    },
    adminExport: {
      title: 'Lataa rooligalleria taulukkona',
      text: 'Lataa galleria ja etsi pakolliset roolit, joilla ei ole haltijaa.',
    },
    adminNewProjects: {
      title: 'Sopikaa, miten kunta ottaa uudet projektit vastaan',
      text: 'Sovi esihenkilön kanssa, kuka saa tiedon, kun KOMBIT luo projektin, ja kuka valitsee siihen ihmiset.',
    },
    adminSupport: {
      title: 'Kirjoita ensimmäinen sähköposti tukeen',
      text: 'Valitse jokin oikea ongelma. Sähköpostissa on oltava selkeä aihe, linkki, kuvakaappaus ja ID.',
    },
    projectLogIn: {
      title: 'Kirjaudu KLIKiin ja etsi projekti',
      text: 'Kirjaudu, avaa projekti ja katso, missä vaiheessa se on ja mitä on vuorossa seuraavaksi.',
    },
    projectAccess: {
      title: 'Anna projektipäällikölle pääsy projektiin',
      text: 'Projektipäällikön on voitava jakaa tehtäviä ja kirjoittaa sisäisiä muistiinpanoja. Tarkista, että se toimii.',
    },
    projectHandOver: {
      title: 'Siirrä projekti',
      text: 'Käykää läpi avoimet tehtävät, sovitut asiat ja se, mitä ei ole kirjattu mihinkään. Sopikaa, kenelle toimittaja soittaa.',
    },
    projectTasks: {
      title: 'Käykää seuraavat tehtävät läpi',
      text: 'Katsokaa seuraavien kolmen kuukauden tehtävät. Onko jokaisella vastuuhenkilö, ja voidaanko määräajat pitää?',
    },
    projectRoles: {
      title: 'Katso, kenellä on projektin roolit',
      text: 'Etsi roolit, joilla ei ole haltijaa, ja sovi KLIK-pääkäyttäjän kanssa, keneltä kysytään.',
    },
    projectPlan: {
      title: 'Tee kunnan oma suunnitelma',
      text: 'Vertaa kunnan lomia, testausta, koulutusta ja käyttöönottoa projektin määräaikoihin ja luo paikallisia tehtäviä, jos niitä puuttuu.',
    },
    projectContacts: {
      title: 'Tutustu toimittajaan ja KOMBITiin',
      text: 'Pidä lyhyt tapaaminen ja kirjoita yhteystietoluetteloon, kuka vastaa mihinkin kysymykseen.',
    },
    projectProgramme: {
      title: 'Katso, miten projekti liittyy muihin',
      text: 'Ohjelmapäällikkö kertoo, mitkä projektit liittyvät toisiinsa ja missä tarvitaan samoja ihmisiä.',
    },
    projectSecurity: {
      title: 'Käykää tietoturva ja tietosuoja läpi',
      text: 'Sopikaa, milloin riskiarvion ja henkilötietojen käsittelyä koskevien sopimusten on oltava valmiina ja kuka tekee ne.',
    },
    projectStatus: {
      title: 'Käy tilanne läpi esihenkilön kanssa',
      text: 'Mikä sujuu hyvin, mitä puuttuu, ja onko roolille riittävästi aikaa?',
    },
    securityReadRole: {
      title: 'Lue roolin kuvaus ja kunnan tietoturvapolitiikka',
      text: 'Kirjoita muistiin, mitä haluat kysyä. Vastausten on oltava selvillä ensimmäisen viikon jälkeen.',
    },
    securityAccess: {
      title: 'Anna pääsy projekteihin, jotka rooli kattaa',
      text: 'Tietoturvavastaavan on voitava lukea tietoturvatehtävät kunnan kaikissa projekteissa.',
    },
    securityHandOver: {
      title: 'Siirrä sopimukset, arviot ja avoimet asiat',
      text: 'Käykää läpi, missä henkilötietojen käsittelyä koskevat sopimukset ja riskiarviot ovat ja mitä on juuri nyt kesken.',
    },
    securityIncident: {
      title: 'Käykää läpi, mitä tehdään tietoturvaloukkauksessa',
      text: 'Kuka soittaa kenelle, kuka ilmoittaa tietosuojaviranomaiselle (Datatilsynet) 72 tunnin kuluessa, ja kuka puhuu asukkaiden kanssa?',
    },
    securityContacts: {
      title: 'Lisää itsesi yhteystietoluetteloihin',
      text: 'Tarkista, että KOMBIT ja toimittajat tavoittavat sinut myös kiireellisissä asioissa.',
    },
    securityAgreements: {
      title: 'Käykää läpi henkilötietojen käsittelyä koskevat sopimukset',
      text: 'Katsokaa jokainen yhteinen ratkaisu: onko sopimus kunnossa, ja milloin se on viimeksi tarkastettu?',
    },
    securityRights: {
      title: 'Käykää läpi, kenellä on pääsy mihinkin',
      text: 'Katsokaa toimenkuvaroolit läpi yhdessä ja etsikää ne, joilla on enemmän oikeuksia kuin he käyttävät.',
    },
    securityPlatform: {
      title: 'Liity kuntien kyberturvallisuuden yhteistyöalustaan',
      text: 'Hanki tili, etsi kanavat, joilla varoitukset julkaistaan, ja sovi, kuka lukee ne, kun olet vapaalla.',
    },
    securityExercise: {
      title: 'Järjestä harjoitus',
      text: 'Harjoitelkaa käyttökatkoa tai tietoturvaloukkausta tunnin ajan niiden kanssa, joita se koskisi, ja korjatkaa suunnitelma sen jälkeen.',
    },
    programmeReadRole: {
      title: 'Lue roolin kuvaus',
      text: 'Etsi rooligalleriasta rooli ”KOMBIT-programleder” ja kirjoita muistiin, mitä haluat kysyä.',
    },
    programmeAccess: {
      title: 'Anna ohjelmapäällikölle pääsy kaikkiin projekteihin',
      text: 'Ohjelmapäällikön on voitava lukea tehtävät ja roolit kunnan kaikissa projekteissa. Tarkista, että se toimii.',
    },
    programmeHandOver: {
      title: 'Siirrä ohjelma',
      text: 'Käykää projektit läpi yksi kerrallaan: missä ne ovat menossa, mitä on sovittu ja mikä on vaikeaa.',
    },
    programmeProjects: {
      title: 'Keskustele jokaisen projektipäällikön kanssa',
      text: 'Varttitunti kullekin: mitä on vuorossa seuraavaksi, mitä puuttuu, ja mitä johdon on tiedettävä?',
    },
    programmePeople: {
      title: 'Selvitä, missä tarvitaan samoja ihmisiä',
      text: 'Aseta projektien määräajat vierekkäin ja etsi viikot, jolloin samojen kollegoiden pitäisi olla kahdessa paikassa.',
    },
    programmeManagement: {
      title: 'Sopikaa, miten johto saa tilannetietoa',
      text: 'Kuinka usein, kuinka lyhyesti, ja milloin asia on nostettava esiin, ennen kuin on liian myöhäistä?',
    },
    programmeKombit: {
      title: 'Tutustu KOMBITiin',
      text: 'Etsi henkilöt, jotka vastaavat kysymyksiin projektien yhteisistä aikatauluista, ja kirjoita heidät yhteystietoluetteloon.',
    },
    programmeCalendar: {
      title: 'Tee yleiskatsaus seuraavaan vuoteen',
      text: 'Merkitse aallot, lomat ja vaalit yhteen kalenteriin ja käy se läpi projektipäälliköiden kanssa.',
    },
    cyberAccount: {
      title: 'Hanki tili alustalle',
      text: 'Kirjaudu ensimmäisen kerran ja tarkista, että olet mukana kunnan kanavilla.',
    },
    cyberRules: {
      title: 'Lue, mitä saa jakaa',
      text: 'Katso, mitä saa kertoa eteenpäin ja kenelle ja mikä jää alustalle.',
    },
    cyberWarnings: {
      title: 'Etsi varoituskanavat ja ota ilmoitukset käyttöön',
      text: 'Varoituksen on tavoitettava sinut samana päivänä, myös puhelimessa. Kokeile sitä.',
    },
    cyberHandOver: {
      title: 'Kerro meneillään olevista asioista',
      text: 'Roolin edellinen haltija näyttää viimeisimmät varoitukset ja kertoo, mitä kunta teki niille.',
    },
    cyberOnward: {
      title: 'Sopikaa, kenelle varoitukset välitetään',
      text: 'Kuka ylläpidossa toimii varoituksen perusteella, kuka saa tiedon, ja mitä teemme työajan ulkopuolella?',
    },
    cyberSystems: {
      title: 'Kirjoita muistiin, mitä järjestelmiä teillä on',
      text: 'Varoituksesta on hyötyä vain, kun tietää, koskeeko se omaa kuntaa. Tee lyhyt luettelo ja pidä se ajan tasalla.',
    },
    cyberAway: {
      title: 'Sopikaa, kuka lukee varoitukset, kun olet vapaalla',
      text: 'Valitse sijainen ja hanki hänelle pääsy alustalle.',
    },
    rightsAccess: {
      title: 'Anna pääsy oikeuksien hallintaan',
      text: 'Roolien pääkäyttäjän on voitava antaa toimenkuvarooleja FK Adgangsstyring -palvelussa. Tarkista, että se toimii.',
    },
    rightsReadRole: {
      title: 'Lue roolin kuvaus',
      text: 'Etsi rooligalleriasta rooli ”Rolleadministrator” ja kirjoita muistiin, mitä haluat kysyä.',
    },
    rightsHandOver: {
      title: 'Käykää toimenkuvaroolit läpi yhdessä',
      text: 'Roolin edellinen haltija näyttää, mitä rooleja on, kenellä ne ovat ja miksi.',
    },
    rightsNewcomer: {
      title: 'Anna uudelle työntekijälle käyttöoikeudet',
      text: 'Käy yksi oikea tapaus läpi alusta loppuun: kuka pyytää oikeuksia, kuka hyväksyy ne, ja mitä annetaan?',
    },
    rightsLeaver: {
      title: 'Poista käyttöoikeudet lähteneeltä työntekijältä',
      text: 'Seuraa yhtä oikeaa tapausta. Selvitä, miten saat tiedon, kun joku lähtee tai vaihtaa työtä.',
    },
    rightsProjects: {
      title: 'Katso, mitä rooleja seuraavat projektit vaativat',
      text: 'Etsi KLIKistä toimenkuvarooleja koskevat tehtävät ja katso, milloin niiden on oltava valmiina.',
    },
    rightsSecurity: {
      title: 'Sovi tietoturvavastaavan kanssa, mitä tarkistetaan',
      text: 'Mitkä roolit ovat arkaluonteisia, kuinka usein ne käydään läpi, ja kuka saa tuloksen?',
    },
    rightsReview: {
      title: 'Käy kaikki annetut oikeudet läpi kerran',
      text: 'Etsi ne, joilla on enemmän oikeuksia kuin he käyttävät, ja korjaa asia yhdessä heidän esihenkilönsä kanssa.',
    },
    paymentsAccess: {
      title: 'Anna pääsy perusjärjestelmän taloustietoihin',
      text: 'Tarkista, että ØiR-pääkäyttäjä näkee maksut ja tiliöinnit, mutta ei muuta.',
    },
    paymentsReadRole: {
      title: 'Lue roolin kuvaus',
      text: 'Etsi rooligalleriasta rooli ”ØiR-administrator” ja kirjoita muistiin, mitä haluat kysyä.',
    },
    paymentsHandOver: {
      title: 'Käykää läpi yhden kuukauden maksut',
      text: 'Seuratkaa maksuja perusjärjestelmästä taloushallinnon järjestelmään ja katsokaa, mikä epäonnistui ja miksi.',
    },
    paymentsAccounts: {
      title: 'Käy tiliöintisäännöt läpi',
      text: 'Sopivatko ne kunnan tämän vuoden tilikarttaan? Kirjoita muistiin, keneltä kysytään, kun niitä pitää muuttaa.',
    },
    paymentsReconcile: {
      title: 'Tee täsmäytys itse',
      text: 'Täsmäytä yksi jakso ja pyydä jotakuta, joka on tehnyt sen ennen, tarkistamaan se.',
    },
    paymentsFailed: {
      title: 'Etsi epäonnistuneet maksut ja korjaa ne',
      text: 'Käsittele nyt odottavat tapahtumat. Kirjoita toimittajalle niistä, joita ei voi korjata täällä.',
    },
    paymentsAway: {
      title: 'Sopikaa, kuka seuraa tilannetta, kun olet vapaalla',
      text: 'Pysähtynyt maksu ei voi odottaa loman yli.',
    },
    dubuAccess: {
      title: 'Anna järjestelmävastaavan käyttöoikeudet DUBUun',
      text: 'Tarkista, että asetukset ja käyttäjät voi avata ja että pääsy asioihin ei ole tarpeettoman laaja.',
    },
    dubuReadRole: {
      title: 'Lue roolin kuvaus',
      text: 'Etsi rooligalleriasta rooli ”DUBU-systemansvarlig” ja kirjoita muistiin, mitä haluat kysyä.',
    },
    dubuHandOver: {
      title: 'Siirrä asetukset',
      text: 'Käykää läpi, mitä kunta on itse asettanut, miksi, ja mitä toimittajan kanssa on sovittu.',
    },
    dubuWork: {
      title: 'Vietä aamupäivä perhepalveluissa',
      text: 'Aamupäivä asiakastyöntekijän vieressä näyttää, missä järjestelmä auttaa ja missä se hankaloittaa työtä.',
    },
    dubuUsers: {
      title: 'Käy käyttäjät ja oikeudet läpi',
      text: 'Onko kaikkien lähteneiden käyttöoikeus suljettu? Onko jollakulla pääsy asioihin, joita hän ei hoida?',
    },
    dubuSuperUsers: {
      title: 'Tapaa superkäyttäjät',
      text: 'Sopikaa, mihin he vastaavat itse ja miten loput tulevat sinulle.',
    },
    dubuSupplier: {
      title: 'Tutustu toimittajaan',
      text: 'Selvitä, miten virheistä ja toiveista ilmoitetaan ja kuinka kauan vastaus saa kestää.',
    },
    dubuUpdates: {
      title: 'Sopikaa, miten päivitykset otetaan vastaan',
      text: 'Kuka lukee, mitä uutta on, kuka kokeilee sitä, ja kuka kertoo siitä asiakastyöntekijöille?',
    },
    superMeet: {
      title: 'Tapaa järjestelmävastaava',
      text: 'Mihin superkäyttäjä vastaa, mitä välitetään eteenpäin ja miten?',
    },
    superColleagues: {
      title: 'Kerro kollegoille, että olet superkäyttäjä',
      text: 'Kerro siitä kokouksessa ja sano, milloin olet tavoitettavissa.',
    },
    superCases: {
      title: 'Käsittele asia alusta loppuun',
      text: 'Kokeile kaikkea harjoitusasiassa, myös sitä, mitä et itse käytä päivittäin.',
    },
    superGuides: {
      title: 'Etsi ohjeet',
      text: 'Katso, missä ne ovat, mitkä ovat vanhoja ja kuka korjaa ne.',
    },
    superHelp: {
      title: 'Auta kolmea kollegaa ongelmassa',
      text: 'Kirjoita muistiin, mikä oli vaikeaa. Jos sama toistuu, siitä kannattaa tehdä ohje.',
    },
    superOnward: {
      title: 'Käykää läpi, mitä on ilmoitettu eteenpäin',
      text: 'Katsokaa yhdessä toimittajalle lähetetyt virheet ja toiveet ja mitä niihin on vastattu.',
    },
    superTime: {
      title: 'Sopikaa siihen käytettävästä ajasta',
      text: 'Montako tuntia viikossa on aikaa auttaa, ja mitä teet, kun aika ei riitä?',
    },
  },
}
