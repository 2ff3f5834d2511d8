/** The words of the command line. */
export const cli = {
  usage: 'Brug: npm run -s klik -- KOMMANDO',
  more: 'Skriv --help efter en kommando for at læse mere om den.',
  unknown: 'Kommandoen "{{command}}" findes ikke.',
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
  },
  rights: {
    what: 'vis rettighedstabellen, som den håndhæves',
    help: 'Hver ret, brugertype og relation. Med --json (eller sendt videre til et andet program) et objekt pr. linje: {right, userType, relation, allowed}.',
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
  },
  municipality: {
    what: 'opret en kommune med projekter, brugere og roller fra en fil',
    help: 'FILE er JSON med municipalities, projects, people, roles og assignments, som i src/data/sample.',
    form: 'Skriv: municipality add FIL.json',
    unreadable: 'Filen {{file}} kan ikke læses som JSON.',
    done: 'Kommunen er oprettet.',
  },
  users: {
    what: 'find og slet brugere, der aldrig er logget på med FK Adgangsstyring',
    help: 'unmigrated viser kommunernes brugere, som FK Adgangsstyring aldrig har lukket ind, med projekter og roller. delete-unmigrated --after 2025-11-03 sletter dem, tidligst dagen efter; en kommunes sidste administrator bliver stående, og KOMBITs og leverandørers brugere røres ikke. --dry-run viser, hvad der ville ske. --json giver et objekt pr. linje.',
    which: 'Skriv unmigrated eller delete-unmigrated.',
    when: 'Skriv dagen: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} bruger uden FK-login',
    count_other: '{{municipality}}: {{count}} brugere uden FK-login',
    deleted_one: '{{municipality}}: {{count}} bruger er slettet',
    deleted_other: '{{municipality}}: {{count}} brugere er slettet',
    tried_one: '{{municipality}}: {{count}} bruger ville blive slettet. Intet er gemt.',
    tried_other: '{{municipality}}: {{count}} brugere ville blive slettet. Intet er gemt.',
    kept: 'Bliver stående som sidste administrator: {{names}}',
  },
  sample: {
    what: 'smid alt væk, og læs prøvekommunen ind igen',
    help: 'Kun til afprøvning; findes ikke i drift.',
    notHere: 'Skriv: sample reset. Det kan ikke bruges i drift.',
    done: 'Prøvekommunen er læst ind igen.',
  },
} as const
