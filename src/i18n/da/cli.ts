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
  language: 'Sproget "{{language}}" findes ikke. Skriv da, en, sv eller fi.',
  bug: 'Noget gik galt: {{message}}. Prøv igen med LOG_LEVEL=debug, hvis du vil se hvor.',
  open: {
    inUse: 'Den indbyggede database er i brug af {{holder}}. Stop serveren først, og prøv igen.',
    password:
      'Databasen lukker os ikke ind: Brugernavnet eller adgangskoden i adressen er forkert. Ret den, og prøv igen.',
    missing:
      'Serveren har ingen database med det navn. Opret en tom database på den, eller ret navnet i adressen.',
    address:
      'Databasens adresse er skrevet forkert. Den skal se sådan ud: postgres://bruger:adgangskode@server:5432/klik',
    away: 'Databasen kan ikke nås ({{reason}}). Se efter, at den kører, og at adressen er rigtig, og prøv igen.',
  },
  backup: {
    what: 'gem alle data og filer i én fil',
    help: 'FILE er den fil, der skal skrives, for eksempel klik.tar.gz; den må ikke findes. Alt gemmes, som det er på ét tidspunkt, mens serveren kører; kun den indbyggede database kræver, at den er stoppet. Filen rummer personoplysninger og kan kun læses af den, der skriver den: Gem den krypteret, et andet sted end databasen, og slet den igen. --json giver tallene som ét objekt.',
    which: 'Skriv hvor sikkerhedskopien skal ligge, for eksempel: backup klik.tar.gz',
    done: '{{file}} er skrevet med {{rows}} rækker og {{files}} filer. Den rummer personoplysninger: Gem den, hvor kun de rette kan læse den.',
    missing_one: '{{count}} fil var der ikke længere, så den er ikke med.',
    missing_other: '{{count}} filer var der ikke længere, så de er ikke med.',
    fault: {
      exists: '{{about}} findes allerede, eller en anden er ved at skrive den. Vælg et andet navn.',
      cannotWrite: 'Der kan ikke skrives til {{about}}. Vælg en mappe, der findes, og som du må skrive i.',
      noSpace:
        'Der er ikke plads til {{about}}, så der er ingen sikkerhedskopi. Skaf plads, eller vælg et andet sted.',
      cannotRead: '{{about}} kan ikke åbnes. Ret navnet, eller bed om adgang til filen.',
      notBackup: '{{about}} er ikke en sikkerhedskopi fra KLIK. Intet er ændret. Vælg den rigtige fil.',
      damaged:
        '{{about}} er beskadiget eller ikke hel, så den kan ikke bruges. Intet er ændret. Hent filen igen, eller tag en anden sikkerhedskopi.',
      newer:
        'Dataene er fra en nyere version af KLIK end denne. Intet er ændret. Brug den version, de er fra, eller en nyere.',
      nothingHere:
        'Der er ingen KLIK-data i databasen. Se efter, at DATABASE_URL eller KLIK_DATA_DIR er den rigtige.',
      living:
        'Databasen, der skal modtage, har allerede data, og de bliver ikke rørt. Opret en ny, tom database, og prøv igen med den.',
      ahead:
        'Databasen er tom, men gjort klar til en anden version, end dataene er fra. Opret en ny, tom database, og prøv igen med den.',
      differs:
        'Der kom ikke lige så mange rækker ind i {{about}}, som der skulle. Intet er gemt. Prøv igen med en ny, tom database.',
    },
  },
  check: {
    what: 'se, hvad der virker, hvad der mangler, og hvordan det rettes',
    help: 'Spørger databasen, filerne, mailserveren og login-stederne nu, og siger, hvornår fanen, chatten og jobbene sidst er set at virke. Der sendes ingen mail. Svarer 1, når noget nødvendigt ikke virker. --json giver et objekt pr. række.',
  },
  restore: {
    what: 'læs en sikkerhedskopi ind i en tom database',
    help: 'FILE er skrevet af backup. Hele filen prøves først. Databasen skal være tom, og den bringes på niveau med denne version bagefter. Intet sendes fra den, før nogen skriver outbox release eller outbox discard, for det, der ventede, kan være sendt siden. --json giver tallene som ét objekt.',
    which: 'Skriv hvilken fil der skal læses ind, for eksempel: restore klik.tar.gz',
    done: 'Sikkerhedskopien fra {{at}} er læst ind: {{rows}} rækker og {{files}} filer, lige så mange som der blev gemt.',
    held: 'Ingen beskeder sendes endnu. Skriv outbox release for at sende det, der venter, eller outbox discard for at kassere det.',
  },
  'move-database': {
    what: 'flyt data fra den indbyggede database til PostgreSQL',
    help: '--to er adressen på en tom database, eller en fil den står i, så adgangskoden ikke kan ses af andre på maskinen. --files FOLDER kopierer også filerne til en anden datamappe; uden det bliver de, hvor de er. Stop serveren først. Den indbyggede database bliver, som den var; start den ikke igen, for så sender begge. --json giver tallene som ét objekt.',
    which:
      'Skriv hvor til: move-database --to postgres://bruger@server/klik, eller en fil, som adressen står i.',
    notEmbedded:
      'DATABASE_URL er sat, så det er ikke den indbyggede database, der bruges. Brug backup og restore til at flytte den.',
    done: '{{rows}} rækker og {{files}} filer er flyttet, lige så mange som der var. {{folder}} er, som den var. Sæt DATABASE_URL til den nye database, før du starter igen.',
  },
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
    help: 'Læser et JSON-objekt pr. linje: {status, startDate, plannedDurationWorkingDays, latestStartOverride, endDate, today, profile: "office", "statutory", "finland" eller "sweden"} og svarer med et pr. linje: {marker, latestStart, yellowFrom, rule, nextChange}. I en terminal svares der med ord; med --json altid med JSON.',
    noJson: 'det er ikke JSON',
    wrong: 'Linjen kan ikke læses ({{problem}}). Skriv --help for at se, hvordan den skal se ud.',
  },
  person: {
    what: 'hent alt, der er gemt om en person, eller fjern en slettet brugers navn',
    help: 'export skriver alt om den, der har eller har haft adressen, i én fil, som kun du kan læse; også om personer hos KOMBIT og om slettede brugere. erase fjerner navnet på en slettet bruger alle steder, hvor det er skrevet, og sætter et pseudonym i stedet; ellers sker det af sig selv to år efter sletningen.',
    unwritable: 'Filen {{file}} kan ikke skrives, eller den findes allerede. Vælg et andet navn.',
    exported:
      'Det hele står i {{file}}. Det er personoplysninger: giv filen til den, der har bedt om den, og slet den så.',
    form: 'Skriv: person export ADRESSE FIL, eller: person erase ADRESSE. I stedet for adressen kan der stå et ID.',
    several: 'Flere har haft den adresse. Skriv ID’et på den, det gælder, i stedet for adressen:',
    gone: '{{id}}: oprettet {{created}}, slettet {{deleted}}',
    here: '{{id}}: oprettet {{created}}, er bruger nu',
    living: 'Det er en bruger. Slet brugeren i KLIK først; så kan navnet fjernes.',
    erased: 'Navnet på den slettede bruger er fjernet.',
    erasedBefore: 'Navnet er fjernet i forvejen.',
    nobody: 'Ingen har eller har haft den adresse eller det ID.',
  },
  audit: {
    what: 'se efter, om historikken er, som den blev forseglet',
    help: 'Hver time forsegles, hvad der er sket, i en blok, der bygger på den forrige. check regner det hele efter og svarer 1, hvis noget er ændret, mangler eller er føjet til. HASH er en nøgle fra en tidligere kørsel (den står også i loggen), som du har gemt et andet sted: så opdages det også, hvis hele kæden er lavet om.',
    form: 'Skriv: audit check, eller: audit check HASH',
    counted:
      '{{blocks}} blokke med {{entries}} poster. {{forgotten}} er glemt, som de skal kunne blive. {{unsealed}} venter på næste blok.',
    last: 'Den nyeste bloks nøgle: {{hash}}',
    known: 'Nøglen, du gav, er i kæden.',
    unknown: 'Nøglen, du gav, er ikke i kæden: Kæden er lavet om, siden den blev gemt.',
    late_one:
      '{{count}} post er ældre end et døgn og ikke forseglet: Enten har jobbet audit stået stille, eller også er posten føjet til bagefter.',
    late_other:
      '{{count}} poster er ældre end et døgn og ikke forseglet: Enten har jobbet audit stået stille, eller også er posterne føjet til bagefter.',
    sound: 'Historikken er, som den blev forseglet.',
    fault: {
      CHANGED: 'Ændret efter forseglingen: {{count}} (nr. {{which}}).',
      MISSING: 'Mangler, selv om de er forseglet: {{count}} (nr. {{which}}).',
      CHAIN: 'Blokke, der ikke passer til kæden: {{count}} (nr. {{which}}).',
    },
  },
  rights: {
    what: 'vis rettighedstabellen, som den håndhæves',
    help: 'Hver ret, brugertype og relation. Med --json (eller sendt videre til et andet program) et objekt pr. linje: {right, userType, relation, allowed}. Med --introductions i stedet rettighederne om introduktioner: {row, hat, allowed}.',
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
    what: 'opret en kommune, ret den, eller se dem, der er',
    help: `add opretter en kommune. Enten fra FILE, som er JSON med municipalities, projects, people, roles og assignments, eller med flag:
  municipality add --code 997 --name "Korsbæk Kommune" --tenant ID --administrator "Navn Navnesen <navn@korsbaek.example>"
set CODE ændrer det, der står i flagene, og lader resten være. list viser alle.
export CODE FILE skriver alt om kommunen i én fil, som kan læses uden KLIK.
close CODE --export FILE --confirm NAVN sletter alt om kommunen og ser efter, at det er væk. Filen skal være nyere end den sidste ændring.
  --code                   kommunens tre cifre; de kan ikke ændres
  --name                   kommunens navn
  --tenant                 Entra-organisationens ID (tenant); none fjerner det
  --cvr                    otte cifre, som FK Adgangsstyring kender den på; none fjerner det
  --administrator          "Navn <adresse>"; kan skrives flere gange. set gør en bruger, der findes, til administrator
  --municipality-language  da, en, sv eller fi: sproget i kanaler og for dem, der ikke har valgt
  --calendar               office (også grundlovsdag, 24. og 31. december er fri), statutory (kun helligdage), finland eller sweden (helligdagene dér)
  --closed, --open         en dag, kommunen har lukket ud over kalenderens, eller en, den ikke har alligevel; kan skrives flere gange
  --assurance              laveste sikringsniveau i FK: LOW, SUBSTANTIAL eller HIGH
  --sign-ins               hvilke login der tæller, når gamle brugere findes: FK, OPENID og TEAMS, med komma imellem`,
    form: 'Skriv: municipality add FIL.json, municipality add --code 997 --name "Korsbæk Kommune" …, municipality set 997 --tenant …, eller municipality list. Med --help står alle flag.',
    nothing: 'Skriv, hvad der skal ændres, for eksempel: municipality set 997 --cvr 12345678',
    twice: 'Adressen {{email}} står ved to administratorer. Hver skal have sin egen. Intet er gemt.',
    bad: {
      code: '"{{value}}" er ikke en kommunekode. Skriv tre cifre, for eksempel --code 997. Intet er gemt.',
      name: 'Navnet er tomt. Skriv det i anførselstegn: --name "Korsbæk Kommune". Intet er gemt.',
      tenant:
        '"{{value}}" er ikke ID’et på en organisation. Det står i Entra under Overview som Directory (tenant) ID og har 32 cifre og bogstaver i fem grupper. Intet er gemt.',
      cvr: '"{{value}}" er ikke et CVR-nummer. Skriv otte cifre uden mellemrum. Intet er gemt.',
      calendar:
        '"{{value}}" er ingen kalender. Skriv office, statutory, finland eller sweden. Intet er gemt.',
      assurance: '"{{value}}" er intet sikringsniveau. Skriv LOW, SUBSTANTIAL eller HIGH. Intet er gemt.',
      'sign-ins':
        '"{{value}}" er ikke login, der kan tælle. Skriv en eller flere: FK,OPENID,TEAMS. Intet er gemt.',
      'municipality-language':
        'Sproget "{{value}}" kan vi ikke endnu. Skriv da, en, sv eller fi. Intet er gemt.',
      administrator:
        '"{{value}}" kan ikke læses. Skriv navn og mail i anførselstegn: --administrator "Navn Navnesen <navn@korsbaek.example>". Intet er gemt.',
      closed: '"{{value}}" er ingen dag. Skriv den som år, måned og dag: --closed 2027-05-01. Intet er gemt.',
      open: '"{{value}}" er ingen dag. Skriv den som år, måned og dag: --open 2027-05-01. Intet er gemt.',
    },
    exportForm: 'Skriv: municipality export 997 korsbaek.tar.gz',
    closeForm:
      'Skriv: municipality close 997 --export korsbaek.tar.gz --confirm "Korsbæk Kommune". Eksporten laves først med municipality export.',
    busy: 'En anden er ved at eksportere eller lukke kommunen {{code}}. Vent, til det er færdigt, og prøv så igen.',
    exported:
      'Alt om kommunen står i {{file}}: {{rows}} rækker og {{files}} filer. Det er personoplysninger: giv filen til kommunen, og opbevar den sikkert.',
    readme: `Alt, hvad KLIK har om {{name}}, taget {{at}}.

tables/     kommunens egne data, en fil for hver tabel: en liste med et JSON-objekt pr. række
shared/     det, kommunen har set af KOMBITs: projekter, faser, temaer, skabeloner, roller og beskeder
files/      filerne på opgaverne; navnet begynder med id fra tables/task_file.json
manifest.json   hvor mange rækker der er i hver tabel, og en kontrolsum

Rækker henviser til hinanden med id: task.responsible_id er en person i tables/person.json.
Tidspunkter er i UTC. Filerne kan læses med ethvert program, der kan læse JSON (UTF-8).
Hemmeligheder, som ingen kan bruge til noget (nøgler til sessioner og kalendere), er ikke med.`,
    otherName:
      'Kommunen hedder {{name}}. Skriv præcis det efter --confirm, hvis det er den, der skal lukkes. Intet er slettet.',
    otherExport: 'Eksporten er ikke af kommunen {{code}}. Vælg den rigtige fil. Intet er slettet.',
    noExport:
      'Filen {{file}} er ikke en hel eksport. Lav en ny med municipality export {{code}} FIL. Intet er slettet.',
    older:
      'Der er ændret noget siden eksporten ({{tables}}), så intet er slettet. Lav en ny eksport, og luk så med den. Sker det igen, så stop KLIK imens.',
    closed: 'Kommunen er lukket: {{rows}} rækker og {{files}} filer er slettet.',
    proven: 'Hele databasen er gennemsøgt for navne, adresser og numre fra kommunen: 0 er tilbage.',
    left_one:
      '{{table}}: {{count}} række skrevet af andre nævner stadig nogen fra kommunen. Tag det med dem.',
    left_other:
      '{{table}}: {{count}} rækker skrevet af andre nævner stadig nogen fra kommunen. Tag det med dem.',
    filesLeft_one: '{{count}} fil kunne ikke slettes. Skriv samme kommando igen.',
    filesLeft_other: '{{count}} filer kunne ikke slettes. Skriv samme kommando igen.',
    hiddenRoles_one: '{{count}} rolle var kun for kommunen og er nu en kladde hos KOMBIT.',
    hiddenRoles_other: '{{count}} roller var kun for kommunen og er nu kladder hos KOMBIT.',
    finished: 'De filer, der manglede at blive slettet efter kommunen {{code}}, er slettet nu.',
    beyond:
      'Det, vi ikke kan slette: sikkerhedskopier, der er taget før nu, mails, der er sendt, og kort, der står i Teams. Slet kopierne, når deres tid er gået, og bed kommunen fjerne appen i Teams.',
    unknown: 'Der er ingen kommune med koden {{code}}. Skriv municipality list for at se dem, der er.',
    set: 'Kommunen {{code}} er rettet.',
    same: 'Kommunen {{code}} er sådan i forvejen. Intet er ændret.',
    moved_one: '{{count}} opgave har fået andre frister af det.',
    moved_other: '{{count}} opgaver har fået andre frister af det.',
    none: 'Der er ingen kommuner endnu. Opret den første med municipality add.',
    unsaid: 'ikke sat',
    nobody: 'ingen',
    row_one:
      'organisation: {{tenant}} · CVR: {{cvr}} · {{count}} bruger · administratorer: {{administrators}}',
    row_other:
      'organisation: {{tenant}} · CVR: {{cvr}} · {{count}} brugere · administratorer: {{administrators}}',
    unreadable: 'Filen {{file}} kan ikke læses som JSON.',
    wrong: 'Intet er oprettet, for her i {{file}} mangler noget, eller det er skrevet forkert:',
    fault: {
      codeTaken:
        'Kommunen {{about}} findes allerede, så intet er oprettet. Ret den, der er, med municipality set, eller brug en anden kode.',
      nameTaken:
        'Der er allerede en kommune, der hedder {{about}}, så intet er oprettet. Brug et andet navn.',
      tenantTaken:
        'En anden kommune har allerede samme organisation (tenant) som {{about}}, så intet er oprettet. Se efter, om ID’et er rigtigt.',
      cvrTaken:
        'En anden kommune har allerede samme CVR som {{about}}, så intet er oprettet. Se efter, om nummeret er rigtigt.',
      emailTaken:
        'E-mailadressen {{about}} er allerede i brug, så intet er oprettet. Udelad personen, eller ret adressen.',
      entraTaken:
        'En anden person har allerede samme aadObjectId som {{about}}, så intet er oprettet. Ret det i filen.',
      twice: 'Noget står to gange ved {{about}}, så intet er oprettet. Slet det ene i filen.',
      unknown:
        'Filen henviser til "{{about}}", som den ikke beskriver, så intet er oprettet. Tilføj det, eller ret navnet.',
      outside:
        'Kun kommunens egne kan have roller i rollegalleriet, og det gælder ikke {{about}}, så intet er oprettet. Fjern rollen fra personen i filen.',
    },
    done: '{{name}} ({{code}}) er oprettet.',
    next: {
      tenant: 'Sig, hvilken organisation i Entra der er kommunens: municipality set {{code}} --tenant ID',
      administrator: 'Sæt en administrator på: municipality set {{code}} --administrator "Navn <adresse>"',
      signIn: '{{name}} bliver genkendt på sin adresse, første gang KLIK åbnes i Teams.',
      check: 'Se, hvad der virker, og hvad der mangler, på tjeklisten: {{address}}, eller skriv: check',
    },
  },
  outbox: {
    what: 'vis og gensend beskeder, der ikke kom sikkert frem',
    help: 'outbox viser beskeder, som et menneske må tage stilling til: UNCERTAIN (måske modtaget), FAILED (afvist af Teams eller mailserveren) og EXPIRED (ikke modtaget den dag). --state viser andre, adskilt med komma: WAITING, PARKED, SENDING, SENT, DROPPED. outbox resend sender dem igen, enten dem med de ID’er, der skrives, eller alle i --state. En besked, der måske er modtaget, siger det selv. EXPIRED, som næste morgens kort har fortalt igen, sendes ikke. Den kørende server sender inden for et minut. Efter restore sendes intet, før outbox release sender det, der venter, eller outbox discard kasserer det og kun lader nyt komme ud. --json giver et objekt pr. linje.',
    which: 'Skriv beskedernes ID’er eller --state, for eksempel: outbox resend --state UNCERTAIN',
    state: 'Der er ingen tilstand "{{state}}". Skriv en af: {{states}}.',
    id: '"{{id}}" er ikke et ID.',
    none: 'Der er ingen.',
    noneOfThem: 'Ingen af de beskeder kan sendes igen. Skriv outbox for at se, hvilke der kan.',
    row: '{{id}}  {{channel}}  {{state}}  {{type}}  {{ago}}  forsøg: {{attempts}}  {{problem}}',
    more: 'Kun de {{count}} ældste er vist.',
    held: 'Ingen beskeder sendes, for databasen er genskabt fra en sikkerhedskopi fra {{at}}. Skriv outbox release for at sende det, der venter, eller outbox discard for at kassere det.',
    notHeld: 'Der holdes ikke noget tilbage.',
    released_one: '{{count}} besked, der ventede, sendes nu eller til sin tid.',
    released_other: '{{count}} beskeder, der ventede, sendes nu eller til deres tid.',
    discarded_one: '{{count}} besked er kasseret. Nye beskeder sendes igen.',
    discarded_other: '{{count}} beskeder er kasseret. Nye beskeder sendes igen.',
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
    what: 'find gamle brugere, og opdatér kontaktoplysninger',
    help: 'unmigrated viser kommunernes brugere, som ikke er logget på på nogen af de måder, kommunen tæller med, med projekter, roller og grunden. delete-unmigrated --after 2025-11-03 sletter dem, tidligst dagen efter. Den, der har logget på på en måde, der tæller, bliver stående; det gør også den, hvis pålogninger vi først kender siden en senere dag, og en kommunes sidste administrator. De vises for sig med grunden. KOMBITs og leverandørers brugere røres ikke. refresh 360 liste.csv opdaterer kontaktoplysninger og finder fratrådte for kommunen med den kode; uden fil spørges den kilde, der er sat op. Er det en stor del, der er stoppet, sker der intet, før antallet er bekræftet med --leavers. --dry-run viser, hvad der ville ske. --json giver et objekt pr. linje.',
    which: 'Skriv unmigrated, delete-unmigrated eller refresh.',
    when: 'Skriv dagen: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} bruger har ikke logget på på en måde, der tæller ({{ways}})',
    count_other: '{{municipality}}: {{count}} brugere har ikke logget på på en måde, der tæller ({{ways}})',
    way: { FK: 'FK Adgangsstyring', OPENID: 'kommunens eget login i browseren', TEAMS: 'Teams' },
    never: 'har aldrig logget på',
    other: 'har kun logget på på en måde, der ikke tæller: {{ways}}, senest {{last}}',
    deleted_one: '{{municipality}}: {{count}} bruger er slettet',
    deleted_other: '{{municipality}}: {{count}} brugere er slettet',
    tried_one: '{{municipality}}: {{count}} bruger ville blive slettet. Intet er gemt.',
    tried_other: '{{municipality}}: {{count}} brugere ville blive slettet. Intet er gemt.',
    noFk: 'FK-login findes ikke her endnu, så kun pålogninger i Teams og i fanen er talt med.',
    kept_one: '{{count}} bliver stående:',
    kept_other: '{{count}} bliver stående:',
    reason: {
      SIGNED_IN: 'har logget på, senest {{last}}',
      WAY_UNKNOWN: 'har logget på, senest {{last}}, men vi ved ikke hvordan',
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
