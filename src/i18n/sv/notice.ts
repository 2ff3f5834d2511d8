import type { notice as da } from '../da/notice.js'
import type { Texts } from '../texts.js'

export const notice: Texts<typeof da> = {
  N1: 'En uppgift i projektet blir gul eller röd',
  N2: 'En uppgift som man har blir gul eller röd',
  N3: 'Det kommer ett meddelande i en uppgift i projektet',
  N4: 'Det kommer ett meddelande i en uppgift som man har',
  N5: 'KOMBIT skriver till en införandevåg eller en annan grupp av kommuner',
  N6: 'KOMBIT skriver till alla i projektet',
  N7: 'Man har lagts upp som användare',
  N8: 'Man har fått åtkomst till ett projekt eller har den inte längre',
  N9: 'Man har fått en användartyp eller en annan än tidigare',
  N10: 'Man har lagts till på en uppgift som ansvarig eller utförare',
  M1: 'Större ändringar i projektet, även när uppgifter har publicerats igen eller öppnats',
  M2: 'Ändringar i en införandevåg eller en annan grupp av kommuner',
  M3: 'KOMBIT följer upp en uppgift eller skriver till kommunen om den',
  K1: 'En kommun skriver i en uppgift',
  help: {
    title: 'Vem får meddelanden om vad?',
    text: 'Meddelanden om uppgifter går aldrig till läsare och inte heller till administratörer utan åtkomst till projektet. Om ett projekt inte har någon plusanvändare får kommunens administratörer veta att det finns nyheter.',
    words:
      'Projektets: alla uppgifter och meddelanden i de projekt där man har användartypen. Egna: bara det som gäller en själv, eller uppgifter som man är ansvarig för eller utför. Man får aldrig meddelanden om det man själv gör.',
    event: 'När det här händer',
  },
  republished: {
    status: {
      NOT_STARTED: 'Uppgiften har öppnats, så ni kan sätta i gång.',
      NOT_ACTIVE: 'Uppgiften har stängts igen. Ni behöver inte göra något.',
    },
    startDate: {
      moved: 'KOMBIT har flyttat startdatumet från {{from}} till {{to}}.',
      set: 'KOMBIT har satt startdatumet till {{to}}.',
      gone: 'KOMBIT har tagit bort startdatumet.',
    },
    endDate: {
      moved: 'KOMBIT har flyttat slutdatumet från {{from}} till {{to}}.',
      set: 'KOMBIT har satt slutdatumet till {{to}}.',
      gone: 'KOMBIT har tagit bort slutdatumet.',
    },
    title: 'KOMBIT har ändrat titeln.',
    texts: 'KOMBIT har ändrat texten.',
    priority: 'KOMBIT har ändrat prioriteten.',
    place: 'KOMBIT har flyttat uppgiften till en annan fas eller ett annat tema.',
  },
  access: {
    newTitle: 'Du är användare i KLIK',
    newSummary: 'Du är användare i KLIK. Se vad du kan göra.',
    title: 'Din åtkomst i KLIK har ändrats',
    now: '{{project}}: Din användartyp är nu {{type}}.',
    changed: '{{project}}: Din användartyp är nu {{type}}. Tidigare var den {{before}}.',
    gone: '{{project}}: Du har inte längre åtkomst.',
    nothing: 'Du har inte åtkomst till några projekt ännu. Kommunens KLIK-administratör kan ge dig det.',
    by: '{{by}} har gjort ändringen. Du får meddelandet eftersom det gäller din åtkomst.',
    bySomebody: 'Du får meddelandet eftersom det gäller din åtkomst.',
  },
  newProject: {
    title_one: 'Kommunen är med i ett nytt projekt',
    title_other: 'Kommunen är med i {{count}} nya projekt',
    vacant_one: '{{project}}: {{count}} obligatorisk roll är vakant.',
    vacant_other: '{{project}}: {{count}} obligatoriska roller är vakanta.',
    nextStep: 'Ge kollegorna åtkomst och hitta personer till rollerna.',
    why: 'Du får meddelandet eftersom du är KLIK-administratör.',
    users: 'Ge kollegor åtkomst',
    roles: 'Visa roller i {{project}}',
  },
  unled: {
    named_one:
      'I {{municipalities}} finns det ingen plusanvändare i projektet. Kommunens administratörer får meddelandet i stället.',
    named_other:
      'I {{municipalities}} finns det ingen plusanvändare i projektet. Kommunernas administratörer får meddelandet i stället.',
    many: 'I {{count}} kommuner finns det ingen plusanvändare i projektet, bland annat i {{municipalities}}. Kommunernas administratörer får meddelandet i stället.',
  },
  withoutPlus: {
    title_one: 'Ett projekt har ingen plusanvändare',
    title_other: '{{count}} projekt har ingen plusanvändare',
    project: '{{project}}: {{what}}.',
    RED_one: '{{count}} uppgift har blivit röd',
    RED_other: '{{count}} uppgifter har blivit röda',
    YELLOW_one: '{{count}} uppgift har blivit gul',
    YELLOW_other: '{{count}} uppgifter har blivit gula',
    MESSAGE_one: 'det finns ett nytt meddelande i {{count}} uppgift',
    MESSAGE_other: 'det finns nya meddelanden i {{count}} uppgifter',
    REPUBLISHED_one: '{{count}} uppgift har ändrats',
    REPUBLISHED_other: '{{count}} uppgifter har ändrats',
    led: 'Projektet har fått en plusanvändare sedan dess.',
    nextStep:
      'Gör en kollega till plusanvändare, så får personen meddelandena i fortsättningen. KOMBIT kan se att det saknas en.',
    why: 'Du får meddelandet eftersom du är KLIK-administratör och ingen annan skulle ha fått det.',
  },
}
