/** The words of the command line. */
export const cli = {
  usage: 'Brug: npm run -s klik -- KOMMANDO',
  more: 'Skriv --help efter en kommando for at læse mere om den.',
  unknown: 'Kommandoen "{{command}}" findes ikke.',
  option: {
    unknown:
      'Der er intet valg, der hedder {{option}}. Skriv --help efter kommandoen for at se, hvad den kan.',
    value:
      'Valget {{option}} er skrevet forkert: Det mangler sin værdi, eller det tager ingen. Skriv --help efter kommandoen.',
    notHere: '{{option}} kan ikke bruges til {{command}}. Skriv: {{form}}',
  },
  tooMany: '"{{extra}}" er et ord for meget. Skriv: {{form}}',
  language: 'Sproget "{{language}}" findes ikke. Skriv da eller en.',
  bug: 'Noget gik galt: {{message}}. Prøv igen med LOG_LEVEL=debug, hvis du vil se hvor.',
  import: {
    what: 'læs KLIK-eksporter ind som opgaver',
    help: 'FILE er en opgave (PDF eller tekst) eller en opgaveliste (Excel eller CSV), som KLIK eksporterer dem. En fil læses helt ind eller slet ikke; fejl vises med linjenummer. Findes opgaven allerede, opdateres kun KOMBITs felter. --dry-run prøver det hele uden at gemme. --municipality siger hvilken kommune, når filen ikke gør det.',
    none: 'Skriv hvilke filer der skal læses ind.',
    unreadable: 'Filen {{file}} kan ikke åbnes.',
    done: '{{file}}: {{created}} nye, {{updated}} opdaterede, {{unchanged}} uændrede.',
    tried:
      '{{file}}: ville give {{created}} nye, {{updated}} opdaterede, {{unchanged}} uændrede. Intet er gemt.',
    refused_one: '{{file}}: intet er læst ind på grund af {{count}} fejl:',
    refused_other: '{{file}}: intet er læst ind på grund af {{count}} fejl:',
  },
  explain: {
    what: 'forklar en frist: farve, regel og næste skift',
    help: 'Læser et JSON-objekt pr. linje: {status, startDate, plannedDurationWorkingDays, latestStartOverride, endDate, today, profile: "office" eller "statutory"} og svarer med et pr. linje: {marker, latestStart, yellowFrom, rule, nextChange}. I en terminal svares der med ord; med --json altid med JSON.',
    noJson: 'det er ikke JSON',
    wrong: 'Linjen kan ikke læses ({{problem}}). Skriv --help for at se, hvordan den skal se ud.',
  },
  rights: {
    what: 'vis rettighedstabellen, som den håndhæves',
    help: 'Hver ret, brugertype og relation. Med --json (eller sendt videre til et andet program) et objekt pr. linje: {right, userType, relation, allowed}.',
  },
  notices: {
    what: 'vis, hvem der får besked om hvad, som det håndhæves',
    help: 'Hver hændelse, brugertype og relation; "own" er ansvarlig, udfører eller den, det handler om. Med --json (eller sendt videre til et andet program) et objekt pr. linje: {event, userType, relation, told}.',
  },
  migrate: {
    what: 'bring databasen på niveau med denne version',
    help: 'Kan køres flere gange og af flere på én gang.',
    done: 'Databasen er på niveau med denne version.',
  },
  job: {
    what: 'kør et job nu',
    help: 'sweep finder frister, der har ændret farve; clean-up glemmer det, ingen bruger mere; analyze frisker den indbyggede database op.',
    which: 'Skriv et af jobbene: {{jobs}}.',
    done: 'Jobbet er kørt.',
    notDue: 'Der var ikke noget at gøre: Det er gjort for i dag, eller det er ikke tid endnu.',
  },
  fk: {
    what: 'sig, hvilken kommune FK Adgangsstyring taler om med et CVR-nummer',
    help: 'CODE er kommunens tre cifre og CVR dens otte. Det sidste ord er det laveste sikringsniveau (NSIS), der lukker nogen ind: LOW, SUBSTANTIAL eller HIGH; uden det er det SUBSTANTIAL.',
    form: 'Skriv: fk KOMMUNEKODE CVR [LOW | SUBSTANTIAL | HIGH]',
    unknown: 'Der er ingen kommune med koden {{code}}. Opret den først med municipality add.',
    done: 'Kommunen {{code}} har CVR {{cvr}} og lukker ind fra sikringsniveauet {{assurance}}.',
  },
  municipality: {
    what: 'opret en kommune med projekter, brugere og roller fra en fil',
    help: 'FILE er JSON med municipalities, projects, people, roles og assignments, som i src/data/sample.',
    form: 'Skriv: municipality add FIL.json',
    unreadable: 'Filen {{file}} kan ikke læses som JSON.',
    wrong: 'Intet er oprettet, for her i {{file}} mangler noget, eller det er skrevet forkert:',
    fault: {
      codeTaken:
        'Kommunen {{about}} findes allerede, så intet er oprettet. Fjern den fra filen, eller brug et andet nummer.',
      tenantTaken:
        'En anden kommune har allerede samme tenantId som {{about}}, så intet er oprettet. Ret det i filen.',
      cvrTaken:
        'En anden kommune har allerede samme CVR som {{about}}, så intet er oprettet. Ret det i filen.',
      emailTaken:
        'E-mailadressen {{about}} er allerede i brug, så intet er oprettet. Fjern personen fra filen, eller ret adressen.',
      entraTaken:
        'En anden person har allerede samme aadObjectId som {{about}}, så intet er oprettet. Ret det i filen.',
      twice: 'Noget står to gange ved {{about}}, så intet er oprettet. Slet det ene i filen.',
      unknown:
        'Filen henviser til "{{about}}", som den ikke beskriver, så intet er oprettet. Tilføj det, eller ret navnet.',
      outside:
        'Kun kommunens egne kan have roller i rollegalleriet, og det gælder ikke {{about}}, så intet er oprettet. Fjern rollen fra personen i filen.',
    },
    done: 'Kommunen er oprettet.',
  },
  outbox: {
    what: 'vis og gensend beskeder, der ikke kom sikkert frem',
    help: 'outbox viser beskeder, som et menneske må tage stilling til: UNCERTAIN (måske modtaget), FAILED (afvist af Teams eller mailserveren) og EXPIRED (ikke modtaget den dag). --state viser andre, adskilt med komma: WAITING, PARKED, SENDING, SENT, DROPPED. outbox resend sender dem igen, enten dem med de ID’er, der skrives, eller alle i --state. En besked, der måske er modtaget, siger det selv. EXPIRED, som næste morgens kort har fortalt igen, sendes ikke. Den kørende server sender inden for et minut. --json giver et objekt pr. linje.',
    which: 'Skriv beskedernes ID’er eller --state, for eksempel: outbox resend --state UNCERTAIN',
    state: 'Der er ingen tilstand "{{state}}". Skriv en af: {{states}}.',
    id: '"{{id}}" er ikke et ID.',
    none: 'Der er ingen.',
    noneOfThem: 'Ingen af de beskeder kan sendes igen. Skriv outbox for at se, hvilke der kan.',
    row: '{{id}}  {{channel}}  {{state}}  {{type}}  {{ago}}  forsøg: {{attempts}}  {{problem}}',
    more: 'Kun de {{count}} ældste er vist.',
    resent_one: '{{count}} besked sendes igen.',
    resent_other: '{{count}} beskeder sendes igen.',
  },
  mail: {
    what: 'se og afgør svar pr. mail, som venter på et menneske',
    help: 'mail viser svar på vores mails, som ikke er lagt i en tråd, fordi noget taler imod: hvornår de kom og hvorfor de venter. mail show ID viser afsender og tekst. mail accept ID lægger svaret i opgavens tråd som den, mailen var sendt til. mail discard ID smider det væk. Efter 30 dage forsvinder det af sig selv. --json giver et objekt pr. linje.',
    which: 'Skriv show, accept eller discard og et ID, for eksempel: mail show 0b9f…',
    none: 'Der er ingen, der venter.',
    row: '{{id}}  {{at}}  {{reason}}',
    from: 'Fra {{from}}',
    accepted: 'Svaret er lagt i tråden.',
    discarded: 'Svaret er smidt væk.',
    reason: {
      'unknown-token': 'er ikke svar på en mail, vi har sendt',
      'expired-token': 'er svar på en gammel mail, eller på en, man ikke kan svare på',
      'not-authenticated': 'vi ved ikke, om afsenderen er den, der står',
      'other-sender': 'er skrevet af en anden end den, vi skrev til',
      'no-right': 'den, vi skrev til, kan ikke skrive på opgaven længere',
      'personal-number-or-not': 'rummer måske et CPR-nummer',
    },
  },
  users: {
    what: 'find og slet gamle brugere, der aldrig er logget på',
    help: 'unmigrated viser kommunernes brugere, som hverken er logget på med FK Adgangsstyring eller på anden måde, med projekter og roller. delete-unmigrated --after 2025-11-03 sletter dem, tidligst dagen efter. Den, der har logget på i Teams eller i fanen, bliver stående; det gør også den, hvis pålogninger vi først kender siden en senere dag, og en kommunes sidste administrator. De vises for sig med grunden. KOMBITs og leverandørers brugere røres ikke. --dry-run viser, hvad der ville ske. --json giver et objekt pr. linje.',
    which: 'Skriv unmigrated eller delete-unmigrated.',
    when: 'Skriv dagen: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} bruger har aldrig logget på',
    count_other: '{{municipality}}: {{count}} brugere har aldrig logget på',
    deleted_one: '{{municipality}}: {{count}} bruger er slettet',
    deleted_other: '{{municipality}}: {{count}} brugere er slettet',
    tried_one: '{{municipality}}: {{count}} bruger ville blive slettet. Intet er gemt.',
    tried_other: '{{municipality}}: {{count}} brugere ville blive slettet. Intet er gemt.',
    noFk: 'FK-login findes ikke her endnu, så kun pålogninger i Teams og i fanen er talt med.',
    kept_one: '{{count}} bliver stående:',
    kept_other: '{{count}} bliver stående:',
    reason: {
      SIGNED_IN: 'har logget på, senest {{last}}',
      UNKNOWN: 'pålogninger kendes først siden {{since}}',
      LAST_ADMINISTRATOR: 'kommunens sidste administrator',
      CHANGED: 'blev ændret imens; prøv igen',
    },
  },
  sample: {
    what: 'smid alt væk, og læs prøvekommunen ind igen',
    help: 'Kun til afprøvning; findes ikke i drift.',
    notHere: 'Skriv: sample reset. Det kan ikke bruges i drift.',
    done: 'Prøvekommunen er læst ind igen.',
  },
  /** Why a deadline has its colour: the rows of the decision table. */
  rule: {
    row1: 'Opgaven er fuldført',
    row2: 'Opgaven er endnu ikke aktiv',
    row3: 'Ingen slutdato',
    row4: 'Sidste frist for at påbegynde er nået',
    row5: 'Bør påbegyndes nu',
    row6: 'God tid',
    row7: 'Slutdatoen er indtruffet',
    row8: 'Nærmer sig slutdato',
    row9: 'God tid',
  },
} as const
