/** What is wrong in a file, or was set aside from it, said of a line of it: `fault.<code>`. */
export const fault = {
  'at-line': 'Linje {{line}}: {{sentence}}',
  'missing-title': 'Opgaven har ingen titel. Skriv den under OPGAVETITEL, og prøv igen.',
  'missing-number': 'Opgavens nummer mangler. Det står som #140010 i KLIK; skriv det, og prøv igen.',
  'wrong-number':
    '"{{value}}" under {{heading}} er ikke et opgavenummer. Skriv det som #140010 eller # 97668 / 107.',
  'missing-value': '{{heading}} mangler. Udfyld feltet, eller eksportér opgaven fra KLIK igen.',
  'unknown-status':
    '"{{value}}" er ikke en status. Brug Ikke aktiv, Ikke påbegyndt, Påbegyndt eller Fuldført.',
  'unknown-priority':
    '"{{value}}" er ikke en prioritet. Brug Obligatorisk kritisk vej, Obligatorisk, Anbefalet, Frivillig eller Lokal.',
  'wrong-date': '"{{value}}" under {{heading}} er ikke en dato. Skriv den som 24-01-2023.',
  'start-after-end': 'Startdatoen {{start}} ligger efter slutdatoen {{end}}. Ret den ene, og prøv igen.',
  'duplicate-number': 'Opgave #{{number}} står også på linje {{first}}. Slet den ene, og prøv igen.',
  'double-heading':
    'Overskriften {{heading}} står to gange, så vi kan ikke se, hvad der hører til hvor. Slet den ene, og prøv igen.',
  'double-column': 'Kolonnen {{heading}} findes to gange. Slet eller omdøb den ene, og prøv igen.',
  'missing-column': 'Kolonnen {{heading}} mangler. Tilføj den, eller eksportér listen fra KLIK igen.',
  'unclear-columns':
    'Vi kan ikke se, hvilken værdi der hører til {{headings}}. Skriv hver overskrift for sig med værdien under.',
  'missing-municipality':
    'Filen siger ikke, hvilken kommune den gælder. Skriv den under KOMMUNE, eller vælg kommunen, når du indlæser.',
  'unknown-municipality': 'Vi kender ikke kommunen "{{name}}". Ret navnet, eller opret kommunen først.',
  'ambiguous-project':
    'Flere projekter hedder "{{name}}", så vi ved ikke, hvilket der menes. Giv det ene et andet navn, og prøv igen.',
  'number-elsewhere': 'Opgave #{{number}} hører til en anden kommune. Kontrollér nummeret og kommunen.',
  'template-taken':
    'Kommunen har allerede en opgave efter KOMBITs skabelon {{template}}: #{{other}}. Kontrollér numrene for #{{number}}.',
  'kind-differs':
    'Opgave #{{number}} er lokal det ene sted og KLIK-opgave det andet. Ret prioriteten, eller brug et andet nummer.',
  'unknown-parent':
    'Den overordnede opgave #{{parent}} findes ikke som KLIK-opgave i kommunen. Indlæs den først, eller ret nummeret.',
  'parent-is-local':
    'Opgave #{{number}} kan ikke ligge under #{{parent}}, for den er selv lokal. Skriv nummeret på den KLIK-opgave, #{{parent}} hører til.',
  'too-large': 'Filen er for stor. Den må højst fylde {{limit}} MB; del den op, og prøv igen.',
  'unpacks-too-large':
    'Filen fylder mere end {{limit}} MB, når den pakkes ud. Gem listen i en ny, tom projektmappe, og prøv igen.',
  'too-many-entries':
    'Filen består af mere end {{limit}} dele. Gem listen i en ny, tom projektmappe, og prøv igen.',
  'too-many-columns': 'Listen har flere end {{limit}} kolonner. Slet dem, der ikke hører til, og prøv igen.',
  'too-many-rows': 'Listen har flere end {{limit}} rækker. Del den op i flere filer, og prøv igen.',
  'too-heavy': 'Filen er for tung at læse. Del den op, eller gem listen som CSV, og prøv igen.',
  'not-readable':
    'Filen kan ikke læses. Måske er den beskadiget; eksportér den igen som .xlsx, .csv, PDF eller tekst.',
  'unknown-file':
    'Filen ligner hverken en KLIK-opgave eller en opgaveliste. Eksportér den fra KLIK igen uden at ændre overskrifterne.',
  encrypted: 'Filen er beskyttet med adgangskode. Gem den uden adgangskode, og prøv igen.',
  'old-excel': 'Filen er i det gamle Excel-format. Gem den som .xlsx, og prøv igen.',
  'broken-quotes':
    'Et anførselstegn bliver ikke lukket, så resten af filen kan ikke læses. Ret det, eller gem listen som .xlsx.',
  'no-rows':
    'Der er ingen opgaver i filen. Kontrollér, at listen ikke ligger på et skjult ark, og prøv igen.',
  'no-list':
    'Vi fandt ingen liste på {{sheets}}. {{headings}} skal stå som overskrifter øverst på et ark, der ikke er skjult. Ret arket, og prøv igen.',
  'unknown-encoding':
    'Vi kan ikke læse bogstaverne i filen. Gem den i Excel som "CSV UTF-8" eller .xlsx, og prøv igen.',
  'other-format':
    'Filen er i et andet format end Excels .xlsx, fx .ods eller .xlsb. Gem den som .xlsx, og prøv igen.',
  'other-municipality': '"{{value}}" er ikke denne kommune. Tag kun kommunens egne med i listen.',
  'broken-json':
    'Filen ligner JSON, men kan ikke læses. Den skal være en liste af personer, eller et objekt med listen som people.',
  'too-long': '{{heading}} er længere end {{limit}} tegn. Gør teksten kortere, og prøv igen.',
  'missing-cell': '{{heading}} mangler. Udfyld feltet, og prøv igen.',
  'wrong-email': '"{{value}}" er ikke en e-mailadresse. Skriv den som navn@kommune.dk.',
  'unknown-user-type': '"{{value}}" er ikke en brugertype. Brug Plus, Standard, Light eller Læser.',
  'unknown-answer': '"{{value}}" forstår vi ikke. Skriv Ja eller Nej, eller lad feltet være tomt.',
  'row-differs': '{{heading}} er en anden end på linje {{first}} for samme e-mailadresse. Ret den ene.',
  'double-access': 'Projektet "{{name}}" står også på linje {{first}} for samme e-mailadresse. Slet den ene.',
  'no-people':
    'Der er ingen brugere i filen. Kontrollér, at listen ikke ligger på et skjult ark, og prøv igen.',
  'not-a-list': 'Filen er ikke en liste over brugere. Brug skabelonen (Excel), eller gem listen som CSV.',
  'unknown-project':
    'Projektet "{{name}}" findes ikke i kommunen. Skriv navnet, som det står i projektlisten.',
  'email-elsewhere':
    'E-mailadressen {{value}} er allerede i brug i KLIK uden for kommunen. Kontrollér den, eller skriv til KLIK@kombit.dk.',
  'may-not-grant':
    'Du har ikke ret til at give adgang til {{name}}. Kommunens KLIK-administrator kan gøre det.',
  'may-not-create': 'Du har ikke ret til at oprette {{name}}. Kommunens KLIK-administrator kan gøre det.',
  'may-not-edit': 'Du har ikke ret til at rette oplysningerne om {{name}}. Lad felterne være tomme.',
  'may-not-appoint':
    'Du har ikke ret til at udnævne eller fratage administratorer. Lad feltet være tomt for {{name}}.',
  'open-tasks-left':
    '{{name}} står på åbne opgaver, som den nye brugertype ikke må stå på. Ret brugeren i Brugere i stedet.',
  'last-plus-left': '{{name}} er den sidste plusbruger på et projekt. Ret brugeren i Brugere i stedet.',
  'last-administrator-left': '{{name}} er kommunens sidste administrator og skal blive ved med at være det.',
  'own-email': '{{name}} kan ikke ændres på den måde. Ret brugeren i Brugere i stedet.',
  'kept-by-directory':
    '{{name}}: kontaktoplysninger, der kommer fra kommunens egne systemer, er ikke ændret. Resten er taget med.',
  'kept-by-fk':
    '{{name}}: kontaktoplysninger og administrator styres i FK Adgangsstyring og er ikke ændret. Adgangen til projekter er taget med.',
  'unknown-person':
    'Opgave #{{number}}: Vi kender ikke "{{name}}", så {{heading}} er ikke udfyldt. Vælg personen på opgaven bagefter.',
  'ambiguous-person':
    'Opgave #{{number}}: Flere hedder "{{name}}", så {{heading}} er ikke udfyldt. Vælg personen på opgaven bagefter.',
  'not-taken-over':
    'Opgave #{{number}}: {{heading}} er ikke taget med. Skriv det vigtige i en intern note på opgaven.',
  'local-alone':
    'Opgave #{{number}} er lokal, men filen siger ikke, hvilken opgave den hører til. Tilføj kolonnen OVERORDNET OPGAVE for at knytte den.',
} as const
