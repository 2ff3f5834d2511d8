/** What is said where one signs in through the browser, outside Teams: `browser.…`. */
export const browser = {
  title: 'Log på KLIK',
  text: 'Vælg, hvor du har din konto. Du logger på med den, du bruger på arbejdet.',
  empty: 'Her er ikke sat noget op endnu',
  emptyWay:
    'KLIK er installeret og klar til den første kommune. Den, der driver KLIK, opretter den med kommandoen klik municipality add; vejledningen står i docs/installing.md. Åbn så KLIK i Teams.',
  way: 'Log på med {{name}}',
  teams: 'Åbn i Teams',
  teamsWay: 'Bruger du KLIK i Microsoft Teams? Dér er du logget på i forvejen.',
  out: 'Du er logget ud.',
  signOut: 'Log ud ({{name}})',
  again: {
    title: 'Du er logget på igen',
    text: 'Luk dette vindue, og fortsæt, hvor du slap.',
    toKlik: 'Gå til KLIK',
  },
  ended: {
    title: 'Du er logget ud',
    text: 'Der er gået for lang tid, eller du er logget ud i et andet vindue. Det, du har skrevet på siden, står her stadig: Log på i et nyt vindue, og kom så tilbage hertil.',
    go: 'Jeg er logget på igen',
    notYet: 'Du er ikke logget på endnu. Log på i det nye vindue først.',
    leave: 'Begynd forfra',
  },
  ask: 'I {{municipality}} kan {{names}} hjælpe dig.',
  askMunicipality:
    'Er du ansat i en kommune, kan dens KLIK-administrator hjælpe dig; ellers skriv til KLIK@kombit.dk.',
  problem: {
    nobody: 'Du er ikke oprettet i KLIK endnu',
    nobodyWay:
      'Din konto er i orden, men ingen er oprettet i KLIK med dens e-mail. En KLIK-administrator kan oprette dig under Brugere med den e-mail; så kan du logge på. Her kan du ikke selv bede om adgang. Bruger din kommune KLIK i Teams, kan du gøre det dér.',
    several: 'Vi kan ikke se, hvem du er',
    severalWay:
      'Flere i KLIK er oprettet med e-mails, der hører til din konto. En KLIK-administrator skal rette dem, så kun én af dem er din.',
    taken: 'Din e-mail hører til en anden konto',
    takenWay:
      'Den, der har din e-mail i KLIK, logger på med en anden konto. Er det en kollega, der havde adressen før dig, kan en KLIK-administrator rette kollegaens e-mail og oprette dig. Har du selv fået en ny konto, kan administratoren slette den gamle bruger og oprette dig igen.',
    'invitation-over': 'Din invitation er udløbet',
    'invitation-overWay':
      'En invitation gælder i 30 dage. Bed den, der inviterede dig, om at sende den igen, og log så på.',
    'no-address': 'Din e-mail mangler',
    'no-addressWay':
      'Dér, hvor du loggede på, er der ingen e-mail, som er bekræftet. Bed it-afdelingen om at rette det på din konto, og prøv så igen.',
    guest: 'Du er gæst dér',
    guestWay:
      'Du loggede på som gæst i en anden organisation, og dens KLIK er for dens egne medarbejdere. Log på med din egen organisation, eller bed den, der har inviteret dig, om at få it-afdelingen til at give dig en konto.',
    elsewhere: 'Du er oprettet et andet sted',
    elsewhereWay: 'Din konto kender vi fra et andet sted end det, du valgte. Vælg det, du plejer, herunder.',
    'no-municipality': 'Der mangler noget i opsætningen',
    'no-municipalityWay':
      'Det sted, du loggede på, hører til nogen, der ikke er i KLIK endnu. Skriv til KLIK@kombit.dk, så kan de rette det.',
    'not-trusted': 'Du er ikke logget på',
    'not-trustedWay':
      'Svaret dér, hvor du loggede på, var ikke, som det skal være, så vi tror ikke på det. Prøv igen. Bliver det ved, så bed it-afdelingen om at gennemgå opsætningen sammen med dem, der driver KLIK.',
    cancelled: 'Du blev ikke logget på',
    cancelledWay:
      'Du fortrød, eller din organisation sagde nej. Prøv igen, eller spørg it-afdelingen, om du må bruge KLIK.',
    over: 'Begynd forfra',
    overWay: 'Der gik for lang tid, eller du kom fra et gammelt link. Log på herfra, så går det nok.',
    'provider-down': 'Dér, hvor du logger på, svarer de ikke',
    'provider-downWay':
      'Prøv igen om lidt. Bliver det ved, så sig det til jeres it-afdeling; det er dér, det kan rettes. Er du logget på i et andet vindue, virker det stadig.',
    busy: 'KLIK har travlt lige nu',
    busyWay: 'Du er ikke logget på. Prøv igen om et øjeblik.',
  },
} as const
