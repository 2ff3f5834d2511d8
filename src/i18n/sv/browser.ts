import type { browser as danish } from '../da/browser.js'
import type { Texts } from '../texts.js'

export const browser: Texts<typeof danish> = {
  title: 'Logga in i KLIK',
  text: 'Välj var du har ditt konto. Du loggar in med det som du använder på arbetet.',
  empty: 'Här är inget inställt ännu',
  emptyWay:
    'KLIK är installerat och redo för den första kommunen. Den som driver KLIK skapar den med kommandot klik municipality add; anvisningen finns i docs/installing.md. Öppna sedan KLIK i Teams.',
  way: 'Logga in med {{name}}',
  teams: 'Öppna i Teams',
  teamsWay: 'Använder du KLIK i Microsoft Teams? Där är du redan inloggad.',
  out: 'Du är utloggad.',
  signOut: 'Logga ut ({{name}})',
  again: {
    title: 'Du är inloggad igen',
    text: 'Stäng det här fönstret och fortsätt där du var.',
    toKlik: 'Gå till KLIK',
  },
  ended: {
    title: 'Du är utloggad',
    text: 'Det har gått för lång tid, eller så har du loggat ut i ett annat fönster. Det du har skrivit på sidan finns kvar här: Logga in i ett nytt fönster och kom sedan tillbaka hit.',
    go: 'Jag är inloggad igen',
    notYet: 'Du är inte inloggad ännu. Logga först in i det nya fönstret.',
    leave: 'Börja om',
  },
  ask: 'I {{municipality}} kan {{names}} hjälpa dig.',
  askMunicipality:
    'Är du anställd i en kommun kan dess KLIK-administratör hjälpa dig; skriv annars till KLIK@kombit.dk.',
  problem: {
    nobody: 'Du finns inte i KLIK ännu',
    nobodyWay:
      'Ditt konto är i sin ordning, men ingen finns i KLIK med kontots e-postadress. En KLIK-administratör kan skapa dig under Användare med den adressen; sedan kan du logga in. Här kan du inte själv be om åtkomst. Om din kommun använder KLIK i Teams kan du göra det där.',
    several: 'Vi kan inte se vem du är',
    severalWay:
      'Flera i KLIK har e-postadresser som hör till ditt konto. En KLIK-administratör måste rätta dem, så att bara en av dem är din.',
    taken: 'Din e-postadress hör till ett annat konto',
    takenWay:
      'Den som har din e-postadress i KLIK loggar in med ett annat konto. Är det en kollega som hade adressen före dig kan en KLIK-administratör rätta kollegans adress och skapa dig. Har du själv fått ett nytt konto kan administratören ta bort den gamla användaren och skapa dig på nytt.',
    'invitation-over': 'Din inbjudan har gått ut',
    'invitation-overWay':
      'En inbjudan gäller i 30 dagar. Be den som bjöd in dig att skicka den igen och logga sedan in.',
    'no-address': 'Din e-postadress saknas',
    'no-addressWay':
      'Där du loggade in finns ingen bekräftad e-postadress. Be it-avdelningen att rätta det på ditt konto och försök sedan igen.',
    guest: 'Du är gäst där',
    guestWay:
      'Du loggade in som gäst i en annan organisation, och dess KLIK är för dess egna medarbetare. Logga in med din egen organisation, eller be den som har bjudit in dig att låta it-avdelningen ge dig ett konto.',
    elsewhere: 'Du finns någon annanstans',
    elsewhereWay:
      'Vi känner till ditt konto från ett annat ställe än det du valde. Välj det du brukar använda här nedanför.',
    'no-municipality': 'Något saknas i inställningarna',
    'no-municipalityWay':
      'Det ställe där du loggade in hör till någon som inte finns i KLIK ännu. Skriv till KLIK@kombit.dk, så kan de rätta det.',
    'not-trusted': 'Du är inte inloggad',
    'not-trustedWay':
      'Svaret från det ställe där du loggade in var inte som det ska vara, så vi litar inte på det. Försök igen. Om det inte hjälper ber du it-avdelningen att gå igenom inställningarna tillsammans med dem som driver KLIK.',
    cancelled: 'Du loggades inte in',
    cancelledWay:
      'Du ångrade dig, eller så sa din organisation nej. Försök igen, eller fråga it-avdelningen om du får använda KLIK.',
    over: 'Börja om',
    overWay: 'Det tog för lång tid, eller så kom du från en gammal länk. Logga in härifrån, så bör det gå.',
    'provider-down': 'Stället där du loggar in svarar inte',
    'provider-downWay':
      'Försök igen om en stund. Om det inte hjälper säger du till er it-avdelning; det är där det kan rättas. Är du inloggad i ett annat fönster fungerar det fortfarande.',
    busy: 'KLIK är upptaget just nu',
    busyWay: 'Du är inte inloggad. Försök igen om en liten stund.',
  },
}
