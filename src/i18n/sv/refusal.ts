import type { refusal as da } from '../da/refusal.js'
import type { Texts } from '../texts.js'

export const refusal: Texts<typeof da> = {
  'not-signed-in': 'Du är inte inloggad. Öppna KLIK i Teams igen, så loggar vi in dig.',
  'session-over': 'Du har loggats ut eftersom det har gått för lång tid. Logga in igen, så kan du fortsätta.',
  'not-our-page': 'Det kom inte från KLIKs egen sida, så inget har ändrats. Öppna KLIK och gör det därifrån.',
  'nobody-here':
    'Du finns inte i KLIK ännu. Be kommunens rolladministratör eller it-avdelning att ge dig åtkomst som KLIK-användare.',
  'guest-here':
    'Du är gäst i den här organisationens Teams, och KLIK är till för dess egna medarbetare. Öppna KLIK i din egen organisations Teams, eller be den som bjöd in dig att få it-avdelningen att ge dig ett konto.',
  'key-taken': 'Det kontot loggar redan in som en annan användare. Öppna sidan igen för att se vem det är.',
  'fk-answer':
    'Vi kunde inte använda svaret från FK Adgangsstyring. Det kan ha tagit för lång tid, eller så öppnades sidan två gånger. Logga in igen. Om det fortsätter ber du kommunens it-avdelning att skriva till KLIK@kombit.dk.',
  'fk-cancelled':
    'Du blev inte inloggad eftersom kommunens inloggning sa nej eller avbröts. Logga in igen eller kontakta kommunens it-avdelning.',
  'fk-no-role':
    'Du har inte åtkomst till KLIK. Be kommunens rolladministratör eller it-avdelning att ge dig rollen ”KLIK-bruger” eller ”KLIK-administrator” i FK Adgangsstyring, och logga sedan in igen.',
  'fk-limited':
    'Din roll i FK Adgangsstyring har getts med en dataavgränsning, och sådana använder KLIK inte. Be kommunens rolladministratör att ge dig rollen utan avgränsning, och logga sedan in igen.',
  'fk-no-mail':
    'Din e-postadress saknas, så vi kan inte skapa dig som användare. Be kommunens organisationsadministratör att fylla i din e-postadress i FK Organisation, eller be kommunens KLIK-administratör att skapa dig i KLIK. Logga sedan in igen.',
  'fk-no-name':
    'Ditt namn eller ditt UUID saknas. Be kommunens organisationsadministratör att kontrollera din information i FK Organisation, och logga sedan in igen.',
  'fk-municipality':
    'Din kommun är inte med i KLIK i Teams ännu. Skriv till KLIK@kombit.dk om den borde vara det.',
  'fk-assurance':
    'Du är inte inloggad tillräckligt säkert för KLIK. Logga in igen med två faktorer, till exempel MitID Erhverv, eller be kommunens it-avdelning att höja tillitsnivån för din inloggning.',
  'fk-email-taken':
    'Din e-postadress tillhör redan en annan användare i KLIK, så vi vågar inte släppa in dig. Be kommunens KLIK-administratör eller organisationsadministratör att ta reda på vem den tillhör.',
  'tenant-taken':
    'En annan kommun har redan den organisationen (tenant). Kontrollera att dess ID är rätt skrivet.',
  'municipality-name-taken':
    'En annan kommun heter redan {{name}}. Skriv det namn som kommunen är känd under.',
  'stale-municipality':
    'Någon annan har ändrat kommunens inställningar under tiden. Sidan visar nu hur de är. Gör din ändring igen om den fortfarande behövs.',
  'closed-day': 'Stängda dagar ska ligga mellan i år och om fem år. Välj en annan dag.',
  'fk-cvr-taken': 'En annan kommun har redan det CVR-numret. Kontrollera att det är rätt skrivet.',
  'fk-framed':
    'FK Adgangsstyring kan bara användas i en webbläsare, inte inne i Teams. Öppna KLIK i Teams utan att logga in, eller öppna sidan i din webbläsare.',
  'join-request-over': '{{by}} har redan svarat {{name}}. Öppna sidan igen för att se hur det gick.',
  'join-request-email':
    'Teams har inte angett någon e-postadress för {{name}}. Skriv den på fliken under Användare och släpp in personen där.',
  'join-request-not-yet':
    'Du har nyligen fått nej. Du kan fråga igen från och med {{day}} eller prata med kommunens KLIK-administratör.',
  'nothing-set-up':
    'KLIK är installerat, men ingen kommun är upplagd ännu. Den som driver KLIK skapar den första med kommandot klik municipality add. Försök sedan igen.',
  'unknown-municipality':
    'Din organisation är inte med i KLIK i Teams ännu. Skriv till KLIK@kombit.dk om den borde vara det.',
  forbidden: 'Det får du inte göra: du saknar {{right}}.',
  'forbidden-kombit': 'Det får du inte göra: du saknar {{right}}. Skriv till KOMBIT om något behöver ändras.',
  'forbidden-who': 'Det får du inte göra: du saknar {{right}}. {{who}} kan ge dig den.',
  'not-found': 'Vi kunde inte hitta det. Det kan ha flyttats, eller så har du inte åtkomst till det.',
  'too-large': 'Det är för stort för att vi ska kunna ta emot det.',
  'invalid-input':
    'Det som står under ”{{field}}” kan inte användas. Rätta det, eller öppna sidan eller kortet igen.',
  'invalid-input-unnamed':
    'Något av det som skickades saknas eller kan inte läsas. Öppna sidan eller kortet igen och gör ett nytt försök.',
  'invalid-input-missing': 'Fältet ”{{field}}” är inte ifyllt. Fyll i det och försök igen.',
  'invalid-input-too-long': 'Texten i ”{{field}}” är för lång. Skriv högst {{max}} tecken och försök igen.',
  'invalid-input-too-many': 'Det finns för många under ”{{field}}”. Välj högst {{max}} och försök igen.',
  'invalid-input-twice': 'Samma sak står två gånger under ”{{field}}”. Ta bort den ena och försök igen.',
  'invalid-input-gone':
    'Det som är valt under ”{{field}}” finns inte här. Öppna sidan eller kortet igen och välj från listan.',
  'invalid-input-kombits':
    'KOMBIT bestämmer ”{{field}}” för en KLIK-uppgift, så det kan inte ändras här. Skriv ett meddelande till KOMBIT i uppgiften om det är fel.',
  'invalid-input-unasked':
    'Fältet ”{{field}}” hör inte hemma i den här listan. Lämna det tomt och försök igen.',
  'too-many-words': 'Sök med högst {{max}} ord åt gången. Ta de ord som säger mest.',
  'no-message':
    'Svaret kan inte läggas i tråden: det har ingen text, eller mer än 4 000 tecken. Kasta det och skriv själv i uppgiften.',
  'recipient-cannot-write':
    'Den som e-postmeddelandet skickades till kan inte längre skriva i uppgiften. Lägg svaret i tråden som dig själv, eller kasta det.',
  'message-too-long':
    'Ditt meddelande är längre än jag kan läsa här. Skriv högst {{max}} tecken, till exempel ett par ord ur en titel, eller skriv ”hjälp” för att se vad du kan göra.',
  'unknown-action': 'Den knappen känner vi inte längre till. Skriv ”hjälp” för att se vad du kan göra.',
  'stale-card': '{{by}} var först och ändrade uppgiften {{at}}. Status är nu: {{status}}.',
  'task-not-active': 'Uppgiften är inte aktiv ännu. KOMBIT öppnar den när den ska utföras.',
  'still-open': 'Det här är inte slutfört ännu: {{tasks}}. Vill du slutföra uppgiften ändå?',
  'would-lose-access':
    'Om du sparar det här förlorar du själv {{right}}. Spara igen för att bekräfta, eller stå kvar som ansvarig eller utförare.',
  'not-assignable':
    'Personen kan inte läggas till på uppgifter i projektet. Välj någon annan, eller be kommunens KLIK-administratör att ge personen åtkomst som plus-, standard- eller light-användare.',
  'start-after-end': 'Startdatumet är senare än slutdatumet. Rätta ett av dem.',
  'personal-number':
    'Texten ser ut att innehålla ett CPR-nummer. KOMBIT kan läsa den, så det får inte stå personuppgifter här. Ta bort numret och försök igen.',
  'personal-number-or-not':
    'Om de tio siffrorna är ett CPR-nummer ska du ta bort dem, för det får inte stå personuppgifter här. Om de är ett annat nummer skriver du framför dem vad det är, t.ex. ”P-nr.” eller ”konto”, och försöker igen.',
  'personal-number-inside':
    'Texten ser ut att innehålla ett CPR-nummer. Det får inte stå personuppgifter i anteckningar. Ta bort numret och försök igen.',
  'personal-number-in-introduction':
    'Texten ser ut att innehålla ett CPR-nummer, och det får inte stå i en introduktion. Ta bort numret och försök igen.',
  'is-local':
    'Det går inte att göra i en lokal uppgift, för KOMBIT kan inte se den. Använd den KLIK-uppgift som den hör till.',
  'under-local':
    'Under en lokal uppgift går det inte att skapa ytterligare en. Skapa den under den KLIK-uppgift som den lokala hör till.',
  'not-local':
    'Uppgiften är KOMBITs och kan inte tas bort här. Bara kommunens lokala uppgifter kan tas bort.',
  'undo-nothing': 'Det finns inget att ångra.',
  'undo-too-late': 'En ändring kan ångras i tio minuter. Du kan i stället välja en ny status.',
  'undo-superseded':
    'Uppgiften har ändrats sedan dess, så din ändring kan inte ångras. Se uppgiften som den är nu.',
  'snooze-date': 'Välj en dag efter i dag, högst {{max}} dagar framåt.',
  'snooze-completed': 'Uppgiften är slutförd, så det finns inget att skjuta upp.',
  'stale-settings':
    'Dina inställningar har sparats någon annanstans under tiden. Se dem som de är nu och försök igen.',
  'away-days': 'Välj både den första och den sista dagen av frånvaron, högst {{max}} dagar totalt.',
  'not-your-deputy': 'Välj en kollega från din kommun som är med i något av dina projekt.',
  'role-already-held': '{{name}} har redan rollen eller är tillfrågad om den.',
  'role-full':
    'Högsta antal innehavare av rollen: {{max}}. Ta bort en innehavare eller återkalla en nominering först.',
  'role-assignment-over': 'Det gäller inte längre för {{name}}. Se rollen som den är nu.',
  'reminded-today':
    '{{name}} har redan fått en påminnelse i dag. Försök igen i morgon eller fråga någon annan.',
  'role-published':
    'Rollen är publicerad, så kommunerna kan se den och den kan inte tas bort. Välj i stället vilka kommuner den gäller för.',
  'master-role-used':
    'Det finns roller som är skapade av masterrollen: {{roles}}. Ta bort dem först om de är utkast. Är de publicerade blir masterrollen kvar.',
  'role-on-its-way':
    'Rollen är redan på väg från {{holder}} till {{name}}. Återkalla överlämningen först om någon annan ska ha den.',
  'role-would-be-vacant':
    '{{name}} är den sista som har rollen {{role}}, och den är obligatorisk. Lämna över rollen, eller ta bort utan efterträdare om den får stå vakant.',
  'hand-over-to-yourself': '{{name}} har redan rollen. Välj någon annan.',
  'delegated-to-yourself': 'Du kan inte delegera till dig själv. Välj en kollega.',
  'delegation-over': 'Det är inte längre delegerat till {{name}}. Se rollen som den är nu.',
  'delegation-not-yours': 'Bara {{name}} kan lämna tillbaka det.',
  'role-not-yours': 'Bara {{name}} kan svara på den nomineringen.',
  'round-not-due':
    'Bara en publicerad roll som ska bekräftas varje år kan skickas ut för bekräftelse. Ändra det i rollen först.',
  'round-exists':
    'Rollen har redan skickats ut för bekräftelse {{year}}. Se hur långt kommunerna har kommit.',
  'round-date': 'Tidsfristen ska ligga efter dagens datum.',
  'round-project': 'Välj det projekt som kommunernas uppgift ska ligga i.',
  'confirmation-over':
    'Årets bekräftelse är avslutad, så det går inte att svara längre. Om något är fel ändrar du det på rollens sida eller säger till kommunens KLIK-administratör.',
  'confirmation-open':
    'Uppgiften slutförs av sig själv när alla har svarat. Antal svar som saknas: {{missing}}. Se vilka som inte har svarat på sidan för rollen ”{{role}}” i rollgalleriet och svara för dem där.',
  'confirmation-open-nobody':
    'Uppgiften slutförs av sig själv när rollen är bekräftad, men ingen har rollen ”{{role}}”. Tilldela den i rollgalleriet, eller svara där att ni inte vill delta.',
  'person-not-in-klik':
    'Personen finns inte i KLIK i din kommun. Be rolladministratören eller it-avdelningen att ge personen åtkomst. När personen har loggat in en gång kan rollen tilldelas.',
  'person-not-here':
    'Personen finns inte i KLIK i din kommun. Be rolladministratören eller it-avdelningen att ge personen åtkomst, och välj någon annan så länge.',
  'person-never-logged-in':
    '{{name}} har ännu inte loggat in i KLIK. Be {{name}} att öppna KLIK i Teams en gång, så kan rollen tilldelas.',
  'suggested-yourself': 'Du kan inte föreslå dig själv när du tackar nej. Välj någon annan.',
  'not-accepted': '{{name}} har inte tackat ja till rollen ännu och kan därför inte vara primär.',
  'stale-role':
    '{{by}} var först och ändrade den {{at}}. Se den som den är nu och spara igen. Det du har skrivit finns kvar här.',
  'role-title-taken':
    'Det finns redan en övergripande roll som heter ”{{title}}”. Välj en annan titel eller ändra den rollen i stället.',
  'role-title-taken-there':
    'Det finns redan en roll som heter ”{{title}}” i {{project}}. Välj en annan titel eller ändra den rollen i stället.',
  'master-title-taken':
    'Det finns redan en masterroll som heter ”{{title}}”. Välj en annan titel eller ändra den i stället.',
  'role-held-there':
    'Rollen är tillsatt eller någon är tillfrågad i {{where}}. Låt kommunen behålla rollen, eller kom överens med kommunen om att de först tar bort den från personen.',
  'municipality-not-offered':
    'Rollen kan bara gälla för kommuner som är med i projektet. Välj dem från listan.',
  'personal-number-in-role':
    'Under {{section}} ser det ut att stå ett CPR-nummer. Alla kommuner kan läsa det, så ta bort numret och försök igen.',
  'contact-incomplete': 'Fyll i fältet ”{{contactField}}”.',
  'invalid-gln':
    'EAN-numret är inte rätt. Det har 13 siffror, och den sista stämmer med de andra. Kontrollera det med kommunens ekonomiavdelning.',
  'stale-contact':
    '{{by}} var först och ändrade kontaktuppgifterna {{at}}. Stäng, se dem som de är nu och försök igen.',
  'missing-name': 'Namnet saknas. Skriv användarens fullständiga namn.',
  'invalid-email': 'E-postadressen är inte rätt. Skriv den som namn@kommun.dk.',
  'email-taken': 'E-postadressen används redan i KLIK. Kontrollera den eller skriv till KLIK@kombit.dk.',
  'email-taken-here':
    '{{name}} har redan den e-postadressen. Öppna användaren och ändra åtkomsten där i stället för att skapa en ny.',
  'email-locked':
    'En användare känns igen på sin e-postadress, så du kan inte ändra din egen. Be kommunens KLIK-administratör om det.',
  'locked-by-directory':
    'Fältet ”{{field}}” för {{name}} kommer från kommunens egna system och ändras där. Här uppdateras det av sig självt.',
  'locked-by-fk':
    'Det styrs i FK Adgangsstyring och kan inte ändras här. Ändra det i kommunens FK ORG, så följer KLIK med.',
  'stale-user':
    '{{by}} var först och ändrade {{changed}} {{at}}. Se användaren som den är nu och försök igen.',
  'unknown-organisation': 'Organisationen finns inte i din kommun. Välj en från listan.',
  'project-not-offered': 'Projektet finns inte i din kommun. Välj ett från listan.',
  'last-administrator':
    '{{name}} är kommunens sista administratör. Gör någon annan till administratör först, så går det bra.',
  'last-plus':
    '{{name}} är den sista plusanvändaren i {{projects}}. Gör någon annan till plusanvändare först, eller be kommunens KLIK-administratör om hjälp.',
  'last-plus-warning':
    '{{name}} är den sista plusanvändaren i {{projects}}. Om du fortsätter kan ingen styra projektet förrän du väljer en ny.',
  'open-tasks':
    '{{name}} är ansvarig eller utförare för öppna uppgifter ({{projects}}). Om du fortsätter ändras fälten till Ingen angiven.',
  'open-tasks-and-last-plus':
    '{{name}} är ansvarig eller utförare för öppna uppgifter ({{projects}}) och är den sista plusanvändaren i {{lastPlus}}. Om du fortsätter ändras fälten till Ingen angiven, och projektet står utan plusanvändare.',
  'not-yourself': 'Du kan inte ta bort dig själv. Be en annan administratör om det.',
  'too-early': 'Användare kan tas bort tidigast dagen efter {{after}}.',
  'not-a-channel': 'Det kan bara användas i en kanal. Skriv det i projektets kanal.',
  'project-ambiguous': 'Flera projekt matchar: {{names}}. Skriv hela namnet.',
  'import-faults': 'Filen kan inte läsas in som den är.',
  'clock-backwards': 'Klockan i demorummet kan bara gå framåt.',
  'broadcast-nobody':
    'Meddelandet har inte skickats: det finns ingen att skicka det till. Välj en annan grupp, eller be kommunerna att ge någon åtkomst till projektet.',
  'broadcast-audience-changed':
    'Meddelandet har inte skickats ännu: mottagarna har ändrats sedan du såg dem. Nu är det {{count}} kommuner. Se dem igen och skicka sedan.',
  'broadcast-withdrawn': 'Meddelandet är återkallat och kan inte ändras. Skriv ett nytt.',
  'stale-broadcast': 'Någon annan har ändrat meddelandet under tiden. Ladda om sidan och försök igen.',
  'not-mandatory':
    'KOMBIT följer bara upp obligatoriska uppgifter. Skicka det som ett vanligt meddelande i stället.',
  'group-name-taken': 'Projektet har redan en våg eller grupp med det namnet. Välj ett annat.',
  'group-used':
    'Det har skickats meddelanden till {{name}}, så den kan inte tas bort. Ta ut kommunerna ur den i stället.',
  'stale-group': 'Någon annan har ändrat gruppen under tiden. Ladda om sidan och försök igen.',
  'file-empty': 'Filen ”{{name}}” är tom. Kontrollera att den är sparad och välj den igen.',
  'file-type': 'Filen ”{{name}}” är inte av en filtyp som KLIK tar emot. Använd {{endings}}.',
  'file-mismatch':
    'Innehållet i ”{{name}}” stämmer inte med filtypen. Öppna filen i det program den är gjord i, spara den igen och försök på nytt.',
  'file-active':
    'Filen ”{{name}}” innehåller något som kan köra, hämta eller dölja annat, t.ex. makron, skript eller inbäddade filer. Spara en kopia utan det och försök igen.',
  'file-locked':
    'Filen ”{{name}}” är skyddad med lösenord, så vi kan inte se vad den innehåller. Spara en kopia utan lösenord och försök igen.',
  'file-unpacks-too-large':
    'Filen ”{{name}}” är för stor eller består av för många delar när den packas upp. Dela upp den och försök igen.',
  'file-picture-too-large':
    'Bilden ”{{name}}” har fler än 100 miljoner bildpunkter. Gör den mindre och försök igen.',
  'file-unreadable':
    'Filen ”{{name}}” kan inte läsas. Den kan vara skadad. Spara den igen och försök på nytt.',
  'file-virus':
    'Filen ”{{name}}” har inte sparats: virusskannern hittade {{found}}. Ta bort filen och kontakta er it-avdelning.',
  'file-not-yours': 'Filen ”{{name}}” lades till av {{owner}}, och bara {{owner}} kan ta bort den.',
  'personal-number-in-name':
    'Det ser ut att stå ett CPR-nummer i filens namn. Ge filen ett annat namn och försök igen.',
  'personal-number-in-file':
    'Det ser ut att stå ett CPR-nummer i ”{{name}}”, {{where}}. Ta bort det och försök igen. Det får inte finnas personuppgifter i filer.',
  'file-store-down': 'Vi når inte fillagret just nu, så inget har ändrats. Försök igen om en liten stund.',
  'file-scan-down':
    'Filen kan inte kontrolleras mot virus just nu, så den har inte sparats. Försök igen om en liten stund. Om det fortsätter skriver du till KLIK@kombit.dk.',
  'export-too-heavy':
    'Det blev för mycket för en fil. Filtrera listan så att den blir kortare, eller hämta uppgiften utan meddelanden.',
  'stale-note':
    '{{by}} var först och ändrade anteckningen {{at}}. Det du har skrivit är inte sparat men finns kvar här.',
  'role-above-own-level':
    'Du kan ge din egen roll och rollerna under den. Be någon av teamets ägare att bjuda in personen som {{role}}.',
  'role-not-for-coordinator':
    'Som koordinator kan du inte bjuda in någon som introduktionsledare. Det kan teamets ägare göra, och du kan byta rollen efteråt.',
  'already-has-role': '{{name}} är redan med i teamet som {{role}}. Du kan byta rollen i stället.',
  'introducee-not-a-team-role':
    'Den person som ska introduceras har ingen roll i teamet. Starta en introduktion i stället, så kommer personen med den vägen.',
  'open-introduction-tasks':
    '{{name}} har fortfarande uppgifter i introduktioner ({{count}}). Välj vem som ska ta över dem.',
  'running-plans': '{{name}} leder introduktioner ({{count}}). Välj vem som ska ta över dem.',
  'team-has-plans':
    'Teamet har pågående introduktioner ({{count}}). Välj vilket team som ska ta över dem, eller avsluta dem först.',
  'successor-not-in-team':
    'Välj någon annan i teamet. Introduktioner kan bara ledas av ägare, introduktionsansvariga och introduktionsledare.',
  'user-in-teams-outside-branch':
    '{{name}} är också med i team utanför ditt område. Du kan ta bort personen från dina egna team, och en administratör sköter resten.',
  'invitation-over-unnamed':
    'Din inbjudan gick ut {{day}}. Be den som bjöd in dig att skicka den igen, så kan du komma in.',
  'invitation-over': 'Din inbjudan gick ut {{day}}. Be {{by}} att skicka den igen, så kan du komma in.',
  'invitation-used': '{{name}} har redan varit i KLIK och behöver inte bjudas in igen.',
  'last-owner': '{{name}} är teamets enda ägare, och ett team måste ha en. Gör någon annan till ägare först.',
  'stale-team': 'Någon annan har ändrat teamet under tiden. Se hur det ser ut nu och försök igen.',
  'main-team-taken':
    '{{name}} är redan kommunens ansvarsteam, och det kan bara finnas ett. Ta bort markeringen där först.',
  'area-out-of-branch':
    'Området ligger utanför det du koordinerar. Välj ett i din egen gren, eller be en administratör om hjälp.',
  'area-read-only':
    '{{name}} ligger ovanför ditt eget område, så du kan bara läsa det. Koordinatorer högre upp och administratörer kan ändra det.',
  'coordinator-needs-review':
    'Du är koordinator men äger inte längre något team, så du kan bara titta. Be en administratör att göra dig till ägare av ett.',
  'not-owner-anywhere':
    '{{name}} äger inte något team, och det måste en koordinator göra. Gör personen till ägare av ett team först.',
  'coordinator-already': '{{name}} är redan koordinator för området.',
  'area-has-teams': 'Det finns team i {{name}}. Välj vart de ska flyttas och försök igen.',
  'area-has-children': 'Det finns områden under {{name}}. Välj vart de ska flyttas och försök igen.',
  'area-has-coordinators':
    'Det finns koordinatorer för {{name}}. Välj vad som ska hända med dem och försök igen.',
  'area-name-taken': 'Det finns redan ett område som heter {{name}} på samma ställe. Välj ett annat namn.',
  'move-into-self': 'Ett område kan inte flyttas in under sig självt. Välj en annan plats.',
  'root-locked':
    'Det översta området har kommunens namn, och bara de som driver KLIK kan ändra det. Skriv till KLIK@kombit.dk om namnet är fel.',
  'root-exists': 'Det översta området finns redan. Skapa nya områden under det.',
  'team-needs-leaf-area':
    'Team hör hemma i de nedersta områdena, och {{name}} är uppdelat. Välj ett av områdena under det.',
  'stale-area': 'Någon annan har ändrat området under tiden. Se hur det ser ut nu och försök igen.',
  'plan-incomplete':
    'Introduktionen kan inte börja ännu. Antal saker som saknas i planen: {{count}}. De står högst upp i planen, var och en med ett förslag på åtgärd.',
  'plan-not-started':
    'Introduktionen har inte börjat ännu. Starta den först, så kan ni arbeta med uppgifterna.',
  'plan-ended':
    'Introduktionen är avslutad och kan bara läsas. Den som leder den kan öppna den igen inom 30 dagar.',
  'not-allowed-in-team':
    'Du kan inte starta en introduktion i {{name}}. Det kan teamets ägare, introduktionsansvariga och introduktionsledare göra.',
  'not-your-task':
    'Uppgiften är inte din: {{name}} är ansvarsperson för den. Skriv en kommentar eller fråga den som leder introduktionen.',
  'not-allowed-to-end':
    'Bara den som leder introduktionen och teamets ägare kan avsluta den. Skriv en kommentar till dem om den är klar.',
  'not-allowed-to-end-of':
    'Bara {{name}}, som leder introduktionen, och teamets ägare kan avsluta den. Skriv en kommentar till dem om den är klar.',
  'stale-introduction':
    'Någon annan har ändrat introduktionen under tiden. Se hur den ser ut nu och försök igen.',
  'stale-introduction-by':
    '{{by}} var först och ändrade introduktionen {{at}}. Se hur den ser ut nu och försök igen.',
  'note-required': 'Skriv i en anteckning varför uppgiften inte är relevant, så att de andra kan se det.',
  'reason-required': 'Skriv kort varför, så att de andra kan se det efteråt.',
  'open-critical-tasks':
    'Kritiska uppgifter som inte är slutförda: {{count}}. Skriv varför introduktionen ändå ska avslutas, eller se till att de blir klara först.',
  'already-ended': 'Introduktionen är redan avslutad. Se hur den ser ut nu.',
  'reopen-too-late':
    'Introduktionen kan inte öppnas igen: det går bara inom 30 dagar efter att den har avslutats. Starta en ny i stället.',
  'feedback-closed':
    'Respons kan ges från det att introduktionen är avslutad och tills den arkiveras. Vill du säga något nu kan du skriva till den som har lett introduktionen.',
  'responsible-not-in-team':
    '{{name}} är inte med i {{team}}. Bjud in {{name}} som introducerare först, eller välj någon annan.',
  'category-not-empty': 'Det finns uppgifter i {{name}}. Flytta eller ta bort dem först.',
  'task-begun':
    'Uppgiften pågår eller är slutförd och kan inte tas bort. Ändra den till inte relevant i stället.',
  'role-may-not-make-templates':
    'Bara ägare och introduktionsansvariga kan skapa, ändra och kopiera mallar. Be någon av dem i ditt team om hjälp.',
  'no-edit-right': 'Du får se mallen men inte ändra den. Gör en kopia och ändra i den.',
  'no-edit-right-of':
    'Du får se mallen men inte ändra den. Gör en kopia och ändra i den, eller be {{name}} om editeringsrätt.',
  'share-outside-area':
    'Som koordinator kan du dela mallen med team i dina egna områden. Be den som har gjort den eller en administratör att dela den med andra.',
  'template-changed-meanwhile':
    '{{by}} sparade mallen {{at}} medan du skrev. Det du har skrivit är inte sparat men finns kvar här: se vad som är nytt och välj vad som ska gälla.',
  'empty-template': 'Det finns inga uppgifter i mallen ännu. Lägg till minst en och försök igen.',
  'last-editor':
    'Då skulle ingen kunna ändra mallen längre. Ge någon annan editeringsrätt först, eller låt rätten vara kvar.',
  'looked-up-too-many':
    'Du har sett {{max}} personer från andra kommuner på en timme, och fler visar vi inte. Försök igen om {{minutes}} minuter, eller använd filtren och hitta dem du behöver. Skriv till KLIK@kombit.dk om du behöver fler.',
  'exported-too-often':
    'Du har hämtat listan över alla kommuner {{max}} gånger i dag, och fler gånger går det inte. Försök igen i morgon, eller skriv till KLIK@kombit.dk om du behöver den tidigare.',
  'too-fast': 'Det går lite för fort. Vänta en stund ({{seconds}} sek.) och försök igen.',
  'too-many-at-once':
    'Det är ovanligt mycket på gång i er organisation just nu. Vänta en stund och försök igen.',
  busy: 'Det är mycket på gång just nu. Försök igen om en liten stund.',
  'outcome-unknown': 'Anslutningen bröts på vägen. Kontrollera om det kom med innan du försöker igen.',
  bug: 'Något gick fel hos oss. Försök igen. Om det fortsätter skriver du till KLIK@kombit.dk och nämner {{reference}}.',
}
