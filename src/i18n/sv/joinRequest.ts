import type { joinRequest as da } from '../da/joinRequest.js'
import type { Texts } from '../texts.js'

export const joinRequest: Texts<typeof da> = {
  title: {
    KNOWN: 'Du är med i KLIK',
    NEW: 'Du är inte med i KLIK ännu',
    PENDING: 'Du har bett om att få komma in',
    DECLINED: 'Du har inte släppts in',
  },
  known: 'Skriv ”hjälp” för att se vad du kan göra.',
  nobodyKnows: 'Du finns inte bland användarna i {{municipality}}.',
  who_one: '{{names}} är KLIK-administratör och kan släppa in dig.',
  who_other: '{{names}} är KLIK-administratörer och kan släppa in dig.',
  whoNone:
    'Kommunen har ingen KLIK-administratör ännu. Skriv till KLIK@kombit.dk och berätta vem det ska vara.',
  sends: 'Om du ber om det får de ditt namn och din e-postadress: {{name}}, {{email}}.',
  sendsName: 'Om du ber om det får de ditt namn: {{name}}.',
  taken:
    'En annan användare i KLIK har din e-postadress. Administratörerna får se det när du ber om att få komma in.',
  ask: 'Be om att få komma in',
  asking: 'Frågar …',
  youAsked: 'Du bad om det {{at}}. {{names}} har fått ett meddelande.',
  expires: 'Om ingen svarar före {{day}} tas din begäran bort, och du kan fråga igen.',
  hearHere: 'Du får svaret här i chatten.',
  hearThere: 'Svaret står här nästa gång du öppnar KLIK.',
  declinedBy: '{{by}} har sagt nej.',
  declined: 'Administratörerna har sagt nej.',
  reason: 'Motivering: {{reason}}',
  askAgain: 'Du kan fråga igen från och med {{day}}.',
  again: 'Försök igen',
  answer: {
    ADMITTED: 'Du har släppts in i KLIK igen',
    DECLINED: 'Du har inte släppts in i KLIK',
  },
  linkedBy: '{{by}} har sagt att det är du. Du loggar in med ditt nya konto från och med nu.',
  asks: '{{name}} ber om att få komma in i KLIK',
  pending: 'Ber om att få komma in',
  pendingText:
    'De finns i kommunens Teams men inte i KLIK. Svara dem här eller på kortet i chatten; det första svaret gäller.',
  askedAt: 'Bad om det {{at}}. Tas bort {{day}} om ingen svarar.',
  noEmail: 'Teams har inte uppgett någon e-postadress.',
  noEmailWay: 'Släpp in personen på fliken, där du kan skriva e-postadressen.',
  email: 'E-postadress',
  clash: {
    signsIn:
      '{{name}} har den e-postadressen och loggar in med ett annat konto. Om det är samma person med ett nytt konto anger du det på fliken. Om det är någon annan rättar du först den gamla användarens e-postadress eller tar bort användaren.',
    waiting: '{{name}} finns i KLIK med den e-postadressen. Ange på fliken om det är samma person.',
  },
  isSame: 'Det är {{name}}',
  isSameHint:
    'Användaren behåller projekt, roller och uppgifter och loggar in med det nya kontot från och med nu.',
  admit: 'Släpp in',
  admitMenu: 'Släpp in …',
  admitHint: 'Välj en användartyp för varje projekt. Utan projekt ser personen inga uppgifter.',
  moreProjects: 'Fler projekt kan väljas på fliken.',
  decline: 'Säg nej',
  declineMenu: 'Säg nej …',
  reasonLabel: 'Motivering (valfritt)',
  reasonHint: 'Den som har frågat kan läsa den.',
  none: 'Ingen',
  done: {
    ADMITTED: '{{by}} har släppt in {{name}}.',
    KNOWN: '{{name}} fanns redan i KLIK och har kommit in.',
    DECLINED: '{{by}} har sagt nej till {{name}}.',
    EXPIRED: 'Ingen svarade {{name}} i tid, så begäran gäller inte längre.',
  },
  users: 'Se det på fliken',
  ambiguous: {
    title: 'En inloggning passar på flera användare',
    text: 'En medarbetare försöker logga in med e-postadresser som hör till {{names}}. KLIK kan inte veta vem av dem det är och har inte släppt in någon.',
    way: 'Rätta e-postadressen för den som det inte är, eller ta bort en av dem om det är samma person. Då löser det sig av sig självt nästa gång personen öppnar KLIK.',
  },
  noLongerAdministrator: {
    title: '{{name}} är inte längre KLIK-administratör',
    text: 'FK Adgangsstyring skickade inte med rollen KLIK-administrator vid den senaste inloggningen. Om det är ett misstag ber du kommunens rolladministratör eller it-avdelning att ge rollen igen. Den gäller från nästa inloggning.',
  },
}
