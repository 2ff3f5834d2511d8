/** The templates shipped with the product (src/domain/starter.ts). */
export const starters = {
  role: {
    klikAdministrator: {
      name: 'KLIK-administrator',
      text: 'Sætter en ny KLIK-administrator i gang: adgang, brugere, roller og kommunens egne arbejdsgange.',
    },
    projectManager: {
      name: 'Projektleder',
      text: 'Sætter en ny projektleder i gang: adgang, overdragelse, opgaver og dem, der skal samarbejdes med.',
    },
    securityOfficer: {
      name: 'Sikkerhedsansvarlig',
      text: 'Sætter en ny sikkerhedsansvarlig i gang: aftaler, hændelser, rettigheder og faste kontakter.',
    },
    programmeManager: {
      name: 'KOMBIT-programleder',
      text: 'Sætter en ny programleder i gang: projekterne samlet, folkene til dem, ledelsen og KOMBIT.',
    },
    cyberParticipant: {
      name: 'Deltager i cybersamarbejdsplatformen',
      text: 'Sætter en ny deltager i gang: konto, varsler, og hvem der skal have dem videre.',
    },
    roleAdministrator: {
      name: 'Rolleadministrator',
      text: 'Sætter en ny rolleadministrator i gang: adgang til nye, adgang væk fra dem, der stopper, og et blik på resten.',
    },
    paymentsAdministrator: {
      name: 'ØiR-administrator',
      text: 'Sætter en ny ØiR-administrator i gang: adgang, konteringer, afstemning og det, der fejler.',
    },
    dubuManager: {
      name: 'DUBU-systemansvarlig',
      text: 'Sætter en ny systemansvarlig i gang: brugere, arbejdsgange, superbrugere og leverandør.',
    },
    dubuSuperUser: {
      name: 'DUBU-superbruger',
      text: 'Sætter en ny superbruger i gang: sager, vejledninger og hjælp til kollegerne.',
    },
  },
  category: {
    firstDay: 'Første dag',
    firstWeek: 'Første uge',
    firstMonth: 'Første måned',
    firstQuarter: 'Første kvartal',
  },
  task: {
    adminLogIn: {
      title: 'Log på KLIK via kommunens knap',
      text: 'Log på én gang, mens der er nogen at spørge. Se efter, at navn, mailadresse og kommune er rigtige.',
    },
    adminReadRole: {
      title: 'Læs rollebeskrivelsen',
      text: 'Find rollen KLIK-administrator i rollegalleriet, og læs opgaver, ansvar og kompetencer. Skriv ned, hvad du vil spørge om.',
    },
    adminUsers: {
      title: 'Gennemgå brugeradministrationen sammen',
      text: 'Den, der havde rollen før, viser, hvordan brugere oprettes, rettes og slettes, og hvad der skal overdrages, når nogen stopper.',
    },
    adminAccess: {
      title: 'Giv en bruger adgang til et projekt',
      text: 'Vælg en kollega, giv adgang til ét projekt, og vælg brugertype. Forklar bagefter, hvad forskellen på brugertyperne er.',
    },
    adminNominate: {
      title: 'Udpeg til en rolle i galleriet',
      text: 'Udpeg en kollega til en rolle, og vælg, hvem der er den primære, når der er flere.',
    },
    adminNote: {
      title: 'Skriv en intern note på en opgave',
      text: 'Skriv en intern note, og sig højt, hvem der kan se den, og hvem der ikke kan.',
    },
    adminColours: {
      title: 'Find opgaver uden ansvarlig, og forklar farverne',
      text: 'Filtrer opgavelisten på dem, der ikke er tildelt. Forklar, hvornår en opgave er gul, og hvornår den er rød.',
    },
    adminExport: {
      title: 'Hent rollegalleriet som regneark',
      text: 'Hent galleriet, og find de påkrævede roller, som ingen har.',
    },
    adminNewProjects: {
      title: 'Aftal, hvordan kommunen tager imod nye projekter',
      text: 'Aftal med lederen, hvem der får besked, når KOMBIT opretter et projekt, og hvem der sætter folk på.',
    },
    adminSupport: {
      title: 'Skriv den første mail til supporten',
      text: 'Tag en rigtig ting, der driller. Mailen skal have et klart emne, et link, et skærmbillede og ID’et.',
    },
    projectLogIn: {
      title: 'Log på KLIK, og find projektet',
      text: 'Log på, åbn projektet, og se, hvilken fase det er i, og hvad der er det næste.',
    },
    projectAccess: {
      title: 'Giv projektlederen adgang til projektet',
      text: 'Projektlederen skal kunne tildele opgaver og skrive interne noter. Se efter, at det virker.',
    },
    projectHandOver: {
      title: 'Overdrag projektet',
      text: 'Gennemgå åbne opgaver, aftaler og det, der ikke står nogen steder. Aftal, hvem leverandøren skal ringe til.',
    },
    projectTasks: {
      title: 'Gennemgå de næste opgaver',
      text: 'Se opgaverne de næste tre måneder igennem. Er der en ansvarlig på hver, og kan fristerne holdes?',
    },
    projectRoles: {
      title: 'Se, hvem der har projektets roller',
      text: 'Find roller, som ingen har, og aftal med KLIK-administratoren, hvem der skal spørges.',
    },
    projectPlan: {
      title: 'Lav kommunens egen plan',
      text: 'Sæt kommunens ferier, test, uddannelse og idriftsættelse op mod projektets frister, og opret lokale opgaver, hvor de mangler.',
    },
    projectContacts: {
      title: 'Hils på leverandøren og på KOMBIT',
      text: 'Tag et kort møde, og skriv i kontaktlisten, hvem der svarer på hvad.',
    },
    projectProgramme: {
      title: 'Se projektet i sammenhæng med de andre',
      text: 'Programlederen fortæller, hvilke projekter der hænger sammen, og hvor der er brug for de samme folk.',
    },
    projectSecurity: {
      title: 'Gennemgå sikkerhed og databeskyttelse',
      text: 'Aftal, hvornår risikovurdering og aftaler om databehandling skal være klar, og hvem der laver dem.',
    },
    projectStatus: {
      title: 'Gør status med lederen',
      text: 'Hvad går godt, hvad mangler, og er der tid nok til rollen?',
    },
    securityReadRole: {
      title: 'Læs rollebeskrivelsen og kommunens sikkerhedspolitik',
      text: 'Skriv ned, hvad du vil spørge om. Svarene skal være fundet, når den første uge er gået.',
    },
    securityAccess: {
      title: 'Giv adgang til de projekter, rollen dækker',
      text: 'Den sikkerhedsansvarlige skal kunne læse opgaverne om sikkerhed i alle kommunens projekter.',
    },
    securityHandOver: {
      title: 'Overdrag aftaler, vurderinger og åbne sager',
      text: 'Gennemgå, hvor databehandleraftaler og risikovurderinger ligger, og hvad der er i gang lige nu.',
    },
    securityIncident: {
      title: 'Gennemgå, hvad der sker ved et brud på sikkerheden',
      text: 'Hvem ringer til hvem, hvem melder til Datatilsynet inden 72 timer, og hvem taler med borgerne?',
    },
    securityContacts: {
      title: 'Skriv dig på kontaktlisterne',
      text: 'Se efter, at KOMBIT og leverandørerne kan få fat i dig, også når det haster.',
    },
    securityAgreements: {
      title: 'Gennemgå aftalerne om databehandling',
      text: 'Se hver fælles løsning igennem: er aftalen på plads, og hvornår blev der sidst ført tilsyn?',
    },
    securityRights: {
      title: 'Gennemgå, hvem der har adgang til hvad',
      text: 'Se jobfunktionsrollerne igennem sammen, og find dem, der har mere adgang, end de bruger.',
    },
    securityPlatform: {
      title: 'Kom på kommunernes samarbejdsplatform om cybersikkerhed',
      text: 'Få en konto, find kanalerne med varsler, og aftal, hvem der læser dem, når du holder fri.',
    },
    securityExercise: {
      title: 'Hold en øvelse',
      text: 'Øv et nedbrud eller et brud på sikkerheden i en time med dem, der ville være med, og ret planen bagefter.',
    },
    programmeReadRole: {
      title: 'Læs rollebeskrivelsen',
      text: 'Find rollen KOMBIT-programleder i rollegalleriet, og skriv ned, hvad du vil spørge om.',
    },
    programmeAccess: {
      title: 'Giv programlederen adgang til alle projekter',
      text: 'Programlederen skal kunne læse opgaver og roller i alle kommunens projekter. Se efter, at det virker.',
    },
    programmeHandOver: {
      title: 'Overdrag programmet',
      text: 'Gennemgå projekterne et for et: hvor de står, hvad der er aftalt, og hvad der er svært.',
    },
    programmeProjects: {
      title: 'Tal med hver projektleder',
      text: 'Et kvarter til hver: Hvad er det næste, hvad mangler, og hvad skal ledelsen vide?',
    },
    programmePeople: {
      title: 'Find ud af, hvor de samme folk mangler',
      text: 'Læg projekternes frister ved siden af hinanden, og find de uger, hvor de samme kolleger skal være to steder.',
    },
    programmeManagement: {
      title: 'Aftal, hvordan ledelsen får status',
      text: 'Hvor tit, hvor kort, og hvornår skal noget op, før det er for sent?',
    },
    programmeKombit: {
      title: 'Hils på KOMBIT',
      text: 'Find dem, der svarer på spørgsmål om tidsplaner på tværs, og skriv dem i kontaktlisten.',
    },
    programmeCalendar: {
      title: 'Lav et overblik over det næste år',
      text: 'Sæt bølger, ferier og valg ind i én kalender, og gå den igennem med projektlederne.',
    },
    cyberAccount: {
      title: 'Få en konto på platformen',
      text: 'Log ind første gang, og se efter, at du er i kommunens kanaler.',
    },
    cyberRules: {
      title: 'Læs, hvad der må deles',
      text: 'Se, hvad der må siges videre, til hvem, og hvad der bliver på platformen.',
    },
    cyberWarnings: {
      title: 'Find kanalerne med varsler, og slå besked til',
      text: 'Et varsel skal nå dig samme dag, også på telefonen. Prøv det af.',
    },
    cyberHandOver: {
      title: 'Fortæl om de sager, der er i gang',
      text: 'Den, der havde rollen før, viser de seneste varsler, og hvad kommunen gjorde ved dem.',
    },
    cyberOnward: {
      title: 'Aftal, hvem der får varslerne videre',
      text: 'Hvem i driften handler på et varsel, hvem får besked, og hvad gør vi uden for arbejdstiden?',
    },
    cyberSystems: {
      title: 'Skriv ned, hvilke systemer I har',
      text: 'Et varsel er kun til nytte, når man ved, om det rammer én. Lav en kort liste, og hold den ajour.',
    },
    cyberAway: {
      title: 'Aftal, hvem der læser, når du holder fri',
      text: 'Vælg en stedfortræder, og få vedkommende på platformen.',
    },
    rightsAccess: {
      title: 'Giv adgang til administrationen af rettigheder',
      text: 'Rolleadministratoren skal kunne tildele jobfunktionsroller i FK Adgangsstyring. Se efter, at det virker.',
    },
    rightsReadRole: {
      title: 'Læs rollebeskrivelsen',
      text: 'Find rollen Rolleadministrator i rollegalleriet, og skriv ned, hvad du vil spørge om.',
    },
    rightsHandOver: {
      title: 'Gennemgå jobfunktionsrollerne sammen',
      text: 'Den, der havde rollen før, viser, hvilke roller der findes, hvem der har dem, og hvorfor.',
    },
    rightsNewcomer: {
      title: 'Giv en ny medarbejder adgang',
      text: 'Tag en rigtig sag fra start til slut: hvem beder om adgang, hvem siger ja, og hvad tildeles?',
    },
    rightsLeaver: {
      title: 'Tag adgangen fra en, der er stoppet',
      text: 'Følg en rigtig sag. Find ud af, hvordan du får besked, når nogen stopper eller skifter arbejde.',
    },
    rightsProjects: {
      title: 'Se, hvilke roller de næste projekter kræver',
      text: 'Find opgaverne om jobfunktionsroller i KLIK, og se, hvornår de skal være klar.',
    },
    rightsSecurity: {
      title: 'Aftal med den sikkerhedsansvarlige, hvad der skal ses efter',
      text: 'Hvilke roller er følsomme, hvor tit skal de gennemgås, og hvem får resultatet?',
    },
    rightsReview: {
      title: 'Gennemgå alle tildelinger én gang',
      text: 'Find dem, der har mere adgang, end de bruger, og ret det sammen med deres leder.',
    },
    paymentsAccess: {
      title: 'Giv adgang til økonomien i fagsystemet',
      text: 'Se efter, at ØiR-administratoren kan se udbetalinger og konteringer, og ikke mere end det.',
    },
    paymentsReadRole: {
      title: 'Læs rollebeskrivelsen',
      text: 'Find rollen ØiR-administrator i rollegalleriet, og skriv ned, hvad du vil spørge om.',
    },
    paymentsHandOver: {
      title: 'Gennemgå en måneds udbetalinger sammen',
      text: 'Følg dem fra fagsystemet til økonomisystemet, og se, hvad der kom i fejl, og hvorfor.',
    },
    paymentsAccounts: {
      title: 'Se konteringsreglerne igennem',
      text: 'Passer de til kommunens kontoplan i år? Skriv ned, hvem der skal spørges, når de skal ændres.',
    },
    paymentsReconcile: {
      title: 'Lav en afstemning selv',
      text: 'Afstem én periode, og få den set efter af en, der har gjort det før.',
    },
    paymentsFailed: {
      title: 'Find, hvad der er kommet i fejl, og ret det',
      text: 'Tag de poster, der venter nu. Skriv til leverandøren om dem, der ikke kan rettes her.',
    },
    paymentsAway: {
      title: 'Aftal, hvem der ser efter, når du holder fri',
      text: 'En udbetaling, der står stille, kan ikke vente til efter ferien.',
    },
    dubuAccess: {
      title: 'Giv adgang som systemansvarlig i DUBU',
      text: 'Se efter, at opsætning og brugere kan åbnes, og at adgangen til sager ikke er større end nødvendigt.',
    },
    dubuReadRole: {
      title: 'Læs rollebeskrivelsen',
      text: 'Find rollen DUBU-systemansvarlig i rollegalleriet, og skriv ned, hvad du vil spørge om.',
    },
    dubuHandOver: {
      title: 'Overdrag opsætningen',
      text: 'Gennemgå, hvad kommunen selv har sat op, hvorfor, og hvad der er aftalt med leverandøren.',
    },
    dubuWork: {
      title: 'Sid med i familieafdelingen',
      text: 'En formiddag ved siden af en sagsbehandler viser, hvor systemet hjælper, og hvor det driller.',
    },
    dubuUsers: {
      title: 'Gå brugere og rettigheder igennem',
      text: 'Er alle, der er stoppet, lukket? Har nogen adgang til sager, de ikke arbejder med?',
    },
    dubuSuperUsers: {
      title: 'Mød superbrugerne',
      text: 'Aftal, hvad de svarer på selv, og hvordan resten kommer til dig.',
    },
    dubuSupplier: {
      title: 'Hils på leverandøren',
      text: 'Find ud af, hvordan fejl og ønsker meldes, og hvor længe et svar må tage.',
    },
    dubuUpdates: {
      title: 'Aftal, hvordan opdateringer tages imod',
      text: 'Hvem læser, hvad der er nyt, hvem prøver det, og hvem fortæller det til sagsbehandlerne?',
    },
    superMeet: {
      title: 'Mød den systemansvarlige',
      text: 'Hvad svarer superbrugeren på, hvad går videre, og hvordan?',
    },
    superColleagues: {
      title: 'Fortæl kollegerne, at du er superbruger',
      text: 'Sig det på et møde, og sig, hvornår du er til at få fat i.',
    },
    superCases: {
      title: 'Før en sag fra start til slut',
      text: 'Prøv det hele i en øvelsessag, også det, du ikke selv bruger til daglig.',
    },
    superGuides: {
      title: 'Find vejledningerne',
      text: 'Se, hvor de ligger, hvilke der er gamle, og hvem der retter dem.',
    },
    superHelp: {
      title: 'Hjælp tre kolleger med noget, der driller',
      text: 'Skriv ned, hvad der var svært. Går det igen, er det en vejledning værd.',
    },
    superOnward: {
      title: 'Gennemgå, hvad der er meldt videre',
      text: 'Se sammen på de fejl og ønsker, der er sendt til leverandøren, og hvad der blev svaret.',
    },
    superTime: {
      title: 'Aftal tiden til det',
      text: 'Hvor mange timer om ugen er der til at hjælpe, og hvad gør du, når det ikke slår til?',
    },
  },
} as const
