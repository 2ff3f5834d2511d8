import type { Texts } from '../texts.js'
import type { fault as da } from '../da/fault.js'

export const fault: Texts<typeof da> = {
  'at-line': 'Rad {{line}}: {{sentence}}',
  'missing-title': 'Uppgiften har ingen titel. Skriv den under OPGAVETITEL och försök igen.',
  'missing-number': 'Uppgiftens nummer saknas. Det står som #140010 i KLIK. Skriv det och försök igen.',
  'wrong-number':
    '”{{value}}” under {{heading}} är inte ett uppgiftsnummer. Skriv det som #140010 eller # 97668 / 107.',
  'missing-value': '{{heading}} saknas. Fyll i fältet eller exportera uppgiften från KLIK igen.',
  'unknown-status':
    '”{{value}}” är inte en status. Använd Ikke aktiv, Ikke påbegyndt, Påbegyndt eller Fuldført.',
  'unknown-priority':
    '”{{value}}” är inte en prioritet. Använd Obligatorisk kritisk vej, Obligatorisk, Anbefalet, Frivillig eller Lokal.',
  'wrong-date': '”{{value}}” under {{heading}} är inte ett datum. Skriv det som 24-01-2023.',
  'start-after-end':
    'Startdatumet {{start}} är senare än slutdatumet {{end}}. Rätta det ena och försök igen.',
  'duplicate-number': 'Uppgift #{{number}} står också på rad {{first}}. Ta bort den ena och försök igen.',
  'double-heading':
    'Rubriken {{heading}} står två gånger, så vi kan inte se vad som hör vart. Ta bort den ena och försök igen.',
  'double-column':
    'Kolumnen {{heading}} finns två gånger. Ta bort eller byt namn på den ena och försök igen.',
  'missing-column': 'Kolumnen {{heading}} saknas. Lägg till den eller exportera listan från KLIK igen.',
  'unclear-columns':
    'Vi kan inte se vilket värde som hör till {{headings}}. Skriv varje rubrik för sig med värdet under.',
  'missing-municipality':
    'Filen säger inte vilken kommun den gäller. Skriv den under KOMMUNE, eller välj kommunen när du läser in filen.',
  'unknown-municipality': 'Vi känner inte till kommunen ”{{name}}”. Rätta namnet eller skapa kommunen först.',
  'ambiguous-project':
    'Flera projekt heter ”{{name}}”, så vi vet inte vilket som menas. Ge det ena ett annat namn och försök igen.',
  'number-elsewhere': 'Uppgift #{{number}} hör till en annan kommun. Kontrollera numret och kommunen.',
  'template-taken':
    'Kommunen har redan en uppgift enligt KOMBITs mall {{template}}: #{{other}}. Kontrollera numren för #{{number}}.',
  'kind-differs':
    'Uppgift #{{number}} är lokal på det ena stället och KLIK-uppgift på det andra. Rätta prioriteten eller använd ett annat nummer.',
  'unknown-parent':
    'Den överordnade uppgiften #{{parent}} finns inte som KLIK-uppgift i kommunen. Läs in den först eller rätta numret.',
  'parent-is-local':
    'Uppgift #{{number}} kan inte ligga under #{{parent}}, för den är själv lokal. Skriv numret på den KLIK-uppgift som #{{parent}} hör till.',
  'too-large': 'Filen är för stor. Den får vara högst {{limit}} MB. Dela upp den och försök igen.',
  'unpacks-too-large':
    'Filen är större än {{limit}} MB när den packas upp. Spara listan i en ny, tom arbetsbok och försök igen.',
  'too-many-entries':
    'Filen består av fler än {{limit}} delar. Spara listan i en ny, tom arbetsbok och försök igen.',
  'too-many-columns': 'Listan har fler än {{limit}} kolumner. Ta bort dem som inte hör dit och försök igen.',
  'too-many-rows': 'Listan har fler än {{limit}} rader. Dela upp den i flera filer och försök igen.',
  'too-heavy': 'Filen är för tung att läsa. Dela upp den eller spara listan som CSV och försök igen.',
  'not-readable':
    'Filen kan inte läsas. Den kan vara skadad. Exportera den igen som .xlsx, .csv, PDF eller text.',
  'unknown-file':
    'Filen liknar varken en KLIK-uppgift eller en uppgiftslista. Exportera den från KLIK igen utan att ändra rubrikerna.',
  encrypted: 'Filen är skyddad med lösenord. Spara den utan lösenord och försök igen.',
  'old-excel': 'Filen är i det gamla Excel-formatet. Spara den som .xlsx och försök igen.',
  'broken-quotes':
    'Ett citattecken avslutas aldrig, så resten av filen kan inte läsas. Rätta det eller spara listan som .xlsx.',
  'no-rows':
    'Det finns inga uppgifter i filen. Kontrollera att listan inte ligger på ett dolt blad och försök igen.',
  'no-list':
    'Vi hittade ingen lista på {{sheets}}. {{headings}} ska stå som rubriker överst på ett blad som inte är dolt. Rätta bladet och försök igen.',
  'unknown-encoding':
    'Vi kan inte läsa bokstäverna i filen. Spara den i Excel som ”CSV UTF-8” eller .xlsx och försök igen.',
  'other-format':
    'Filen är i ett annat format än Excels .xlsx, t.ex. .ods eller .xlsb. Spara den som .xlsx och försök igen.',
  'other-municipality': '”{{value}}” är inte den här kommunen. Ta bara med kommunens egna i listan.',
  'broken-json':
    'Filen liknar JSON men kan inte läsas. Den ska vara en lista över personer, eller ett objekt med listan som people.',
  'too-long': '{{heading}} är längre än {{limit}} tecken. Gör texten kortare och försök igen.',
  'missing-cell': '{{heading}} saknas. Fyll i fältet och försök igen.',
  'wrong-email': '”{{value}}” är inte en e-postadress. Skriv den som namn@kommun.dk.',
  'unknown-user-type': '”{{value}}” är inte en användartyp. Använd Plus, Standard, Light eller Läsare.',
  'unknown-answer': '”{{value}}” förstår vi inte. Skriv Ja eller Nej, eller lämna fältet tomt.',
  'row-differs': '{{heading}} skiljer sig från rad {{first}} för samma e-postadress. Rätta den ena raden.',
  'double-access':
    'Projektet ”{{name}}” står också på rad {{first}} för samma e-postadress. Ta bort den ena.',
  'no-people':
    'Det finns inga användare i filen. Kontrollera att listan inte ligger på ett dolt blad och försök igen.',
  'not-a-list': 'Filen är inte en lista över användare. Använd mallen (Excel) eller spara listan som CSV.',
  'unknown-project': 'Projektet ”{{name}}” finns inte i kommunen. Skriv namnet som det står i projektlistan.',
  'email-elsewhere':
    'E-postadressen {{value}} används redan i KLIK utanför kommunen. Kontrollera den eller skriv till KLIK@kombit.dk.',
  'may-not-grant':
    'Du har inte rätt att ge åtkomst till {{name}}. Kommunens KLIK-administratör kan göra det.',
  'may-not-create': 'Du har inte rätt att skapa {{name}}. Kommunens KLIK-administratör kan göra det.',
  'may-not-edit': 'Du har inte rätt att ändra informationen om {{name}}. Lämna fälten tomma.',
  'may-not-appoint':
    'Du har inte rätt att utse eller ta bort administratörer. Lämna fältet tomt för {{name}}.',
  'open-tasks-left':
    '{{name}} har öppna uppgifter som den nya användartypen inte får ha. Ändra användaren under Användare i stället.',
  'last-plus-left':
    '{{name}} är den sista plusanvändaren i ett projekt. Ändra användaren under Användare i stället.',
  'last-administrator-left': '{{name}} är kommunens sista administratör och måste fortsätta att vara det.',
  'own-email': '{{name}} kan inte ändras på det sättet. Ändra användaren under Användare i stället.',
  'kept-by-directory':
    '{{name}}: kontaktuppgifter som kommer från kommunens egna system har inte ändrats. Resten har tagits med.',
  'kept-by-fk':
    '{{name}}: kontaktuppgifter och administratör styrs i FK Adgangsstyring och har inte ändrats. Åtkomsten till projekt har tagits med.',
  'unknown-person':
    'Uppgift #{{number}}: Vi känner inte till ”{{name}}”, så {{heading}} är inte ifyllt. Välj personen i uppgiften efteråt.',
  'ambiguous-person':
    'Uppgift #{{number}}: Flera heter ”{{name}}”, så {{heading}} är inte ifyllt. Välj personen i uppgiften efteråt.',
  'not-taken-over':
    'Uppgift #{{number}}: {{heading}} har inte tagits med. Skriv det viktiga i en intern anteckning i uppgiften.',
  'local-alone':
    'Uppgift #{{number}} är lokal, men filen säger inte vilken uppgift den hör till. Lägg till kolumnen OVERORDNET OPGAVE för att koppla den.',
}
