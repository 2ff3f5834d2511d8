/** What people are told of, as the tables of KLIK's guide name it. */
export const notice = {
  N1: 'En opgave på projektet bliver gul eller rød',
  N2: 'En opgave, man står på, bliver gul eller rød',
  N3: 'Der kommer en besked på en opgave på projektet',
  N4: 'Der kommer en besked på en opgave, man står på',
  N5: 'KOMBIT skriver til en udrulningsbølge eller en anden gruppe af kommuner',
  N6: 'KOMBIT skriver til alle på projektet',
  N7: 'Man er blevet oprettet som bruger',
  N8: 'Man har fået adgang til et projekt eller har det ikke længere',
  N9: 'Man har fået en brugertype eller en anden end før',
  N10: 'Man er sat på en opgave som ansvarlig eller udfører',
  M1: 'Større ændringer på projektet, også når opgaver er genudgivet eller åbnet',
  M2: 'Ændringer i en udrulningsbølge eller en anden gruppe af kommuner',
  M3: 'KOMBIT følger op på en opgave eller skriver til kommunen om den',
  K1: 'En kommune skriver på en opgave',
  help: {
    title: 'Hvem får besked om hvad?',
    text: 'Beskeder om opgaver går aldrig til læsere og heller ikke til administratorer uden adgang til projektet. Er der ingen plusbruger på et projekt, får kommunens administratorer at vide, at der er noget at høre.',
    words:
      'Projektets: alle opgaver og beskeder på de projekter, hvor man har brugertypen. Egne: kun det, der handler om en selv, eller opgaver, man er ansvarlig for eller udfører. Man får aldrig besked om det, man selv gør.',
    event: 'Når dette sker',
  },
  /** What KOMBIT made different on a task. */
  republished: {
    status: {
      NOT_STARTED: 'Opgaven er blevet åbnet, så I kan gå i gang.',
      NOT_ACTIVE: 'Opgaven er blevet lukket igen. I skal ikke gøre noget.',
    },
    startDate: {
      moved: 'KOMBIT har flyttet startdatoen fra {{from}} til {{to}}.',
      set: 'KOMBIT har sat startdatoen til {{to}}.',
      gone: 'KOMBIT har fjernet startdatoen.',
    },
    endDate: {
      moved: 'KOMBIT har flyttet slutdatoen fra {{from}} til {{to}}.',
      set: 'KOMBIT har sat slutdatoen til {{to}}.',
      gone: 'KOMBIT har fjernet slutdatoen.',
    },
    title: 'KOMBIT har ændret titlen.',
    texts: 'KOMBIT har ændret teksten.',
    priority: 'KOMBIT har ændret prioriteten.',
    place: 'KOMBIT har flyttet opgaven til en anden fase eller et andet tema.',
  },
  access: {
    newTitle: 'Du er oprettet i KLIK',
    newSummary: 'Du er oprettet i KLIK. Se, hvad du kan.',
    title: 'Din adgang i KLIK er ændret',
    now: '{{project}}: Du er nu {{type}}.',
    changed: '{{project}}: Du er nu {{type}}. Før var du {{before}}.',
    gone: '{{project}}: Du har ikke længere adgang.',
    nothing: 'Du har ikke adgang til nogen projekter endnu. Kommunens KLIK-administrator kan give dig det.',
    by: '{{by}} har gjort det. Du får besked, fordi det handler om din adgang.',
    bySomebody: 'Du får besked, fordi det handler om din adgang.',
  },
  newProject: {
    title_one: 'Kommunen er med på et nyt projekt',
    title_other: 'Kommunen er med på {{count}} nye projekter',
    vacant_one: '{{project}}: {{count}} påkrævet rolle står ubesat.',
    vacant_other: '{{project}}: {{count}} påkrævede roller står ubesat.',
    nextStep: 'Giv kollegerne adgang, og find nogen til rollerne.',
    why: 'Du får besked, fordi du er KLIK-administrator.',
    users: 'Giv kolleger adgang',
    roles: 'Se roller på {{project}}',
  },
  /** What KOMBIT and suppliers see of it. */
  unled: {
    named_one:
      'I {{municipalities}} er der ingen plusbruger på projektet. Kommunens administratorer får besked i stedet.',
    named_other:
      'I {{municipalities}} er der ingen plusbruger på projektet. Kommunernes administratorer får besked i stedet.',
    many: 'I {{count}} kommuner er der ingen plusbruger på projektet, blandt andet i {{municipalities}}. Kommunernes administratorer får besked i stedet.',
  },
  withoutPlus: {
    title_one: 'Et projekt har ingen plusbruger',
    title_other: '{{count}} projekter har ingen plusbruger',
    project: '{{project}}: {{what}}.',
    RED_one: '{{count}} opgave er blevet rød',
    RED_other: '{{count}} opgaver er blevet røde',
    YELLOW_one: '{{count}} opgave er blevet gul',
    YELLOW_other: '{{count}} opgaver er blevet gule',
    MESSAGE_one: 'der er en ny besked på {{count}} opgave',
    MESSAGE_other: 'der er nye beskeder på {{count}} opgaver',
    REPUBLISHED_one: '{{count}} opgave er ændret',
    REPUBLISHED_other: '{{count}} opgaver er ændret',
    led: 'Projektet har fået en plusbruger siden.',
    nextStep:
      'Gør en kollega til plusbruger, så får vedkommende besked fremover. KOMBIT kan se, at der mangler en.',
    why: 'Du får besked, fordi du er KLIK-administrator, og ingen andre ville have fået den.',
  },
} as const
