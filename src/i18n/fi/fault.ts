import type { Texts } from '../texts.js'
import type { fault as da } from '../da/fault.js'

export const fault: Texts<typeof da> = {
  'at-line': 'Rivi {{line}}: {{sentence}}',
  'missing-title': 'Tehtävällä ei ole otsikkoa. Kirjoita se kohtaan OPGAVETITEL ja yritä uudelleen.',
  'missing-number':
    'Tehtävän numero puuttuu. KLIKissä se näkyy muodossa #140010; kirjoita se ja yritä uudelleen.',
  'wrong-number':
    'Kohdassa {{heading}} oleva ”{{value}}” ei ole tehtävän numero. Kirjoita se muodossa #140010 tai # 97668 / 107.',
  'missing-value': '{{heading}} puuttuu. Täytä kenttä tai vie tehtävä KLIKistä uudelleen.',
  'unknown-status':
    '”{{value}}” ei ole tila. Käytä jotakin näistä: Ikke aktiv, Ikke påbegyndt, Påbegyndt tai Fuldført.',
  'unknown-priority':
    '”{{value}}” ei ole prioriteetti. Käytä jotakin näistä: Obligatorisk kritisk vej, Obligatorisk, Anbefalet, Frivillig tai Lokal.',
  'wrong-date': 'Kohdassa {{heading}} oleva ”{{value}}” ei ole päivämäärä. Kirjoita se muodossa 24-01-2023.',
  'start-after-end':
    'Alkamispäivä {{start}} on päättymispäivän {{end}} jälkeen. Korjaa toinen niistä ja yritä uudelleen.',
  'duplicate-number': 'Tehtävä #{{number}} on myös rivillä {{first}}. Poista toinen ja yritä uudelleen.',
  'double-heading':
    'Otsikko {{heading}} on kahteen kertaan, joten emme näe, mikä kuuluu minnekin. Poista toinen ja yritä uudelleen.',
  'double-column':
    'Sarake {{heading}} on kahteen kertaan. Poista toinen tai anna sille uusi nimi ja yritä uudelleen.',
  'missing-column': 'Sarake {{heading}} puuttuu. Lisää se tai vie luettelo KLIKistä uudelleen.',
  'unclear-columns':
    'Emme näe, mikä arvo kuuluu mihinkin otsikkoon: {{headings}}. Kirjoita jokainen otsikko erikseen ja arvo sen alle.',
  'missing-municipality':
    'Tiedosto ei kerro, mitä kuntaa se koskee. Kirjoita kunta kohtaan KOMMUNE tai valitse se, kun tuot tiedoston.',
  'unknown-municipality': 'Emme tunne kuntaa ”{{name}}”. Korjaa nimi tai luo kunta ensin.',
  'ambiguous-project':
    'Useamman projektin nimi on ”{{name}}”, joten emme tiedä, mitä niistä tarkoitetaan. Anna toiselle uusi nimi ja yritä uudelleen.',
  'number-elsewhere': 'Tehtävä #{{number}} kuuluu toiselle kunnalle. Tarkista numero ja kunta.',
  'template-taken':
    'Kunnalla on jo tehtävä KOMBITin mallista {{template}}: #{{other}}. Tarkista tehtävän #{{number}} numerot.',
  'kind-differs':
    'Tehtävä #{{number}} on yhdessä paikassa paikallinen ja toisessa KLIK-tehtävä. Korjaa prioriteetti tai käytä toista numeroa.',
  'unknown-parent':
    'Ylätason tehtävä #{{parent}} ei ole kunnan KLIK-tehtävä. Tuo se ensin tai korjaa numero.',
  'parent-is-local':
    'Tehtävä #{{number}} ei voi olla tehtävän #{{parent}} alla, sillä se on itsekin paikallinen. Kirjoita sen KLIK-tehtävän numero, johon #{{parent}} kuuluu.',
  'too-large':
    'Tiedosto on liian suuri. Sen koko saa olla enintään {{limit}} Mt; jaa se osiin ja yritä uudelleen.',
  'unpacks-too-large':
    'Tiedosto on purettuna yli {{limit}} Mt. Tallenna luettelo uuteen, tyhjään työkirjaan ja yritä uudelleen.',
  'too-many-entries':
    'Tiedostossa on yli {{limit}} osaa. Tallenna luettelo uuteen, tyhjään työkirjaan ja yritä uudelleen.',
  'too-many-columns':
    'Luettelossa on yli {{limit}} saraketta. Poista ne, jotka eivät kuulu siihen, ja yritä uudelleen.',
  'too-many-rows': 'Luettelossa on yli {{limit}} riviä. Jaa se useampaan tiedostoon ja yritä uudelleen.',
  'too-heavy':
    'Tiedosto on liian raskas luettavaksi. Jaa se osiin tai tallenna luettelo CSV-muodossa ja yritä uudelleen.',
  'not-readable':
    'Tiedostoa ei voi lukea. Ehkä se on vioittunut; vie se uudelleen muodossa .xlsx, .csv, PDF tai teksti.',
  'unknown-file':
    'Tiedosto ei näytä KLIK-tehtävältä eikä tehtäväluettelolta. Vie se KLIKistä uudelleen muuttamatta otsikoita.',
  encrypted: 'Tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa ja yritä uudelleen.',
  'old-excel': 'Tiedosto on vanhassa Excel-muodossa. Tallenna se muodossa .xlsx ja yritä uudelleen.',
  'broken-quotes':
    'Lainausmerkki jää sulkematta, joten tiedoston loppua ei voi lukea. Korjaa se tai tallenna luettelo muodossa .xlsx.',
  'no-rows':
    'Tiedostossa ei ole tehtäviä. Tarkista, ettei luettelo ole piilotetulla taulukkosivulla, ja yritä uudelleen.',
  'no-list':
    'Emme löytäneet luetteloa. Katsoimme nämä taulukkosivut: {{sheets}}. Näiden otsikoiden on oltava ylimpänä sivulla, jota ei ole piilotettu: {{headings}}. Korjaa sivu ja yritä uudelleen.',
  'unknown-encoding':
    'Emme voi lukea tiedoston kirjaimia. Tallenna se Excelissä muodossa ”CSV UTF-8” tai .xlsx ja yritä uudelleen.',
  'other-format':
    'Tiedosto on muussa muodossa kuin Excelin .xlsx, esimerkiksi .ods tai .xlsb. Tallenna se muodossa .xlsx ja yritä uudelleen.',
  'other-municipality': '”{{value}}” ei ole tämä kunta. Ota luetteloon mukaan vain oman kunnan henkilöt.',
  'broken-json':
    'Tiedosto näyttää JSON-tiedostolta, mutta sitä ei voi lukea. Sen on oltava luettelo henkilöistä tai objekti, jossa luettelon nimi on people.',
  'too-long': '{{heading}} on yli {{limit}} merkkiä pitkä. Lyhennä tekstiä ja yritä uudelleen.',
  'missing-cell': '{{heading}} puuttuu. Täytä kenttä ja yritä uudelleen.',
  'wrong-email': '”{{value}}” ei ole sähköpostiosoite. Kirjoita se muodossa nimi@kunta.dk.',
  'unknown-user-type':
    '”{{value}}” ei ole käyttäjätyyppi. Käytä jotakin näistä: Plus, Perus, Light tai Lukija.',
  'unknown-answer': 'Emme ymmärrä vastausta ”{{value}}”. Kirjoita Kyllä tai Ei tai jätä kenttä tyhjäksi.',
  'row-differs': '{{heading}} on eri kuin rivillä {{first}}, vaikka sähköpostiosoite on sama. Korjaa toinen.',
  'double-access':
    'Projekti ”{{name}}” on myös rivillä {{first}} samalla sähköpostiosoitteella. Poista toinen.',
  'no-people':
    'Tiedostossa ei ole käyttäjiä. Tarkista, ettei luettelo ole piilotetulla taulukkosivulla, ja yritä uudelleen.',
  'not-a-list':
    'Tiedosto ei ole käyttäjäluettelo. Käytä valmista pohjaa (Excel) tai tallenna luettelo CSV-muodossa.',
  'unknown-project':
    'Projektia ”{{name}}” ei ole kunnassa. Kirjoita nimi niin kuin se on projektiluettelossa.',
  'email-elsewhere':
    'Sähköpostiosoite {{value}} on jo käytössä KLIKissä kunnan ulkopuolella. Tarkista se tai kirjoita osoitteeseen KLIK@kombit.dk.',
  'may-not-grant': 'Sinulla ei ole oikeutta antaa pääsyä: {{name}}. Kuntasi KLIK-pääkäyttäjä voi tehdä sen.',
  'may-not-create':
    'Sinulla ei ole oikeutta luoda käyttäjää {{name}}. Kuntasi KLIK-pääkäyttäjä voi tehdä sen.',
  'may-not-edit': 'Sinulla ei ole oikeutta muuttaa käyttäjän {{name}} tietoja. Jätä kentät tyhjiksi.',
  'may-not-appoint':
    'Sinulla ei ole oikeutta nimetä tai poistaa pääkäyttäjiä. Jätä kenttä tyhjäksi käyttäjän {{name}} kohdalla.',
  'open-tasks-left':
    '{{name}} on mukana avoimissa tehtävissä, joissa uusi käyttäjätyyppi ei saa olla. Muuta käyttäjää sen sijaan kohdassa Käyttäjät.',
  'last-plus-left':
    '{{name}} on projektin viimeinen Plus-käyttäjä. Muuta käyttäjää sen sijaan kohdassa Käyttäjät.',
  'last-administrator-left': '{{name}} on kunnan viimeinen pääkäyttäjä, ja hänen on pysyttävä sellaisena.',
  'own-email': '{{name}}: muutosta ei voi tehdä näin. Muuta käyttäjää sen sijaan kohdassa Käyttäjät.',
  'kept-by-directory':
    '{{name}}: kunnan omista järjestelmistä tulevia yhteystietoja ei ole muutettu. Muut tiedot ovat mukana.',
  'kept-by-fk':
    '{{name}}: yhteystietoja ja pääkäyttäjän oikeutta hallitaan FK Adgangsstyring -palvelussa, eikä niitä ole muutettu. Pääsy projekteihin on mukana.',
  'unknown-person':
    'Tehtävä #{{number}}: Emme tunne nimeä ”{{name}}”, joten {{heading}} jäi tyhjäksi. Valitse henkilö tehtävään jälkeenpäin.',
  'ambiguous-person':
    'Tehtävä #{{number}}: Useamman nimi on ”{{name}}”, joten {{heading}} jäi tyhjäksi. Valitse henkilö tehtävään jälkeenpäin.',
  'not-taken-over':
    'Tehtävä #{{number}}: {{heading}} ei tullut mukaan. Kirjoita tärkeät asiat tehtävän sisäiseen muistiinpanoon.',
  'local-alone':
    'Tehtävä #{{number}} on paikallinen, mutta tiedosto ei kerro, mihin tehtävään se kuuluu. Liitä se lisäämällä sarake OVERORDNET OPGAVE.',
}
