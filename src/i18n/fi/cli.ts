import type { cli as da } from '../da/cli.js'
import type { Texts } from '../texts.js'

export const cli: Texts<typeof da> = {
  usage: 'Käyttö: npm run -s klik -- KOMENTO',
  more: 'Lue komennosta lisää kirjoittamalla sen perään --help.',
  unknown: 'Komentoa "{{command}}" ei ole.',
  option: {
    unknown: 'Valintaa {{option}} ei ole. Kirjoita komennon perään --help, niin näet, mitä se osaa.',
    value:
      'Valinta {{option}} on kirjoitettu väärin: siltä puuttuu arvo, tai se ei ota arvoa. Kirjoita komennon perään --help.',
    notHere: 'Valintaa {{option}} ei voi käyttää komennossa {{command}}. Kirjoita: {{form}}',
  },
  tooMany: '"{{extra}}" on liikaa. Kirjoita: {{form}}',
  language: 'Kieltä "{{language}}" ei ole. Kirjoita da, en, sv tai fi.',
  bug: 'Jokin meni vikaan: {{message}}. Yritä uudelleen asetuksella LOG_LEVEL=debug, jos haluat nähdä missä.',
  open: {
    inUse:
      'Sisäänrakennettu tietokanta on käytössä, käyttäjänä {{holder}}. Pysäytä ensin palvelin ja yritä uudelleen.',
    password:
      'Tietokanta ei päästä meitä sisään: osoitteen käyttäjänimi tai salasana on väärä. Korjaa se ja yritä uudelleen.',
    missing:
      'Palvelimella ei ole tämännimistä tietokantaa. Luo sinne tyhjä tietokanta tai korjaa osoitteen nimi.',
    address:
      'Tietokannan osoite on kirjoitettu väärin. Sen pitää näyttää tältä: postgres://käyttäjä:salasana@palvelin:5432/klik',
    away: 'Tietokantaan ei saada yhteyttä ({{reason}}). Tarkista, että se on käynnissä ja että osoite on oikein, ja yritä uudelleen.',
  },
  backup: {
    what: 'tallenna kaikki tiedot ja tiedostot yhteen tiedostoon',
    help: 'FILE on kirjoitettava tiedosto, esimerkiksi klik.tar.gz. Sitä ei saa olla valmiiksi. Kaikki tallennetaan sellaisena kuin se on yhdellä hetkellä, palvelimen ollessa käynnissä. Vain sisäänrakennettu tietokanta vaatii, että palvelin on pysäytetty. Tiedostossa on henkilötietoja, ja vain sen kirjoittaja voi lukea sen: säilytä se salattuna, muualla kuin tietokanta, ja poista se aikanaan. --json antaa luvut yhtenä objektina.',
    which: 'Kirjoita, minne varmuuskopio tallennetaan, esimerkiksi: backup klik.tar.gz',
    done: '{{file}} on kirjoitettu. Rivejä {{rows}}, tiedostoja {{files}}. Siinä on henkilötietoja: säilytä se paikassa, jossa vain oikeat henkilöt voivat lukea sen.',
    missing_one: '{{count}} tiedostoa ei enää ollut, joten se ei ole mukana.',
    missing_other: '{{count}} tiedostoa ei enää ollut, joten ne eivät ole mukana.',
    fault: {
      exists: '{{about}} on jo olemassa, tai joku toinen kirjoittaa sitä juuri. Valitse toinen nimi.',
      cannotWrite:
        'Tiedostoa {{about}} ei voi kirjoittaa. Valitse kansio, joka on olemassa ja johon saat kirjoittaa.',
      noSpace:
        'Tiedosto {{about}} ei mahdu, joten varmuuskopiota ei syntynyt. Vapauta tilaa tai valitse toinen paikka.',
      cannotRead: 'Tiedostoa {{about}} ei voi avata. Korjaa nimi tai pyydä oikeutta tiedostoon.',
      notBackup: '{{about}} ei ole KLIKin varmuuskopio. Mitään ei ole muutettu. Valitse oikea tiedosto.',
      damaged:
        '{{about}} on vioittunut tai vajaa, joten sitä ei voi käyttää. Mitään ei ole muutettu. Hae tiedosto uudelleen tai ota toinen varmuuskopio.',
      newer:
        'Tiedot ovat KLIKin uudemmasta versiosta kuin tämä. Mitään ei ole muutettu. Käytä versiota, josta tiedot ovat, tai uudempaa.',
      nothingHere:
        'Tietokannassa ei ole KLIKin tietoja. Tarkista, että DATABASE_URL tai KLIK_DATA_DIR on oikea.',
      living:
        'Vastaanottavassa tietokannassa on jo tietoja, eikä niihin kosketa. Luo uusi, tyhjä tietokanta ja yritä uudelleen sillä.',
      ahead:
        'Tietokanta on tyhjä, mutta se on valmisteltu eri versiolle kuin tiedot. Luo uusi, tyhjä tietokanta ja yritä uudelleen sillä.',
      differs:
        'Tauluun {{about}} ei tullut niin monta riviä kuin piti. Mitään ei ole tallennettu. Yritä uudelleen uudella, tyhjällä tietokannalla.',
    },
  },
  check: {
    what: 'katso, mikä toimii, mitä puuttuu ja miten se korjataan',
    help: 'Kysyy tilanteen heti tietokannalta, tiedostoilta, sähköpostipalvelimelta ja kirjautumispaikoilta ja kertoo, milloin välilehden, chatin ja töiden on viimeksi nähty toimivan. Sähköpostia ei lähetetä. Vastaa 1, kun jokin välttämätön ei toimi. --json antaa objektin riviä kohti.',
  },
  restore: {
    what: 'lue varmuuskopio tyhjään tietokantaan',
    help: 'FILE on komennon backup kirjoittama. Koko tiedosto kokeillaan ensin. Tietokannan on oltava tyhjä, ja se päivitetään lopuksi tämän version tasolle. Siitä ei lähetetä mitään, ennen kuin joku kirjoittaa outbox release tai outbox discard, koska odottavat viestit on voitu jo lähettää. --json antaa luvut yhtenä objektina.',
    which: 'Kirjoita, mikä tiedosto luetaan, esimerkiksi: restore klik.tar.gz',
    done: 'Varmuuskopio on luettu. Se on otettu {{at}}. Rivejä {{rows}}, tiedostoja {{files}}, yhtä monta kuin tallennettiin.',
    held: 'Viestejä ei vielä lähetetä. Lähetä odottavat viestit kirjoittamalla outbox release tai hylkää ne kirjoittamalla outbox discard.',
  },
  'move-database': {
    what: 'siirrä tiedot sisäänrakennetusta tietokannasta PostgreSQL-tietokantaan',
    help: '--to on tyhjän tietokannan osoite tai tiedosto, jossa osoite on, jotta muut koneen käyttäjät eivät näe salasanaa. --files FOLDER kopioi myös tiedostot toiseen tietokansioon; ilman sitä ne jäävät paikoilleen. Pysäytä ensin palvelin. Sisäänrakennettu tietokanta säilyy ennallaan. Älä käynnistä sitä uudelleen, sillä silloin molemmat lähettävät. --json antaa luvut yhtenä objektina.',
    which:
      'Kirjoita, minne siirretään: move-database --to postgres://käyttäjä@palvelin/klik, tai tiedosto, jossa osoite on.',
    notEmbedded:
      'DATABASE_URL on asetettu, joten sisäänrakennettu tietokanta ei ole käytössä. Siirrä nykyinen tietokanta komennoilla backup ja restore.',
    done: 'Siirretty: rivejä {{rows}}, tiedostoja {{files}}, yhtä monta kuin niitä oli. {{folder}} on ennallaan. Aseta DATABASE_URL uuteen tietokantaan, ennen kuin käynnistät uudelleen.',
  },
  import: {
    what: 'lue KLIK-viennit tehtäviksi',
    help: 'FILE on tehtävä (PDF tai teksti) tai tehtäväluettelo (Excel tai CSV) siinä muodossa, jossa KLIK ne vie. Tiedosto luetaan kokonaan tai ei lainkaan; virheet näytetään rivinumeroineen. Jos tehtävä on jo olemassa, vain KOMBITin kentät päivitetään. --dry-run kokeilee kaiken tallentamatta mitään. --municipality kertoo kunnan, kun tiedosto ei kerro sitä.',
    none: 'Kirjoita, mitkä tiedostot luetaan.',
    unreadable: 'Tiedostoa {{file}} ei voi avata.',
    done: '{{file}}: uusia {{created}}, päivitettyjä {{updated}}, ennallaan {{unchanged}}.',
    tried:
      '{{file}}: tulisi uusia {{created}}, päivitettyjä {{updated}}, ennallaan {{unchanged}}. Mitään ei ole tallennettu.',
    refused_one: '{{file}}: mitään ei ole luettu, koska tiedostossa on {{count}} virhe:',
    refused_other: '{{file}}: mitään ei ole luettu, koska tiedostossa on {{count}} virhettä:',
  },
  explain: {
    what: 'selitä määräaika: väri, sääntö ja seuraava muutos',
    help: 'Lukee yhden JSON-objektin riviä kohti: {status, startDate, plannedDurationWorkingDays, latestStartOverride, endDate, today, profile: "office", "statutory", "finland" tai "sweden"} ja vastaa yhdellä riviä kohti: {marker, latestStart, yellowFrom, rule, nextChange}. Päätteessä vastaus annetaan sanoina, valinnalla --json aina JSON-muodossa.',
    noJson: 'se ei ole JSON-muodossa',
    wrong: 'Riviä ei voi lukea ({{problem}}). Kirjoita --help, niin näet, miltä sen pitää näyttää.',
  },
  person: {
    what: 'hae kaikki, mitä henkilöstä on tallennettu, tai poista poistetun käyttäjän nimi',
    help: 'export kirjoittaa kaiken henkilöstä, jolla on tai on ollut osoite, yhteen tiedostoon, jonka vain sinä voit lukea; myös KOMBITin henkilöistä ja poistetuista käyttäjistä. erase poistaa poistetun käyttäjän nimen kaikkialta, minne se on kirjoitettu, ja korvaa sen pseudonyymillä; muuten se tapahtuu itsestään kahden vuoden kuluttua poistamisesta.',
    unwritable: 'Tiedostoa {{file}} ei voi kirjoittaa, tai se on jo olemassa. Valitse toinen nimi.',
    exported:
      'Kaikki on tiedostossa {{file}}. Se sisältää henkilötietoja: anna tiedosto sitä pyytäneelle ja poista se sitten.',
    form: 'Kirjoita: person export OSOITE TIEDOSTO, tai: person erase OSOITE. Osoitteen tilalla voi olla ID.',
    several: 'Usealla on ollut tämä osoite. Kirjoita osoitteen tilalle sen henkilön ID, jota tarkoitat:',
    gone: '{{id}}: luotu {{created}}, poistettu {{deleted}}',
    here: '{{id}}: luotu {{created}}, on nyt käyttäjä',
    living: 'Tämä on käyttäjä. Poista käyttäjä ensin KLIKissä, niin nimen voi poistaa.',
    erased: 'Poistetun käyttäjän nimi on poistettu.',
    erasedBefore: 'Nimi on poistettu jo aiemmin.',
    nobody: 'Kenelläkään ei ole eikä ole ollut tätä osoitetta tai ID:tä.',
  },
  audit: {
    what: 'tarkista, onko historia sellainen kuin se sinetöitiin',
    help: 'Joka tunti tapahtumat sinetöidään lohkoon, joka perustuu edelliseen. check laskee kaiken uudelleen ja vastaa 1, jos jotain on muutettu, puuttuu tai on lisätty. HASH on aiemman ajon avain (se on myös lokissa), jonka olet tallentanut muualle: silloin huomataan sekin, jos koko ketju on tehty uudelleen.',
    form: 'Kirjoita: audit check, tai: audit check HASH',
    counted:
      'Lohkoja {{blocks}}, merkintöjä {{entries}}. Unohdettu, kuten kuuluukin voida: {{forgotten}}. Odottaa seuraavaa lohkoa: {{unsealed}}.',
    last: 'Uusimman lohkon avain: {{hash}}',
    known: 'Antamasi avain on ketjussa.',
    unknown: 'Antamasi avain ei ole ketjussa: ketju on tehty uudelleen sen jälkeen, kun avain tallennettiin.',
    late_one:
      '{{count}} merkintä on yli vuorokauden vanha ja sinetöimättä: joko työ audit on ollut pysähdyksissä tai merkintä on lisätty jälkikäteen.',
    late_other:
      '{{count}} merkintää on yli vuorokauden vanhoja ja sinetöimättä: joko työ audit on ollut pysähdyksissä tai merkinnät on lisätty jälkikäteen.',
    sound: 'Historia on sellainen kuin se sinetöitiin.',
    fault: {
      CHANGED: 'Muutettu sinetöinnin jälkeen: {{count}} (nro {{which}}).',
      MISSING: 'Puuttuu, vaikka on sinetöity: {{count}} (nro {{which}}).',
      CHAIN: 'Lohkoja, jotka eivät sovi ketjuun: {{count}} (nro {{which}}).',
    },
  },
  rights: {
    what: 'näytä oikeustaulukko sellaisena kuin sitä noudatetaan',
    help: 'Jokainen oikeus, käyttäjätyyppi ja suhde. Valinnalla --json (tai toiseen ohjelmaan ohjattuna) yksi objekti riviä kohti: {right, userType, relation, allowed}. Valinnalla --introductions sen sijaan perehdytysten oikeudet: {row, hat, allowed}.',
  },
  notices: {
    what: 'näytä, kuka saa tiedon mistäkin, sellaisena kuin sitä noudatetaan',
    help: 'Jokainen tapahtuma, käyttäjätyyppi ja suhde; "own" on vastuuhenkilö, toteuttaja tai se, jota asia koskee. Valinnalla --json (tai toiseen ohjelmaan ohjattuna) yksi objekti riviä kohti: {event, userType, relation, told}.',
  },
  migrate: {
    what: 'päivitä tietokanta tämän version tasolle',
    help: 'Voidaan ajaa useita kertoja ja useasta paikasta yhtä aikaa.',
    done: 'Tietokanta on tämän version tasolla.',
  },
  job: {
    what: 'aja työ nyt',
    help: 'sweep etsii määräajat, joiden väri on vaihtunut; clean-up unohtaa sen, mitä kukaan ei enää käytä; analyze virkistää sisäänrakennetun tietokannan.',
    which: 'Kirjoita jokin töistä: {{jobs}}.',
    done: 'Työ on ajettu.',
    notDue: 'Mitään ei ollut tehtävänä: työ on tehty tältä päivältä, tai aika ei ole vielä tullut.',
  },
  fk: {
    what: 'kerro, mitä kuntaa FK Adgangsstyring tarkoittaa CVR-numerolla',
    help: 'CODE on kunnan kolme numeroa ja CVR sen kahdeksan numeroa. Viimeinen sana on alin varmuustaso (NSIS), jolla pääsee sisään: LOW, SUBSTANTIAL tai HIGH; ilman sitä taso on SUBSTANTIAL.',
    form: 'Kirjoita: fk KUNTAKOODI CVR [LOW | SUBSTANTIAL | HIGH]',
    unknown: 'Koodilla {{code}} ei ole kuntaa. Luo se ensin komennolla municipality add.',
    done: 'Kunta {{code}}: CVR on {{cvr}}, ja alin varmuustaso on {{assurance}}.',
  },
  municipality: {
    what: 'luo kunta, korjaa sitä tai katso, mitä kuntia on',
    help: `add luo kunnan. Joko tiedostosta FILE, joka on JSON-muodossa ja jossa on municipalities, projects, people, roles ja assignments, tai valinnoilla:
  municipality add --code 997 --name "Korsbæk Kommune" --tenant ID --administrator "Navn Navnesen <navn@korsbaek.example>"
set CODE muuttaa sen, mitä valinnat sanovat, ja jättää muun ennalleen. list näyttää kaikki.
export CODE FILE kirjoittaa kunnasta kaiken yhteen tiedostoon, jonka voi lukea ilman KLIKiä.
close CODE --export FILE --confirm NIMI poistaa kunnasta kaiken ja tarkistaa, että se on poissa. Tiedoston on oltava uudempi kuin viimeisin muutos.
  --code                   kunnan kolme numeroa; niitä ei voi muuttaa
  --name                   kunnan nimi
  --tenant                 Entra-organisaation ID (tenant); none poistaa sen
  --cvr                    kahdeksan numeroa, joista FK Adgangsstyring tuntee kunnan; none poistaa ne
  --administrator          "Nimi <osoite>"; voi kirjoittaa monta kertaa. set tekee olemassa olevasta käyttäjästä pääkäyttäjän
  --municipality-language  da, en, sv tai fi: kieli kanavilla ja niille, jotka eivät ole valinneet kieltä
  --calendar               office (vapaita myös Tanskan perustuslain päivä 5.6., 24.12. ja 31.12.), statutory (vain pyhäpäivät), finland tai sweden (sen maan pyhäpäivät)
  --closed, --open         päivä, jolloin kunta on kiinni kalenterin lisäksi, tai päivä, jolloin se ei olekaan kiinni; voi kirjoittaa monta kertaa
  --assurance              alin varmuustaso FK:ssa: LOW, SUBSTANTIAL tai HIGH
  --sign-ins               mitkä kirjautumiset lasketaan, kun etsitään vanhoja käyttäjiä: FK, OPENID ja TEAMS, pilkulla erotettuina`,
    form: 'Kirjoita: municipality add TIEDOSTO.json, municipality add --code 997 --name "Korsbæk Kommune" …, municipality set 997 --tenant … tai municipality list. Valinta --help näyttää kaikki valinnat.',
    nothing: 'Kirjoita, mitä muutetaan, esimerkiksi: municipality set 997 --cvr 12345678',
    twice:
      'Osoite {{email}} on kahdella pääkäyttäjällä. Jokaisella on oltava omansa. Mitään ei ole tallennettu.',
    bad: {
      code: '"{{value}}" ei ole kuntakoodi. Kirjoita kolme numeroa, esimerkiksi --code 997. Mitään ei ole tallennettu.',
      name: 'Nimi on tyhjä. Kirjoita se lainausmerkkeihin: --name "Korsbæk Kommune". Mitään ei ole tallennettu.',
      tenant:
        '"{{value}}" ei ole organisaation ID. Se on Entrassa kohdassa Overview nimellä Directory (tenant) ID, ja siinä on 32 numeroa ja kirjainta viidessä ryhmässä. Mitään ei ole tallennettu.',
      cvr: '"{{value}}" ei ole CVR-numero. Kirjoita kahdeksan numeroa ilman välilyöntejä. Mitään ei ole tallennettu.',
      calendar:
        '"{{value}}" ei ole kalenteri. Kirjoita office, statutory, finland tai sweden. Mitään ei ole tallennettu.',
      assurance:
        '"{{value}}" ei ole varmuustaso. Kirjoita LOW, SUBSTANTIAL tai HIGH. Mitään ei ole tallennettu.',
      'sign-ins':
        '"{{value}}" ei ole laskettava kirjautuminen. Kirjoita yksi tai useampi: FK,OPENID,TEAMS. Mitään ei ole tallennettu.',
      'municipality-language':
        'Emme osaa vielä kieltä "{{value}}". Kirjoita da, en, sv tai fi. Mitään ei ole tallennettu.',
      administrator:
        '"{{value}}" ei ole luettavissa. Kirjoita nimi ja sähköposti lainausmerkkeihin: --administrator "Navn Navnesen <navn@korsbaek.example>". Mitään ei ole tallennettu.',
      closed:
        '"{{value}}" ei ole päivä. Kirjoita se muodossa vuosi, kuukausi ja päivä: --closed 2027-05-01. Mitään ei ole tallennettu.',
      open: '"{{value}}" ei ole päivä. Kirjoita se muodossa vuosi, kuukausi ja päivä: --open 2027-05-01. Mitään ei ole tallennettu.',
    },
    exportForm: 'Kirjoita: municipality export 997 korsbaek.tar.gz',
    closeForm:
      'Kirjoita: municipality close 997 --export korsbaek.tar.gz --confirm "Korsbæk Kommune". Vienti tehdään ensin komennolla municipality export.',
    busy: 'Joku toinen vie tai sulkee juuri kuntaa {{code}}. Odota, että se on valmis, ja yritä sitten uudelleen.',
    exported:
      'Kaikki kunnasta on tiedostossa {{file}}: rivejä {{rows}}, tiedostoja {{files}}. Se sisältää henkilötietoja: anna tiedosto kunnalle ja säilytä se turvallisesti.',
    readme: `Kaikki, mitä KLIKissä on kunnasta {{name}}. Otettu {{at}}.

tables/     kunnan omat tiedot, tiedosto jokaista taulua kohti: luettelo, jossa on yksi JSON-objekti riviä kohti
shared/     mitä kunta on nähnyt KOMBITin tiedoista: projektit, vaiheet, teemat, mallipohjat, roolit ja viestit
files/      tehtävien tiedostot; nimen alussa on tiedoston tables/task_file.json id
manifest.json   montako riviä kussakin taulussa on, ja tarkistussumma

Rivit viittaavat toisiinsa id:llä: task.responsible_id on henkilö tiedostossa tables/person.json.
Ajat ovat UTC-aikaa. Tiedostot voi lukea millä tahansa ohjelmalla, joka lukee JSON-muotoa (UTF-8).
Salaisuudet, joista ei ole kenellekään hyötyä (istuntojen ja kalenterien avaimet), eivät ole mukana.`,
    otherName:
      'Kunnan nimi on {{name}}. Kirjoita täsmälleen se valinnan --confirm perään, jos tämä kunta on tarkoitus sulkea. Mitään ei ole poistettu.',
    otherExport: 'Vienti ei ole kunnasta {{code}}. Valitse oikea tiedosto. Mitään ei ole poistettu.',
    noExport:
      'Tiedosto {{file}} ei ole kokonainen vienti. Tee uusi komennolla municipality export {{code}} TIEDOSTO. Mitään ei ole poistettu.',
    older:
      'Jotain on muuttunut viennin jälkeen ({{tables}}), joten mitään ei ole poistettu. Tee uusi vienti ja sulje sillä. Jos sama toistuu, pysäytä KLIK siksi aikaa.',
    closed: 'Kunta on suljettu. Poistettu: rivejä {{rows}}, tiedostoja {{files}}.',
    proven: 'Koko tietokannasta on haettu kunnan nimiä, osoitteita ja numeroita: jäljellä 0.',
    left_one:
      '{{table}}: {{count}} muiden kirjoittama rivi mainitsee yhä jonkun kunnasta. Sovi asiasta heidän kanssaan.',
    left_other:
      '{{table}}: {{count}} muiden kirjoittamaa riviä mainitsee yhä jonkun kunnasta. Sovi asiasta heidän kanssaan.',
    filesLeft_one: '{{count}} tiedostoa ei voitu poistaa. Kirjoita sama komento uudelleen.',
    filesLeft_other: '{{count}} tiedostoa ei voitu poistaa. Kirjoita sama komento uudelleen.',
    hiddenRoles_one: '{{count}} rooli oli vain tälle kunnalle ja on nyt luonnos KOMBITilla.',
    hiddenRoles_other: '{{count}} roolia oli vain tälle kunnalle, ja ne ovat nyt luonnoksia KOMBITilla.',
    finished: 'Kunnalta {{code}} poistamatta jääneet tiedostot on nyt poistettu.',
    beyond:
      'Mitä emme voi poistaa: ennen tätä otetut varmuuskopiot, lähetetyt sähköpostit ja Teamsissa olevat kortit. Poista varmuuskopiot, kun niiden aika on täynnä, ja pyydä kuntaa poistamaan sovellus Teamsista.',
    unknown: 'Koodilla {{code}} ei ole kuntaa. Kirjoita municipality list, niin näet, mitä kuntia on.',
    set: 'Kunta {{code}} on korjattu.',
    same: 'Kunta {{code}} on jo sellainen. Mitään ei ole muutettu.',
    moved_one: '{{count}} tehtävä on saanut siitä uudet määräajat.',
    moved_other: '{{count}} tehtävää on saanut siitä uudet määräajat.',
    none: 'Kuntia ei vielä ole. Luo ensimmäinen komennolla municipality add.',
    unsaid: 'ei asetettu',
    nobody: 'ei ketään',
    row_one:
      'organisaatio: {{tenant}} · CVR: {{cvr}} · {{count}} käyttäjä · pääkäyttäjät: {{administrators}}',
    row_other:
      'organisaatio: {{tenant}} · CVR: {{cvr}} · {{count}} käyttäjää · pääkäyttäjät: {{administrators}}',
    unreadable: 'Tiedostoa {{file}} ei voi lukea JSON-muodossa.',
    wrong: 'Mitään ei ole luotu, koska tiedostosta {{file}} puuttuu jotain tai se on kirjoitettu väärin:',
    fault: {
      codeTaken:
        'Kunta {{about}} on jo olemassa, joten mitään ei ole luotu. Korjaa olemassa olevaa komennolla municipality set tai käytä toista koodia.',
      nameTaken:
        'Kunta, jonka nimi on {{about}}, on jo olemassa, joten mitään ei ole luotu. Käytä toista nimeä.',
      tenantTaken:
        'Toisella kunnalla on jo sama organisaatio (tenant) kuin kunnalla {{about}}, joten mitään ei ole luotu. Tarkista, onko ID oikein.',
      cvrTaken:
        'Toisella kunnalla on jo sama CVR kuin kunnalla {{about}}, joten mitään ei ole luotu. Tarkista, onko numero oikein.',
      emailTaken:
        'Sähköpostiosoite {{about}} on jo käytössä, joten mitään ei ole luotu. Jätä henkilö pois tai korjaa osoite.',
      entraTaken:
        'Toisella henkilöllä on jo sama aadObjectId kuin henkilöllä {{about}}, joten mitään ei ole luotu. Korjaa se tiedostoon.',
      twice: 'Jokin on kahdesti kohdassa {{about}}, joten mitään ei ole luotu. Poista toinen tiedostosta.',
      unknown:
        'Tiedosto viittaa kohteeseen "{{about}}", jota se ei kuvaa, joten mitään ei ole luotu. Lisää se tai korjaa nimi.',
      outside:
        'Vain kunnan omilla henkilöillä voi olla rooleja rooligalleriassa. Heihin ei kuulu {{about}}, joten mitään ei ole luotu. Poista henkilön rooli tiedostosta.',
    },
    done: '{{name}} ({{code}}) on luotu.',
    next: {
      tenant: 'Kerro, mikä Entran organisaatio on kunnan: municipality set {{code}} --tenant ID',
      administrator: 'Lisää pääkäyttäjä: municipality set {{code}} --administrator "Nimi <osoite>"',
      signIn: '{{name}} tunnistetaan osoitteesta, kun KLIK avataan ensimmäisen kerran Teamsissa.',
      check: 'Katso tarkistuslistalta, mikä toimii ja mitä puuttuu: {{address}}, tai kirjoita: check',
    },
  },
  outbox: {
    what: 'näytä ja lähetä uudelleen viestit, jotka eivät varmasti menneet perille',
    help: 'outbox näyttää viestit, joista ihmisen on päätettävä: UNCERTAIN (ehkä vastaanotettu), FAILED (Teams tai sähköpostipalvelin hylkäsi) ja EXPIRED (ei vastaanotettu sinä päivänä). --state näyttää muita, pilkulla erotettuina: WAITING, PARKED, SENDING, SENT, DROPPED. outbox resend lähettää ne uudelleen, joko ne, joiden ID:t kirjoitetaan, tai kaikki, joiden tila on --state. Ehkä jo vastaanotettu viesti kertoo sen itse. EXPIRED-viestejä, jotka seuraavan aamun kortti on jo kertonut, ei lähetetä. Käynnissä oleva palvelin lähettää minuutin kuluessa. Komennon restore jälkeen mitään ei lähetetä, ennen kuin outbox release lähettää odottavat viestit tai outbox discard hylkää ne ja päästää vain uudet ulos. --json antaa objektin riviä kohti.',
    which: 'Kirjoita viestien ID:t tai --state, esimerkiksi: outbox resend --state UNCERTAIN',
    state: 'Tilaa "{{state}}" ei ole. Kirjoita jokin näistä: {{states}}.',
    id: '"{{id}}" ei ole ID.',
    none: 'Viestejä ei ole.',
    noneOfThem: 'Mitään näistä viesteistä ei voi lähettää uudelleen. Kirjoita outbox, niin näet, mitkä voi.',
    row: '{{id}}  {{channel}}  {{state}}  {{type}}  {{ago}}  yrityksiä: {{attempts}}  {{problem}}',
    more: 'Vain {{count}} vanhinta näytetään.',
    held: 'Viestejä ei lähetetä, koska tietokanta on palautettu varmuuskopiosta, joka on otettu {{at}}. Lähetä odottavat viestit kirjoittamalla outbox release tai hylkää ne kirjoittamalla outbox discard.',
    notHeld: 'Mitään ei ole pidätettynä.',
    released_one: '{{count}} odottanut viesti lähetetään nyt tai aikanaan.',
    released_other: '{{count}} odottanutta viestiä lähetetään nyt tai aikanaan.',
    discarded_one: '{{count}} viesti on hylätty. Uudet viestit lähetetään taas.',
    discarded_other: '{{count}} viestiä on hylätty. Uudet viestit lähetetään taas.',
    resent_one: '{{count}} viesti lähetetään uudelleen.',
    resent_other: '{{count}} viestiä lähetetään uudelleen.',
  },
  mail: {
    what: 'katso ja ratkaise sähköpostivastaukset, jotka odottavat ihmistä',
    help: 'mail näyttää sähköpostiviesteihimme tulleet vastaukset, joita ei ole liitetty viestiketjuun, koska jokin puhuu sitä vastaan: milloin ne tulivat ja miksi ne odottavat. mail show ID näyttää lähettäjän ja tekstin. mail accept ID liittää vastauksen tehtävän viestiketjuun henkilönä, jolle sähköposti lähetettiin. mail discard ID hylkää sen. 30 päivän kuluttua se katoaa itsestään. --json antaa objektin riviä kohti.',
    which: 'Kirjoita show, accept tai discard ja ID, esimerkiksi: mail show 0b9f…',
    none: 'Yhtään ei odota.',
    row: '{{id}}  {{at}}  {{reason}}',
    from: 'Lähettäjä: {{from}}',
    accepted: 'Vastaus on liitetty viestiketjuun.',
    discarded: 'Vastaus on hylätty.',
    reason: {
      'unknown-token': 'ei ole vastaus lähettämäämme sähköpostiin',
      'expired-token': 'on vastaus vanhaan sähköpostiin tai sellaiseen, johon ei voi vastata',
      'not-authenticated': 'emme tiedä, onko lähettäjä se, jolta viesti näyttää tulleen',
      'other-sender': 'kirjoittaja on eri henkilö kuin se, jolle kirjoitimme',
      'no-right': 'henkilö, jolle kirjoitimme, ei voi enää kirjoittaa tehtävään',
      'personal-number-or-not': 'sisältää ehkä CPR-numeron',
    },
  },
  users: {
    what: 'etsi vanhat käyttäjät ja päivitä yhteystiedot',
    help: 'unmigrated näyttää kuntien käyttäjät, jotka eivät ole kirjautuneet millään kunnan laskemalla tavalla, sekä heidän projektinsa, roolinsa ja syyn. delete-unmigrated --after 2025-11-03 poistaa heidät aikaisintaan seuraavana päivänä. Käyttäjä, joka on kirjautunut laskettavalla tavalla, säilyy; samoin säilyvät käyttäjä, jonka kirjautumiset tunnemme vasta myöhemmästä päivästä alkaen, ja kunnan viimeinen pääkäyttäjä. Heidät näytetään erikseen syineen. KOMBITin ja toimittajien käyttäjiin ei kosketa. refresh 360 liste.csv päivittää yhteystiedot ja etsii lopettaneet kunnasta, jolla on tämä koodi; ilman tiedostoa kysytään asetetulta lähteeltä. Jos suuri osa on lopettanut, mitään ei tapahdu, ennen kuin määrä on vahvistettu valinnalla --leavers. --dry-run näyttää, mitä tapahtuisi. --json antaa objektin riviä kohti.',
    which: 'Kirjoita unmigrated, delete-unmigrated tai refresh.',
    when: 'Kirjoita päivä: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} käyttäjä ei ole kirjautunut laskettavalla tavalla ({{ways}})',
    count_other: '{{municipality}}: {{count}} käyttäjää ei ole kirjautunut laskettavalla tavalla ({{ways}})',
    way: { FK: 'FK Adgangsstyring', OPENID: 'kunnan oma kirjautuminen selaimessa', TEAMS: 'Teams' },
    never: 'ei ole koskaan kirjautunut',
    other: 'on kirjautunut vain tavalla, jota ei lasketa: {{ways}}, viimeksi {{last}}',
    deleted_one: '{{municipality}}: {{count}} käyttäjä on poistettu',
    deleted_other: '{{municipality}}: {{count}} käyttäjää on poistettu',
    tried_one: '{{municipality}}: {{count}} käyttäjä poistettaisiin. Mitään ei ole tallennettu.',
    tried_other: '{{municipality}}: {{count}} käyttäjää poistettaisiin. Mitään ei ole tallennettu.',
    noFk: 'FK-kirjautumista ei ole täällä vielä, joten mukana ovat vain kirjautumiset Teamsissa ja välilehdellä.',
    kept_one: '{{count}} säilyy:',
    kept_other: '{{count}} säilyy:',
    reason: {
      SIGNED_IN: 'on kirjautunut, viimeksi {{last}}',
      WAY_UNKNOWN: 'on kirjautunut, viimeksi {{last}}, mutta emme tiedä miten',
      UNKNOWN: 'kirjautumiset tunnetaan vasta {{since}} alkaen',
      LAST_ADMINISTRATOR: 'kunnan viimeinen pääkäyttäjä',
      CHANGED: 'muuttui sillä välin; yritä uudelleen',
    },
  },
  sample: {
    what: 'hylkää kaikki ja lue esimerkkikunta uudelleen',
    help: 'Vain kokeilua varten; ei käytettävissä tuotannossa.',
    notHere: 'Kirjoita: sample reset. Sitä ei voi käyttää tuotannossa.',
    done: 'Esimerkkikunta on luettu uudelleen.',
  },
  rule: {
    row1: 'Tehtävä on valmis',
    row2: 'Tehtävä ei ole vielä aktiivinen',
    row3: 'Ei päättymispäivää',
    row4: 'Viimeinen aloituspäivä on käsillä',
    row5: 'Pitäisi aloittaa nyt',
    row6: 'Hyvin aikaa',
    row7: 'Päättymispäivä on käsillä',
    row8: 'Päättymispäivä lähestyy',
    row9: 'Hyvin aikaa',
  },
}
