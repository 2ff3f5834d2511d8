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
  },
} as const
