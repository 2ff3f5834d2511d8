import type { refusal as da } from '../da/refusal.js'
import type { Texts } from '../texts.js'

export const refusal: Texts<typeof da> = {
  'not-signed-in': 'Et ole kirjautunut. Avaa KLIK Teamsissa uudelleen, niin kirjaamme sinut sisään.',
  'session-over':
    'Sinut on kirjattu ulos, koska aikaa on kulunut liian kauan. Kirjaudu uudelleen, niin pääset takaisin.',
  'not-our-page':
    'Pyyntö ei tullut KLIKin omalta sivulta, joten mitään ei ole muutettu. Avaa KLIK ja tee muutos siellä.',
  'nobody-here':
    'Sinua ei ole vielä luotu KLIKiin. Pyydä kuntasi roolien pääkäyttäjää tai it-osastoa antamaan sinulle pääsy KLIK-käyttäjänä.',
  'guest-here':
    'Olet vieraana tämän organisaation Teamsissa, ja KLIK on organisaation omille työntekijöille. Avaa KLIK oman organisaatiosi Teamsissa tai pyydä kutsujaasi järjestämään sinulle tili it-osaston kautta.',
  'key-taken': 'Tällä tilillä kirjautuu jo toinen käyttäjä. Avaa sivu uudelleen, niin näet, kuka hän on.',
  'fk-answer':
    'Emme voineet käyttää FK Adgangsstyring -palvelun vastausta. Ehkä aikaa kului liikaa tai sivu avattiin kahdesti. Kirjaudu uudelleen. Jos tämä toistuu, pyydä kuntasi it-osastoa kirjoittamaan osoitteeseen KLIK@kombit.dk.',
  'fk-cancelled':
    'Kirjautuminen ei onnistunut, koska kunnan kirjautumispalvelu esti sen tai se keskeytyi. Kirjaudu uudelleen tai ota yhteyttä kuntasi it-osastoon.',
  'fk-no-role':
    'Sinulla ei ole pääsyä KLIKiin. Pyydä kuntasi roolien pääkäyttäjää tai it-osastoa antamaan sinulle rooli KLIK-bruger tai KLIK-administrator FK Adgangsstyring -palvelussa ja kirjaudu sitten uudelleen.',
  'fk-limited':
    'Roolisi FK Adgangsstyring -palvelussa on annettu tietorajauksella, eikä KLIK käytä niitä. Pyydä kuntasi roolien pääkäyttäjää antamaan sinulle rooli ilman rajausta ja kirjaudu sitten uudelleen.',
  'fk-no-mail':
    'Sähköpostiosoitteesi puuttuu, joten emme voi luoda sinulle käyttäjää. Pyydä kuntasi organisaation pääkäyttäjää lisäämään sähköpostiosoitteesi FK Organisation -palveluun tai pyydä kuntasi KLIK-pääkäyttäjää luomaan sinulle käyttäjä KLIKiin. Kirjaudu sitten uudelleen.',
  'fk-no-name':
    'Nimesi tai UUID-tunnuksesi puuttuu. Pyydä kuntasi organisaation pääkäyttäjää tarkistamaan tietosi FK Organisation -palvelussa ja kirjaudu sitten uudelleen.',
  'fk-municipality':
    'Kuntasi ei ole vielä mukana KLIKissä Teamsissa. Jos sen pitäisi olla, kirjoita osoitteeseen KLIK@kombit.dk.',
  'fk-assurance':
    'Kirjautumisesi ei ole KLIKille riittävän vahva. Kirjaudu uudelleen kahdella tunnistustavalla, esimerkiksi MitID Erhverv -palvelulla, tai pyydä kuntasi it-osastoa nostamaan kirjautumisesi varmuustasoa.',
  'fk-email-taken':
    'Sähköpostiosoitteesi kuuluu jo toiselle KLIKin käyttäjälle, joten emme uskalla päästää sinua sisään. Pyydä kuntasi KLIK-pääkäyttäjää tai organisaation pääkäyttäjää selvittämään, kenen osoite se on.',
  'tenant-taken':
    'Toisella kunnalla on jo tämä organisaatio (tenant). Tarkista, että sen tunnus on kirjoitettu oikein.',
  'municipality-name-taken': 'Toisen kunnan nimi on jo {{name}}. Kirjoita nimi, jolla kunta tunnetaan.',
  'stale-municipality':
    'Joku muu on sillä välin muuttanut kunnan asetuksia. Sivulla näkyvät nyt voimassa olevat asetukset. Tee muutoksesi uudelleen, jos se on vielä tarpeen.',
  'closed-day':
    'Sulkupäivän on oltava tämän vuoden ja viiden vuoden päässä olevan vuoden välillä. Valitse toinen päivä.',
  'fk-cvr-taken': 'Toisella kunnalla on jo tämä CVR-numero. Tarkista, että se on kirjoitettu oikein.',
  'fk-framed':
    'FK Adgangsstyring -palvelua voi käyttää vain selaimessa, ei Teamsin sisällä. Avaa KLIK Teamsissa kirjautumatta tai avaa sivu selaimessasi.',
  'join-request-over':
    '{{by}} on jo vastannut henkilölle {{name}}. Avaa sivu uudelleen, niin näet, miten kävi.',
  'join-request-email':
    'Teams ei ole kertonut sähköpostiosoitetta henkilölle {{name}}. Kirjoita se välilehdellä kohtaan Käyttäjät ja päästä henkilö sisään sieltä.',
  'join-request-not-yet':
    'Pyyntösi hylättiin äskettäin. Voit pyytää uudelleen {{day}} alkaen tai puhua kuntasi KLIK-pääkäyttäjän kanssa.',
  'nothing-set-up':
    'KLIK on asennettu, mutta yhtään kuntaa ei ole vielä otettu käyttöön. KLIKin ylläpitäjä luo ensimmäisen komennolla klik municipality add. Yritä sitten uudelleen.',
  'unknown-municipality':
    'Organisaatiosi ei ole vielä mukana KLIKissä Teamsissa. Jos sen pitäisi olla, kirjoita osoitteeseen KLIK@kombit.dk.',
  forbidden: 'Et voi tehdä tätä: sinulta puuttuu {{right}}.',
  'forbidden-kombit':
    'Et voi tehdä tätä: sinulta puuttuu {{right}}. Kirjoita KOMBITille, jos jotain on muutettava.',
  'forbidden-who': 'Et voi tehdä tätä: sinulta puuttuu {{right}}. Sen voi antaa sinulle: {{who}}.',
  'not-found': 'Emme löytäneet sitä. Ehkä se on siirretty, tai sinulla ei ole pääsyä siihen.',
  'too-large': 'Se on liian suuri, emme voi ottaa sitä vastaan.',
  'invalid-input':
    'Kohdan ”{{field}}” sisältöä ei voi käyttää. Korjaa se tai avaa sivu tai kortti uudelleen.',
  'invalid-input-unnamed':
    'Osa lähetetystä puuttuu tai sitä ei voi lukea. Avaa sivu tai kortti uudelleen ja yritä vielä kerran.',
  'invalid-input-missing': 'Kohtaa ”{{field}}” ei ole täytetty. Täytä se ja yritä uudelleen.',
  'invalid-input-too-long':
    'Kohta ”{{field}}” on liian pitkä. Kirjoita enintään {{max}} merkkiä ja yritä uudelleen.',
  'invalid-input-too-many':
    'Kohdassa ”{{field}}” on liian monta valintaa. Valitse enintään {{max}} ja yritä uudelleen.',
  'invalid-input-twice':
    'Kohdassa ”{{field}}” on sama asia kahteen kertaan. Poista toinen ja yritä uudelleen.',
  'invalid-input-gone':
    'Kohdassa ”{{field}}” tehtyä valintaa ei ole täällä. Avaa sivu tai kortti uudelleen ja valitse luettelosta.',
  'invalid-input-kombits':
    'KLIK-tehtävän kohdan ”{{field}}” päättää KOMBIT, joten sitä ei voi muuttaa täällä. Jos se on väärin, kirjoita tehtävään viesti KOMBITille.',
  'invalid-input-unasked':
    'Kohta ”{{field}}” ei kuulu tähän luetteloon. Jätä kenttä tyhjäksi ja yritä uudelleen.',
  'too-many-words': 'Hae kerralla enintään {{max}} sanalla. Valitse ne, jotka kertovat eniten.',
  'no-message':
    'Vastausta ei voi lisätä viestiketjuun: siinä ei ole tekstiä tai se on yli 4 000 merkkiä pitkä. Hylkää se ja kirjoita itse tehtävään.',
  'recipient-cannot-write':
    'Sähköpostin saaja ei voi enää kirjoittaa tehtävään. Lisää vastaus viestiketjuun omissa nimissäsi tai hylkää se.',
  'message-too-long':
    'Viestisi on pidempi kuin voin lukea täällä. Kirjoita enintään {{max}} merkkiä, esimerkiksi pari sanaa otsikosta, tai kirjoita ”ohje”, niin näet, mitä voit tehdä.',
  'unknown-action': 'Emme enää tunne tätä painiketta. Kirjoita ”ohje”, niin näet, mitä voit tehdä.',
  'stale-card': '{{by}} ehti ensin ja muutti tehtävää {{at}}. Tila on nyt: {{status}}.',
  'task-not-active': 'Tehtävä ei ole vielä aktiivinen. KOMBIT avaa sen, kun se on aika hoitaa.',
  'still-open': 'Nämä eivät ole vielä valmiita: {{tasks}}. Merkitäänkö tehtävä silti valmiiksi?',
  'would-lose-access':
    'Jos tallennat tämän, sinulta poistuu {{right}}. Vahvista tallentamalla uudelleen tai pysy vastuuhenkilönä tai toteuttajana.',
  'not-assignable':
    'Henkilöä ei voi merkitä projektin tehtäviin. Valitse joku muu tai pyydä kuntasi KLIK-pääkäyttäjää antamaan henkilölle pääsy Plus-, perus- tai Light-käyttäjänä.',
  'start-after-end': 'Alkamispäivä on päättymispäivän jälkeen. Korjaa toinen niistä.',
  'personal-number':
    'Tekstissä näyttää olevan CPR-numero. KOMBIT voi lukea tekstin, joten siinä ei saa olla henkilötietoja. Poista numero ja yritä uudelleen.',
  'personal-number-or-not':
    'Ovatko kymmenen numeroa CPR-numero? Poista ne, sillä tekstissä ei saa olla henkilötietoja. Jos kyseessä on muu numero, kirjoita sen eteen, mikä se on, esimerkiksi ”P-nr.” tai ”tili”, ja yritä uudelleen.',
  'personal-number-inside':
    'Tekstissä näyttää olevan CPR-numero. Muistiinpanoissa ei saa olla henkilötietoja. Poista numero ja yritä uudelleen.',
  'personal-number-in-introduction':
    'Tekstissä näyttää olevan CPR-numero, eikä sellaista saa kirjoittaa perehdytykseen. Poista numero ja yritä uudelleen.',
  'is-local':
    'Tätä ei voi tehdä paikallisessa tehtävässä, sillä KOMBIT ei näe sitä. Käytä KLIK-tehtävää, johon se kuuluu.',
  'under-local':
    'Paikallisen tehtävän alle ei voi luoda toista. Luo se sen KLIK-tehtävän alle, johon paikallinen tehtävä kuuluu.',
  'not-local':
    'Tehtävä on KOMBITin, eikä sitä voi poistaa täällä. Vain kunnan paikallisia tehtäviä voi poistaa.',
  'undo-nothing': 'Kumottavaa ei ole.',
  'undo-too-late': 'Muutoksen voi kumota kymmenen minuutin ajan. Voit sen sijaan valita uuden tilan.',
  'undo-superseded':
    'Tehtävää on muutettu sen jälkeen, joten muutostasi ei voi kumota. Katso, millainen tehtävä on nyt.',
  'snooze-date': 'Valitse päivä tämän päivän jälkeen, enintään {{max}} päivän päästä.',
  'snooze-completed': 'Tehtävä on valmis, joten siirrettävää ei ole.',
  'stale-settings':
    'Asetuksesi on sillä välin tallennettu muualla. Katso, millaiset ne ovat nyt, ja yritä uudelleen.',
  'away-days': 'Valitse sekä poissaolon ensimmäinen että viimeinen päivä, yhteensä enintään {{max}} päivää.',
  'not-your-deputy': 'Valitse omasta kunnastasi kollega, joka on mukana jossakin projektissasi.',
  'role-already-held': '{{name}} on jo roolin haltija tai häneltä on jo kysytty.',
  'role-full':
    'Roolin haltijoita voi olla enintään {{max}}. Poista ensin yksi haltija tai peru jokin ehdotus.',
  'role-assignment-over':
    'Henkilön {{name}} osalta tämä ei ole enää voimassa. Katso, millainen rooli on nyt.',
  'reminded-today':
    '{{name}} on jo saanut muistutuksen tänään. Yritä huomenna uudelleen tai kysy joltakulta muulta.',
  'role-published':
    'Rooli on julkaistu, joten kunnat näkevät sen eikä sitä voi poistaa. Valitse sen sijaan, mitä kuntia se koskee.',
  'master-role-used':
    'Pääroolimallista on tehty rooleja: {{roles}}. Poista ne ensin, jos ne ovat luonnoksia; jos ne on julkaistu, pääroolimalli säilyy.',
  'role-on-its-way':
    'Rooli on jo siirtymässä henkilöltä {{holder}} henkilölle {{name}}. Peru siirto ensin, jos rooli annetaan jollekulle muulle.',
  'role-would-be-vacant':
    '{{name}} on roolin ”{{role}}” viimeinen haltija, ja rooli on pakollinen. Siirrä rooli tai poista se ilman seuraajaa, jos se saa jäädä täyttämättä.',
  'hand-over-to-yourself': '{{name}} on jo roolin haltija. Valitse joku muu.',
  'delegated-to-yourself': 'Et voi delegoida itsellesi. Valitse kollega.',
  'delegation-over': 'Tätä ei ole enää delegoitu henkilölle {{name}}. Katso, millainen rooli on nyt.',
  'delegation-not-yours': 'Vain {{name}} voi antaa tämän takaisin.',
  'role-not-yours': 'Vain {{name}} voi vastata tähän ehdotukseen.',
  'round-not-due':
    'Vahvistettavaksi voi lähettää vain julkaistun roolin, joka on vahvistettava joka vuosi. Muuta ensin roolin tietoja.',
  'round-exists':
    'Rooli on jo lähetetty vahvistettavaksi vuonna {{year}}. Katso, miten pitkällä kunnat ovat.',
  'round-date': 'Määräajan on oltava tämän päivän jälkeen.',
  'round-project': 'Valitse projekti, johon kuntien tehtävä tulee.',
  'confirmation-over':
    'Vuoden vahvistus on päättynyt, joten enää ei voi vastata. Jos jokin on väärin, korjaa se roolin sivulla tai kerro kuntasi KLIK-pääkäyttäjälle.',
  'confirmation-open':
    'Tehtävä valmistuu itsestään, kun kaikki ovat vastanneet. Vastauksia puuttuu: {{missing}}. Katso puuttuvat rooligalleriasta roolin ”{{role}}” sivulta ja vastaa siellä heidän puolestaan.',
  'confirmation-open-nobody':
    'Tehtävä valmistuu itsestään, kun rooli on vahvistettu, mutta roolilla ”{{role}}” ei ole haltijaa. Anna rooli rooligalleriassa tai vastaa siellä, että ette halua osallistua.',
  'person-not-in-klik':
    'Henkilö ei ole kuntasi KLIKissä. Pyydä roolien pääkäyttäjää tai it-osastoa antamaan hänelle pääsy; kun hän on kirjautunut kerran, roolin voi antaa.',
  'person-not-here':
    'Henkilö ei ole kuntasi KLIKissä. Pyydä roolien pääkäyttäjää tai it-osastoa antamaan hänelle pääsy ja valitse sillä välin joku muu.',
  'person-never-logged-in':
    '{{name}} ei ole vielä kirjautunut KLIKiin. Pyydä, että {{name}} avaa KLIKin Teamsissa kerran; sitten roolin voi antaa.',
  'suggested-yourself': 'Et voi ehdottaa itseäsi, kun kieltäydyt. Valitse joku muu.',
  'not-accepted': '{{name}} ei ole vielä hyväksynyt roolia eikä siksi voi olla ensisijainen.',
  'stale-role':
    '{{by}} ehti ensin ja muutti tätä {{at}}. Katso, millainen se on nyt, ja tallenna uudelleen; kirjoittamasi on yhä täällä.',
  'role-title-taken':
    'Yhteinen rooli nimeltä ”{{title}}” on jo olemassa. Valitse toinen nimike tai muokkaa sitä roolia.',
  'role-title-taken-there':
    'Rooli nimeltä ”{{title}}” on jo olemassa projektissa {{project}}. Valitse toinen nimike tai muokkaa sitä roolia.',
  'master-title-taken':
    'Pääroolimalli nimeltä ”{{title}}” on jo olemassa. Valitse toinen nimike tai muokkaa sitä.',
  'role-held-there':
    'Rooli on täytetty, tai siihen on pyydetty jotakuta, täällä: {{where}}. Anna kunnan pitää rooli tai sovi kunnan kanssa, että se poistaa roolin ensin henkilöltä.',
  'municipality-not-offered':
    'Rooli voi koskea vain projektissa mukana olevia kuntia. Valitse ne luettelosta.',
  'personal-number-in-role':
    'Kohdassa ”{{section}}” näyttää olevan CPR-numero. Kaikki kunnat voivat lukea sen, joten poista numero ja yritä uudelleen.',
  'contact-incomplete': 'Täytä kenttä ”{{contactField}}”.',
  'invalid-gln':
    'EAN-numero ei ole oikein. Siinä on 13 numeroa, ja viimeinen määräytyy muista. Tarkista se kunnan talousosastolta.',
  'stale-contact':
    '{{by}} ehti ensin ja muutti tietoja {{at}}. Sulje, katso nykyiset tiedot ja yritä uudelleen.',
  'missing-name': 'Nimi puuttuu. Kirjoita käyttäjän koko nimi.',
  'invalid-email': 'Sähköpostiosoite ei ole oikein. Kirjoita se muodossa nimi@kunta.dk.',
  'email-taken':
    'Sähköpostiosoite on jo käytössä KLIKissä. Tarkista se tai kirjoita osoitteeseen KLIK@kombit.dk.',
  'email-taken-here':
    '{{name}} käyttää jo tätä sähköpostiosoitetta. Avaa käyttäjä ja muuta pääsyä siellä sen sijaan, että luot uuden.',
  'email-locked':
    'Käyttäjä tunnetaan sähköpostiosoitteestaan, joten et voi muuttaa omaasi. Pyydä sitä kuntasi KLIK-pääkäyttäjältä.',
  'locked-by-directory':
    '”{{field}}” ({{name}}) tulee kunnan omista järjestelmistä, ja se korjataan siellä. Täällä se päivittyy itsestään.',
  'locked-by-fk':
    'Tätä hallitaan FK Adgangsstyring -palvelussa, eikä sitä voi muuttaa täällä. Korjaa se kunnan FK ORG -järjestelmässä, niin KLIK seuraa mukana.',
  'stale-user':
    '{{by}} ehti ensin ja muutti {{changed}} {{at}}. Katso, millainen käyttäjä on nyt, ja yritä uudelleen.',
  'unknown-organisation': 'Organisaatiota ei ole kunnassasi. Valitse jokin luettelosta.',
  'project-not-offered': 'Projektia ei ole kunnassasi. Valitse jokin luettelosta.',
  'last-administrator':
    '{{name}} on kunnan viimeinen pääkäyttäjä. Tee ensin jostakusta muusta pääkäyttäjä, niin se onnistuu.',
  'last-plus':
    '{{name}} on viimeinen Plus-käyttäjä näissä projekteissa: {{projects}}. Tee ensin jostakusta muusta Plus-käyttäjä tai pyydä apua kuntasi KLIK-pääkäyttäjältä.',
  'last-plus-warning':
    '{{name}} on viimeinen Plus-käyttäjä näissä projekteissa: {{projects}}. Jos jatkat, kukaan ei hallitse projektia, ennen kuin valitset uuden.',
  'open-tasks':
    '{{name}} on avoimien tehtävien vastuuhenkilö tai toteuttaja ({{projects}}). Jos jatkat, kenttien arvoksi tulee Ei merkitty.',
  'open-tasks-and-last-plus':
    '{{name}} on avoimien tehtävien vastuuhenkilö tai toteuttaja ({{projects}}) ja viimeinen Plus-käyttäjä näissä projekteissa: {{lastPlus}}. Jos jatkat, kenttien arvoksi tulee Ei merkitty ja projekti jää ilman Plus-käyttäjää.',
  'not-yourself': 'Et voi poistaa itseäsi. Pyydä sitä toiselta pääkäyttäjältä.',
  'too-early': 'Käyttäjiä voi poistaa vasta päivän {{after}} jälkeen.',
  'not-a-channel': 'Tätä voi käyttää vain kanavalla. Kirjoita se projektin kanavalle.',
  'project-ambiguous': 'Useampi projekti sopii: {{names}}. Kirjoita koko nimi.',
  'import-faults': 'Tiedostoa ei voi tuoda sellaisenaan.',
  'clock-backwards': 'Esittelyhuoneen kelloa voi siirtää vain eteenpäin.',
  'broadcast-nobody':
    'Viestiä ei ole lähetetty: sille ei ole vastaanottajia. Valitse toinen ryhmä tai pyydä kuntia antamaan jollekulle pääsy projektiin.',
  'broadcast-audience-changed':
    'Viestiä ei ole vielä lähetetty: vastaanottajat ovat muuttuneet sen jälkeen, kun katsoit ne. Nyt kuntia on {{count}}. Katso ne uudelleen ja lähetä sitten.',
  'broadcast-withdrawn': 'Viesti on peruttu, eikä sitä voi muuttaa. Kirjoita uusi.',
  'stale-broadcast': 'Joku muu on sillä välin muuttanut viestiä. Lataa sivu uudelleen ja yritä vielä kerran.',
  'not-mandatory': 'KOMBIT seuraa vain pakollisia tehtäviä. Lähetä tämä sen sijaan tavallisena viestinä.',
  'group-name-taken': 'Projektissa on jo samanniminen aalto tai ryhmä. Valitse toinen nimi.',
  'group-used':
    'Ryhmälle {{name}} on lähetetty viestejä, joten sitä ei voi poistaa. Poista sen sijaan kunnat siitä.',
  'stale-group': 'Joku muu on sillä välin muuttanut ryhmää. Lataa sivu uudelleen ja yritä vielä kerran.',
  'file-empty': '”{{name}}” on tyhjä. Tarkista, että se on tallennettu, ja valitse se uudelleen.',
  'file-type':
    '”{{name}}” ei ole tiedostotyyppi, jonka KLIK ottaa vastaan. Käytä jotakin näistä: {{endings}}.',
  'file-mismatch':
    'Tiedoston ”{{name}}” sisältö ei vastaa tiedostotyyppiä. Avaa tiedosto ohjelmassa, jolla se on tehty, tallenna se uudelleen ja yritä uudelleen.',
  'file-active':
    '”{{name}}” sisältää jotain, joka voi käynnistää, hakea tai piilottaa muuta, esimerkiksi makroja, skriptejä tai upotettuja tiedostoja. Tallenna kopio ilman niitä ja yritä uudelleen.',
  'file-locked':
    '”{{name}}” on suojattu salasanalla, joten emme näe, mitä siinä on. Tallenna kopio ilman salasanaa ja yritä uudelleen.',
  'file-unpacks-too-large':
    '”{{name}}” on purettuna liian suuri tai siinä on liian monta osaa. Jaa se osiin ja yritä uudelleen.',
  'file-picture-too-large':
    'Kuvassa ”{{name}}” on yli 100 miljoonaa kuvapistettä. Pienennä se ja yritä uudelleen.',
  'file-unreadable':
    'Tiedostoa ”{{name}}” ei voi lukea. Ehkä se on vioittunut; tallenna se uudelleen ja yritä uudelleen.',
  'file-virus':
    'Tiedostoa ”{{name}}” ei ole tallennettu: virustarkistus löysi haittaohjelman {{found}}. Poista tiedosto ja ota yhteyttä it-osastoonne.',
  'file-not-yours': 'Tiedoston ”{{name}}” on lisännyt {{owner}}, ja vain {{owner}} voi poistaa sen.',
  'personal-number-in-name':
    'Tiedoston nimessä näyttää olevan CPR-numero. Anna tiedostolle toinen nimi ja yritä uudelleen.',
  'personal-number-in-file':
    'Tiedostossa ”{{name}}” näyttää olevan CPR-numero ({{where}}). Poista se ja yritä uudelleen; tiedostoissa ei saa olla henkilötietoja.',
  'file-store-down':
    'Emme saa yhteyttä tiedostovarastoon juuri nyt, joten mitään ei ole muutettu. Yritä hetken kuluttua uudelleen.',
  'file-scan-down':
    'Tiedostoa ei voi juuri nyt tarkistaa virusten varalta, joten sitä ei ole tallennettu. Yritä hetken kuluttua uudelleen; jos tämä jatkuu, kirjoita osoitteeseen KLIK@kombit.dk.',
  'export-too-heavy':
    'Yhteen tiedostoon tuli liikaa. Lyhennä luetteloa suodattamalla tai lataa tehtävä ilman viestejä.',
  'stale-note':
    '{{by}} ehti ensin ja muutti muistiinpanoa {{at}}. Kirjoittamaasi ei ole tallennettu, mutta se on yhä täällä.',
  'role-above-own-level':
    'Voit antaa oman roolisi ja sitä alempia rooleja. Pyydä jotakuta tiimin omistajista lähettämään kutsu, jossa rooli on {{role}}.',
  'role-not-for-coordinator':
    'Koordinaattorina et voi kutsua perehdytysohjaajaksi. Sen voivat tehdä tiimin omistajat, ja voit vaihtaa roolin jälkeenpäin.',
  'already-has-role':
    '{{name}} on jo tiimissä, ja hänen roolinsa on {{role}}. Voit sen sijaan vaihtaa roolin.',
  'introducee-not-a-team-role':
    'Perehdytettävällä ei ole roolia tiimissä. Aloita sen sijaan perehdytys, niin henkilö tulee mukaan sitä kautta.',
  'open-introduction-tasks':
    'Henkilöllä {{name}} on vielä tehtäviä perehdytyksissä ({{count}}). Valitse, kenelle ne siirtyvät.',
  'running-plans': '{{name}} ohjaa perehdytyksiä ({{count}}). Valitse, kenelle ne siirtyvät.',
  'team-has-plans':
    'Tiimillä on perehdytyksiä käynnissä ({{count}}). Valitse, mille tiimille ne siirtyvät, tai päätä ne ensin.',
  'successor-not-in-team':
    'Valitse joku muu tiimistä. Perehdytyksiä voivat ohjata vain omistajat, perehdytysvastaavat ja perehdytysohjaajat.',
  'user-in-teams-outside-branch':
    '{{name}} on mukana myös alueesi ulkopuolisissa tiimeissä. Voit poistaa henkilön omista tiimeistäsi; pääkäyttäjä hoitaa loput.',
  'invitation-over-unnamed':
    'Kutsusi vanheni {{day}}. Pyydä kutsun lähettäjää lähettämään se uudelleen, niin pääset sisään.',
  'invitation-over':
    'Kutsusi vanheni {{day}}. Pyydä lähettäjää ({{by}}) lähettämään se uudelleen, niin pääset sisään.',
  'invitation-used': '{{name}} on jo käynyt KLIKissä, eikä uutta kutsua tarvita.',
  'last-owner':
    '{{name}} on tiimin ainoa omistaja, ja tiimillä on oltava omistaja. Tee ensin jostakusta muusta omistaja.',
  'stale-team': 'Joku muu on sillä välin muuttanut tiimiä. Katso, millainen se on nyt, ja yritä uudelleen.',
  'main-team-taken':
    '{{name}} on jo kunnan päätason tiimi, ja niitä voi olla vain yksi. Poista merkintä ensin sieltä.',
  'area-out-of-branch':
    'Alue on koordinoimasi alueen ulkopuolella. Valitse jokin omasta haarastasi tai pyydä apua pääkäyttäjältä.',
  'area-read-only':
    '{{name}} on oman alueesi yläpuolella, joten voit vain lukea sitä. Ylempien alueiden koordinaattorit ja pääkäyttäjät voivat muuttaa sitä.',
  'coordinator-needs-review':
    'Olet koordinaattori, mutta et enää omista tiimiä, joten voit vain katsella. Pyydä pääkäyttäjää tekemään sinusta tiimin omistaja.',
  'not-owner-anywhere':
    'Koordinaattorin on oltava jonkin tiimin omistaja, mutta {{name}} ei ole. Tee henkilöstä ensin jonkin tiimin omistaja.',
  'coordinator-already': '{{name}} on jo alueen koordinaattori.',
  'area-has-teams': 'Alueella {{name}} on tiimejä. Valitse, minne ne siirretään, ja yritä uudelleen.',
  'area-has-children':
    'Alueen {{name}} alla on muita alueita. Valitse, minne ne siirretään, ja yritä uudelleen.',
  'area-has-coordinators':
    'Alueella {{name}} on koordinaattoreita. Valitse, mitä heille tapahtuu, ja yritä uudelleen.',
  'area-name-taken': 'Samassa paikassa on jo alue nimeltä {{name}}. Valitse toinen nimi.',
  'move-into-self': 'Aluetta ei voi siirtää itsensä alle. Valitse toinen paikka.',
  'root-locked':
    'Ylimmällä alueella on kunnan nimi, ja vain järjestelmän ylläpito voi muuttaa sitä. Jos nimi on väärin, kirjoita osoitteeseen KLIK@kombit.dk.',
  'root-exists': 'Ylin alue on jo olemassa. Luo uudet alueet sen alle.',
  'team-needs-leaf-area':
    'Tiimit kuuluvat alimmille alueille, ja {{name}} on jaettu osiin. Valitse jokin sen alla olevista alueista.',
  'stale-area': 'Joku muu on sillä välin muuttanut aluetta. Katso, millainen se on nyt, ja yritä uudelleen.',
  'plan-incomplete':
    'Perehdytys ei voi vielä alkaa. Puutteita suunnitelmassa: {{count}}. Ne näkyvät suunnitelman yläreunassa, ja jokaisen kohdalla on korjausehdotus.',
  'plan-not-started': 'Perehdytys ei ole vielä alkanut. Aloita se ensin, niin voitte tehdä sen tehtäviä.',
  'plan-ended':
    'Perehdytys on päätetty, ja sitä voi vain lukea. Perehdytyksen ohjaaja voi avata sen uudelleen 30 päivän ajan.',
  'not-allowed-in-team':
    'Et voi aloittaa perehdytystä tiimissä {{name}}. Sen voivat tehdä tiimin omistajat, perehdytysvastaavat ja perehdytysohjaajat.',
  'not-your-task':
    'Tehtävä ei ole sinun: vastuuhenkilö on {{name}}. Kirjoita kommentti tai kysy perehdytyksen ohjaajalta.',
  'not-allowed-to-end':
    'Vain perehdytyksen ohjaaja ja tiimin omistajat voivat päättää perehdytyksen. Kirjoita heille kommentti, jos se on valmis.',
  'not-allowed-to-end-of':
    'Perehdytyksen voivat päättää vain sen ohjaaja {{name}} ja tiimin omistajat. Kirjoita heille kommentti, jos se on valmis.',
  'stale-introduction':
    'Joku muu on sillä välin muuttanut perehdytystä. Katso, millainen se on nyt, ja yritä uudelleen.',
  'stale-introduction-by':
    '{{by}} ehti ensin ja muutti perehdytystä {{at}}. Katso, millainen se on nyt, ja yritä uudelleen.',
  'note-required': 'Kirjoita muistiinpanoon, miksi tehtävä ei ole tarpeen, jotta muut näkevät sen.',
  'reason-required': 'Kirjoita lyhyesti syy, jotta muut näkevät sen jälkeenpäin.',
  'open-critical-tasks':
    'Kriittisiä tehtäviä on tekemättä: {{count}}. Kirjoita, miksi perehdytys silti päätetään, tai huolehdi siitä, että ne tehdään ensin.',
  'already-ended': 'Perehdytys on jo päättynyt. Katso, millainen se on nyt.',
  'reopen-too-late':
    'Perehdytystä ei voi enää avata uudelleen: sen voi tehdä 30 päivän ajan päättämisen jälkeen. Aloita sen sijaan uusi.',
  'feedback-closed':
    'Palautetta voi antaa perehdytyksen päättämisestä sen arkistointiin asti. Jos haluat sanoa jotain nyt, kirjoita perehdytyksen ohjaajalle.',
  'responsible-not-in-team':
    '{{name}} ei ole tiimissä {{team}}. Kutsu ensin {{name}} perehdyttäjäksi tai valitse joku muu.',
  'category-not-empty': 'Aikaluokassa {{name}} on tehtäviä. Siirrä tai poista ne ensin.',
  'task-begun': 'Tehtävä on kesken tai valmis, eikä sitä voi poistaa. Aseta sen sijaan tilaksi Ei tarpeen.',
  'role-may-not-make-templates':
    'Vain omistajat ja perehdytysvastaavat voivat tehdä, muuttaa ja kopioida mallipohjia. Pyydä apua oman tiimisi omistajalta tai perehdytysvastaavalta.',
  'no-edit-right': 'Saat katsoa mallipohjaa, mutta et muuttaa sitä. Tee kopio ja muokkaa sitä.',
  'no-edit-right-of':
    'Saat katsoa mallipohjaa, mutta et muuttaa sitä. Tee kopio ja muokkaa sitä tai pyydä muokkausoikeus henkilöltä {{name}}.',
  'share-outside-area':
    'Koordinaattorina voit jakaa mallipohjan omien alueidesi tiimeille. Pyydä sen tekijää tai pääkäyttäjää jakamaan se muille.',
  'template-changed-meanwhile':
    '{{by}} tallensi mallipohjan {{at}}, kun olit vielä kirjoittamassa. Omaa tekstiäsi ei ole tallennettu, mutta se on yhä täällä: katso, mitä uutta on, ja valitse, mikä jää voimaan.',
  'empty-template': 'Mallipohjassa ei ole vielä tehtäviä. Lisää vähintään yksi ja yritä uudelleen.',
  'last-editor':
    'Silloin kukaan ei voisi enää muuttaa mallipohjaa. Anna ensin jollekulle muulle muokkausoikeus tai jätä oikeus ennalleen.',
  'looked-up-too-many':
    'Olet tunnin aikana katsonut {{max}} henkilön tiedot muista kunnista, emmekä näytä enempää. Yritä uudelleen {{minutes}} minuutin kuluttua tai etsi tarvitsemasi henkilöt suodattimilla. Jos tarvitset useampia, kirjoita osoitteeseen KLIK@kombit.dk.',
  'exported-too-often':
    'Olet ladannut kaikkien kuntien luettelon tänään {{max}} kertaa, eikä sitä voi ladata useammin. Yritä huomenna uudelleen tai kirjoita osoitteeseen KLIK@kombit.dk, jos tarvitset sen aiemmin.',
  'too-fast': 'Nyt mennään vähän liian nopeasti. Odota hetki ({{seconds}} s) ja yritä uudelleen.',
  'too-many-at-once':
    'Organisaatiossanne on juuri nyt poikkeuksellisen vilkasta. Odota hetki ja yritä uudelleen.',
  busy: 'Juuri nyt on vilkasta. Yritä hetken kuluttua uudelleen.',
  'outcome-unknown': 'Yhteys katkesi kesken. Tarkista, tallentuiko muutos, ennen kuin yrität uudelleen.',
  bug: 'Meillä meni jokin vikaan. Yritä uudelleen; jos tämä toistuu, kirjoita osoitteeseen KLIK@kombit.dk ja mainitse {{reference}}.',
}
