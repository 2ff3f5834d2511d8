import type { cli as da } from '../da/cli.js'
import type { Texts } from '../texts.js'

export const cli: Texts<typeof da> = {
  usage: 'Användning: npm run -s klik -- KOMMANDO',
  more: 'Skriv --help efter ett kommando för att läsa mer om det.',
  unknown: 'Kommandot "{{command}}" finns inte.',
  option: {
    unknown:
      'Det finns inget alternativ som heter {{option}}. Skriv --help efter kommandot för att se vad det kan.',
    value:
      'Alternativet {{option}} är felskrivet: Det saknar sitt värde, eller så tar det inget. Skriv --help efter kommandot.',
    notHere: '{{option}} kan inte användas med {{command}}. Skriv: {{form}}',
  },
  tooMany: '"{{extra}}" är ett ord för mycket. Skriv: {{form}}',
  language: 'Språket "{{language}}" finns inte. Skriv da, en, sv eller fi.',
  bug: 'Något gick fel: {{message}}. Försök igen med LOG_LEVEL=debug om du vill se var.',
  open: {
    inUse: 'Den inbyggda databasen används av {{holder}}. Stoppa servern först och försök igen.',
    password:
      'Databasen släpper inte in oss: Användarnamnet eller lösenordet i adressen är fel. Rätta det och försök igen.',
    missing:
      'Servern har ingen databas med det namnet. Skapa en tom databas på den, eller rätta namnet i adressen.',
    address:
      'Databasens adress är felskriven. Den ska se ut så här: postgres://användare:lösenord@server:5432/klik',
    away: 'Databasen kan inte nås ({{reason}}). Kontrollera att den är i gång och att adressen är rätt, och försök igen.',
  },
  backup: {
    what: 'spara alla data och filer i en fil',
    help: 'FILE är filen som ska skrivas, till exempel klik.tar.gz; den får inte finnas. Allt sparas som det är vid en enda tidpunkt, medan servern är i gång; bara den inbyggda databasen kräver att den är stoppad. Filen innehåller personuppgifter och kan bara läsas av den som skriver den: Spara den krypterad, på ett annat ställe än databasen, och ta bort den sedan. --json ger siffrorna som ett objekt.',
    which: 'Skriv var säkerhetskopian ska ligga, till exempel: backup klik.tar.gz',
    done: '{{file}} har skrivits med {{rows}} rader och {{files}} filer. Den innehåller personuppgifter: Spara den där bara rätt personer kan läsa den.',
    missing_one: '{{count}} fil fanns inte längre, så den är inte med.',
    missing_other: '{{count}} filer fanns inte längre, så de är inte med.',
    fault: {
      exists: '{{about}} finns redan, eller så håller någon annan på att skriva den. Välj ett annat namn.',
      cannotWrite: 'Det går inte att skriva till {{about}}. Välj en mapp som finns och som du får skriva i.',
      noSpace:
        'Det finns inte plats för {{about}}, så det finns ingen säkerhetskopia. Frigör plats eller välj ett annat ställe.',
      cannotRead: '{{about}} kan inte öppnas. Rätta namnet, eller be om åtkomst till filen.',
      notBackup: '{{about}} är inte en säkerhetskopia från KLIK. Inget har ändrats. Välj rätt fil.',
      damaged:
        '{{about}} är skadad eller inte hel, så den kan inte användas. Inget har ändrats. Hämta filen igen, eller ta en annan säkerhetskopia.',
      newer:
        'Data kommer från en nyare version av KLIK än den här. Inget har ändrats. Använd den version som data kommer från, eller en nyare.',
      nothingHere:
        'Det finns inga KLIK-data i databasen. Kontrollera att DATABASE_URL eller KLIK_DATA_DIR är rätt.',
      living:
        'Databasen som ska ta emot har redan data, och de rörs inte. Skapa en ny, tom databas och försök igen med den.',
      ahead:
        'Databasen är tom men förberedd för en annan version än den som data kommer från. Skapa en ny, tom databas och försök igen med den.',
      differs:
        'Det kom inte in lika många rader i {{about}} som det skulle. Inget har sparats. Försök igen med en ny, tom databas.',
    },
  },
  check: {
    what: 'se vad som fungerar, vad som saknas och hur det rättas',
    help: 'Frågar databasen, filerna, e-postservern och inloggningsställena nu och säger när fliken, chatten och jobben senast sågs fungera. Ingen e-post skickas. Svarar 1 när något nödvändigt inte fungerar. --json ger ett objekt per rad.',
  },
  restore: {
    what: 'läs in en säkerhetskopia i en tom databas',
    help: 'FILE är skriven av backup. Hela filen provas först. Databasen måste vara tom, och den uppgraderas till den här versionen efteråt. Inget skickas från den förrän någon skriver outbox release eller outbox discard, för det som väntade kan ha skickats sedan dess. --json ger siffrorna som ett objekt.',
    which: 'Skriv vilken fil som ska läsas in, till exempel: restore klik.tar.gz',
    done: 'Säkerhetskopian från {{at}} har lästs in: {{rows}} rader och {{files}} filer, lika många som sparades.',
    held: 'Inga meddelanden skickas ännu. Skriv outbox release för att skicka det som väntar, eller outbox discard för att kasta det.',
  },
  'move-database': {
    what: 'flytta data från den inbyggda databasen till PostgreSQL',
    help: '--to är adressen till en tom databas, eller en fil som den står i, så att lösenordet inte kan ses av andra på maskinen. --files FOLDER kopierar också filerna till en annan datamapp; utan det blir de kvar där de är. Stoppa servern först. Den inbyggda databasen förblir som den var; starta den inte igen, för då skickar båda. --json ger siffrorna som ett objekt.',
    which:
      'Skriv vart: move-database --to postgres://användare@server/klik, eller en fil som adressen står i.',
    notEmbedded:
      'DATABASE_URL är satt, så det är inte den inbyggda databasen som används. Använd backup och restore för att flytta den.',
    done: '{{rows}} rader och {{files}} filer har flyttats, lika många som det fanns. {{folder}} är som den var. Sätt DATABASE_URL till den nya databasen innan du startar igen.',
  },
  import: {
    what: 'läs in KLIK-exporter som uppgifter',
    help: 'FILE är en uppgift (PDF eller text) eller en uppgiftslista (Excel eller CSV), så som KLIK exporterar dem. En fil läses in helt eller inte alls; fel visas med radnummer. Om uppgiften redan finns uppdateras bara KOMBITs fält. --dry-run provar allt utan att spara. --municipality säger vilken kommun det gäller när filen inte gör det.',
    none: 'Skriv vilka filer som ska läsas in.',
    unreadable: 'Filen {{file}} kan inte öppnas.',
    done: '{{file}}: {{created}} nya, {{updated}} uppdaterade, {{unchanged}} oförändrade.',
    tried:
      '{{file}}: skulle ge {{created}} nya, {{updated}} uppdaterade, {{unchanged}} oförändrade. Inget har sparats.',
    refused_one: '{{file}}: inget har lästs in på grund av {{count}} fel:',
    refused_other: '{{file}}: inget har lästs in på grund av {{count}} fel:',
  },
  explain: {
    what: 'förklara en tidsfrist: färg, regel och nästa skifte',
    help: 'Läser ett JSON-objekt per rad: {status, startDate, plannedDurationWorkingDays, latestStartOverride, endDate, today, profile: "office", "statutory", "finland" eller "sweden"} och svarar med ett per rad: {marker, latestStart, yellowFrom, rule, nextChange}. I en terminal ges svaret i ord; med --json alltid som JSON.',
    noJson: 'det är inte JSON',
    wrong: 'Raden kan inte läsas ({{problem}}). Skriv --help för att se hur den ska se ut.',
  },
  person: {
    what: 'hämta allt som har sparats om en person, eller ta bort namnet på en borttagen användare',
    help: 'export skriver allt om den som har eller har haft adressen i en fil som bara du kan läsa; även om personer hos KOMBIT och om borttagna användare. erase tar bort namnet på en borttagen användare överallt där det är skrivet och sätter en pseudonym i stället; annars sker det av sig självt två år efter borttagningen.',
    unwritable: 'Filen {{file}} kan inte skrivas, eller så finns den redan. Välj ett annat namn.',
    exported:
      'Allt finns i {{file}}. Det är personuppgifter: ge filen till den som har bett om den och ta sedan bort den.',
    form: 'Skriv: person export ADRESS FIL, eller: person erase ADRESS. I stället för adressen kan ett ID stå.',
    several: 'Flera har haft den adressen. Skriv ID:t för den som det gäller i stället för adressen:',
    gone: '{{id}}: skapad {{created}}, borttagen {{deleted}}',
    here: '{{id}}: skapad {{created}}, är användare nu',
    living: 'Det är en användare. Ta först bort användaren i KLIK; sedan kan namnet tas bort.',
    erased: 'Namnet på den borttagna användaren har tagits bort.',
    erasedBefore: 'Namnet har redan tagits bort.',
    nobody: 'Ingen har eller har haft den adressen eller det ID:t.',
  },
  audit: {
    what: 'kontrollera om historiken är som när den förseglades',
    help: 'Varje timme förseglas det som har hänt i ett block som bygger på det föregående. check räknar om alltihop och svarar 1 om något har ändrats, saknas eller har lagts till. HASH är en nyckel från en tidigare körning (den står också i loggen) som du har sparat på ett annat ställe: då upptäcks det också om hela kedjan har gjorts om.',
    form: 'Skriv: audit check, eller: audit check HASH',
    counted:
      '{{blocks}} block med {{entries}} poster. {{forgotten}} är glömda, som de ska kunna bli. {{unsealed}} väntar på nästa block.',
    last: 'Det nyaste blockets nyckel: {{hash}}',
    known: 'Nyckeln du gav finns i kedjan.',
    unknown: 'Nyckeln du gav finns inte i kedjan: Kedjan har gjorts om sedan den sparades.',
    late_one:
      '{{count}} post är äldre än ett dygn och inte förseglad: Antingen har jobbet audit stått still, eller så har posten lagts till efteråt.',
    late_other:
      '{{count}} poster är äldre än ett dygn och inte förseglade: Antingen har jobbet audit stått still, eller så har posterna lagts till efteråt.',
    sound: 'Historiken är som när den förseglades.',
    fault: {
      CHANGED: 'Ändrade efter förseglingen: {{count}} (nr {{which}}).',
      MISSING: 'Saknas trots att de är förseglade: {{count}} (nr {{which}}).',
      CHAIN: 'Block som inte passar i kedjan: {{count}} (nr {{which}}).',
    },
  },
  rights: {
    what: 'visa rättighetstabellen så som den tillämpas',
    help: 'Varje rätt, användartyp och relation. Med --json (eller skickat vidare till ett annat program) ett objekt per rad: {right, userType, relation, allowed}. Med --introductions i stället rättigheterna för introduktioner: {row, hat, allowed}.',
  },
  notices: {
    what: 'visa vem som får meddelanden om vad, så som det tillämpas',
    help: 'Varje händelse, användartyp och relation; "own" är den ansvariga, utföraren eller den det handlar om. Med --json (eller skickat vidare till ett annat program) ett objekt per rad: {event, userType, relation, told}.',
  },
  migrate: {
    what: 'uppgradera databasen till den här versionen',
    help: 'Kan köras flera gånger och av flera samtidigt.',
    done: 'Databasen är uppgraderad till den här versionen.',
  },
  job: {
    what: 'kör ett jobb nu',
    help: 'sweep hittar tidsfrister som har ändrat färg; clean-up glömmer det som ingen längre använder; analyze fräschar upp den inbyggda databasen.',
    which: 'Skriv ett av jobben: {{jobs}}.',
    done: 'Jobbet har körts.',
    notDue: 'Det fanns inget att göra: Det är gjort för i dag, eller så är det inte dags ännu.',
  },
  fk: {
    what: 'ange vilken kommun FK Adgangsstyring menar med ett CVR-nummer',
    help: 'CODE är kommunens tre siffror och CVR dess åtta. Det sista ordet är den lägsta tillitsnivå (NSIS) som släpper in någon: LOW, SUBSTANTIAL eller HIGH; utan det är den SUBSTANTIAL.',
    form: 'Skriv: fk KOMMUNKOD CVR [LOW | SUBSTANTIAL | HIGH]',
    unknown: 'Det finns ingen kommun med koden {{code}}. Skapa den först med municipality add.',
    done: 'Kommunen {{code}} har CVR {{cvr}} och släpper in från och med tillitsnivån {{assurance}}.',
  },
  municipality: {
    what: 'skapa en kommun, ändra den, eller se dem som finns',
    help: `add skapar en kommun. Antingen från FILE, som är JSON med municipalities, projects, people, roles och assignments, eller med flaggor:
  municipality add --code 997 --name "Korsbæk Kommune" --tenant ID --administrator "Navn Navnesen <navn@korsbaek.example>"
set CODE ändrar det som står i flaggorna och lämnar resten som det är. list visar alla.
export CODE FILE skriver allt om kommunen i en fil som kan läsas utan KLIK.
close CODE --export FILE --confirm NAMN tar bort allt om kommunen och kontrollerar att det är borta. Filen måste vara nyare än den senaste ändringen.
  --code                   kommunens tre siffror; de kan inte ändras
  --name                   kommunens namn
  --tenant                 Entra-organisationens ID (tenant); none tar bort det
  --cvr                    åtta siffror som FK Adgangsstyring känner den på; none tar bort dem
  --administrator          "Namn <adress>"; kan skrivas flera gånger. set gör en användare som finns till administratör
  --municipality-language  da, en, sv eller fi: språket i kanaler och för dem som inte har valt
  --calendar               office (även 5 juni, 24 och 31 december är lediga), statutory (bara helgdagar), finland eller sweden (helgdagarna där)
  --closed, --open         en dag då kommunen har stängt utöver kalenderns, eller en som ändå inte är stängd; kan skrivas flera gånger
  --assurance              lägsta tillitsnivå i FK: LOW, SUBSTANTIAL eller HIGH
  --sign-ins               vilka inloggningar som räknas när gamla användare hittas: FK, OPENID och TEAMS, med kommatecken emellan`,
    form: 'Skriv: municipality add FIL.json, municipality add --code 997 --name "Korsbæk Kommune" …, municipality set 997 --tenant …, eller municipality list. Med --help visas alla flaggor.',
    nothing: 'Skriv vad som ska ändras, till exempel: municipality set 997 --cvr 12345678',
    twice: 'Adressen {{email}} står hos två administratörer. Var och en ska ha sin egen. Inget har sparats.',
    bad: {
      code: '"{{value}}" är inte en kommunkod. Skriv tre siffror, till exempel --code 997. Inget har sparats.',
      name: 'Namnet är tomt. Skriv det inom citattecken: --name "Korsbæk Kommune". Inget har sparats.',
      tenant:
        '"{{value}}" är inte en organisations ID. Det står i Entra under Overview som Directory (tenant) ID och har 32 siffror och bokstäver i fem grupper. Inget har sparats.',
      cvr: '"{{value}}" är inte ett CVR-nummer. Skriv åtta siffror utan mellanslag. Inget har sparats.',
      calendar:
        '"{{value}}" är ingen kalender. Skriv office, statutory, finland eller sweden. Inget har sparats.',
      assurance: '"{{value}}" är ingen tillitsnivå. Skriv LOW, SUBSTANTIAL eller HIGH. Inget har sparats.',
      'sign-ins':
        '"{{value}}" är inga inloggningar som kan räknas. Skriv en eller flera: FK,OPENID,TEAMS. Inget har sparats.',
      'municipality-language':
        'Språket "{{value}}" kan vi inte ännu. Skriv da, en, sv eller fi. Inget har sparats.',
      administrator:
        '"{{value}}" kan inte läsas. Skriv namn och e-postadress inom citattecken: --administrator "Navn Navnesen <navn@korsbaek.example>". Inget har sparats.',
      closed:
        '"{{value}}" är ingen dag. Skriv den som år, månad och dag: --closed 2027-05-01. Inget har sparats.',
      open: '"{{value}}" är ingen dag. Skriv den som år, månad och dag: --open 2027-05-01. Inget har sparats.',
    },
    exportForm: 'Skriv: municipality export 997 korsbaek.tar.gz',
    closeForm:
      'Skriv: municipality close 997 --export korsbaek.tar.gz --confirm "Korsbæk Kommune". Exporten görs först med municipality export.',
    busy: 'Någon annan håller på att exportera eller stänga kommunen {{code}}. Vänta tills det är klart och försök sedan igen.',
    exported:
      'Allt om kommunen finns i {{file}}: {{rows}} rader och {{files}} filer. Det är personuppgifter: ge filen till kommunen och förvara den säkert.',
    readme: `Allt som KLIK har om {{name}}, taget {{at}}.

tables/     kommunens egna data, en fil för varje tabell: en lista med ett JSON-objekt per rad
shared/     det som kommunen har sett av KOMBITs: projekt, faser, teman, mallar, roller och meddelanden
files/      filerna på uppgifterna; namnet börjar med id från tables/task_file.json
manifest.json   hur många rader det finns i varje tabell, och en kontrollsumma

Rader hänvisar till varandra med id: task.responsible_id är en person i tables/person.json.
Tidpunkter är i UTC. Filerna kan läsas med alla program som kan läsa JSON (UTF-8).
Hemligheter som ingen har nytta av (nycklar till sessioner och kalendrar) är inte med.`,
    otherName:
      'Kommunen heter {{name}}. Skriv exakt det efter --confirm om det är den som ska stängas. Inget har tagits bort.',
    otherExport: 'Exporten gäller inte kommunen {{code}}. Välj rätt fil. Inget har tagits bort.',
    noExport:
      'Filen {{file}} är inte en hel export. Gör en ny med municipality export {{code}} FIL. Inget har tagits bort.',
    older:
      'Något har ändrats sedan exporten ({{tables}}), så inget har tagits bort. Gör en ny export och stäng sedan med den. Om det händer igen, stoppa KLIK under tiden.',
    closed: 'Kommunen är stängd: {{rows}} rader och {{files}} filer har tagits bort.',
    proven: 'Hela databasen har genomsökts efter namn, adresser och nummer från kommunen: 0 finns kvar.',
    left_one:
      '{{table}}: {{count}} rad skriven av andra nämner fortfarande någon från kommunen. Ta upp det med dem.',
    left_other:
      '{{table}}: {{count}} rader skrivna av andra nämner fortfarande någon från kommunen. Ta upp det med dem.',
    filesLeft_one: '{{count}} fil kunde inte tas bort. Skriv samma kommando igen.',
    filesLeft_other: '{{count}} filer kunde inte tas bort. Skriv samma kommando igen.',
    hiddenRoles_one: '{{count}} roll var bara för kommunen och är nu ett utkast hos KOMBIT.',
    hiddenRoles_other: '{{count}} roller var bara för kommunen och är nu utkast hos KOMBIT.',
    finished: 'De filer som återstod att ta bort efter kommunen {{code}} har nu tagits bort.',
    beyond:
      'Det vi inte kan ta bort: säkerhetskopior som har tagits före nu, mejl som har skickats och kort som finns i Teams. Ta bort kopiorna när deras tid har gått, och be kommunen att ta bort appen i Teams.',
    unknown: 'Det finns ingen kommun med koden {{code}}. Skriv municipality list för att se dem som finns.',
    set: 'Kommunen {{code}} har ändrats.',
    same: 'Kommunen {{code}} är redan sådan. Inget har ändrats.',
    moved_one: '{{count}} uppgift har fått andra tidsfrister av det.',
    moved_other: '{{count}} uppgifter har fått andra tidsfrister av det.',
    none: 'Det finns inga kommuner ännu. Skapa den första med municipality add.',
    unsaid: 'inte angivet',
    nobody: 'ingen',
    row_one:
      'organisation: {{tenant}} · CVR: {{cvr}} · {{count}} användare · administratörer: {{administrators}}',
    row_other:
      'organisation: {{tenant}} · CVR: {{cvr}} · {{count}} användare · administratörer: {{administrators}}',
    unreadable: 'Filen {{file}} kan inte läsas som JSON.',
    wrong: 'Inget har skapats, för här i {{file}} saknas något, eller så är det felskrivet:',
    fault: {
      codeTaken:
        'Kommunen {{about}} finns redan, så inget har skapats. Ändra den som finns med municipality set, eller använd en annan kod.',
      nameTaken:
        'Det finns redan en kommun som heter {{about}}, så inget har skapats. Använd ett annat namn.',
      tenantTaken:
        'En annan kommun har redan samma organisation (tenant) som {{about}}, så inget har skapats. Kontrollera om ID:t är rätt.',
      cvrTaken:
        'En annan kommun har redan samma CVR som {{about}}, så inget har skapats. Kontrollera om numret är rätt.',
      emailTaken:
        'E-postadressen {{about}} används redan, så inget har skapats. Utelämna personen eller rätta adressen.',
      entraTaken:
        'En annan person har redan samma aadObjectId som {{about}}, så inget har skapats. Rätta det i filen.',
      twice: 'Något står två gånger vid {{about}}, så inget har skapats. Ta bort det ena i filen.',
      unknown:
        'Filen hänvisar till "{{about}}", som den inte beskriver, så inget har skapats. Lägg till det eller rätta namnet.',
      outside:
        'Bara kommunens egna kan ha roller i rollgalleriet, och det gäller inte {{about}}, så inget har skapats. Ta bort rollen från personen i filen.',
    },
    done: '{{name}} ({{code}}) har skapats.',
    next: {
      tenant: 'Ange vilken organisation i Entra som är kommunens: municipality set {{code}} --tenant ID',
      administrator: 'Lägg till en administratör: municipality set {{code}} --administrator "Namn <adress>"',
      signIn: '{{name}} känns igen på sin adress första gången KLIK öppnas i Teams.',
      check: 'Se vad som fungerar och vad som saknas på checklistan: {{address}}, eller skriv: check',
    },
  },
  outbox: {
    what: 'visa meddelanden som inte säkert kom fram och skicka dem igen',
    help: 'outbox visar meddelanden som en människa måste ta ställning till: UNCERTAIN (kanske mottaget), FAILED (avvisat av Teams eller e-postservern) och EXPIRED (inte mottaget den dagen). --state visar andra, åtskilda med kommatecken: WAITING, PARKED, SENDING, SENT, DROPPED. outbox resend skickar dem igen, antingen dem med de ID:n som skrivs, eller alla i --state. Ett meddelande som kanske har tagits emot säger det självt. EXPIRED som nästa morgons kort har berättat om igen skickas inte. Servern som är i gång skickar inom en minut. Efter restore skickas inget förrän outbox release skickar det som väntar, eller outbox discard kastar det och bara låter nytt gå ut. --json ger ett objekt per rad.',
    which: 'Skriv meddelandenas ID:n eller --state, till exempel: outbox resend --state UNCERTAIN',
    state: 'Det finns inget tillstånd "{{state}}". Skriv ett av: {{states}}.',
    id: '"{{id}}" är inte ett ID.',
    none: 'Det finns inga.',
    noneOfThem: 'Inget av de meddelandena kan skickas igen. Skriv outbox för att se vilka som kan det.',
    row: '{{id}}  {{channel}}  {{state}}  {{type}}  {{ago}}  försök: {{attempts}}  {{problem}}',
    more: 'Bara de {{count}} äldsta visas.',
    held: 'Inga meddelanden skickas, för databasen är återställd från en säkerhetskopia från {{at}}. Skriv outbox release för att skicka det som väntar, eller outbox discard för att kasta det.',
    notHeld: 'Inget hålls tillbaka.',
    released_one: '{{count}} meddelande som väntade skickas nu eller när det är dags.',
    released_other: '{{count}} meddelanden som väntade skickas nu eller när det är dags.',
    discarded_one: '{{count}} meddelande har kastats. Nya meddelanden skickas igen.',
    discarded_other: '{{count}} meddelanden har kastats. Nya meddelanden skickas igen.',
    resent_one: '{{count}} meddelande skickas igen.',
    resent_other: '{{count}} meddelanden skickas igen.',
  },
  mail: {
    what: 'se och avgör svar via e-post som väntar på en människa',
    help: 'mail visar svar på våra mejl som inte har lagts i en tråd eftersom något talar emot det: när de kom och varför de väntar. mail show ID visar avsändare och text. mail accept ID lägger svaret i uppgiftens tråd som den som mejlet skickades till. mail discard ID kastar det. Efter 30 dagar försvinner det av sig självt. --json ger ett objekt per rad.',
    which: 'Skriv show, accept eller discard och ett ID, till exempel: mail show 0b9f…',
    none: 'Det finns inga som väntar.',
    row: '{{id}}  {{at}}  {{reason}}',
    from: 'Från {{from}}',
    accepted: 'Svaret har lagts i tråden.',
    discarded: 'Svaret har kastats.',
    reason: {
      'unknown-token': 'är inte ett svar på ett mejl som vi har skickat',
      'expired-token': 'är ett svar på ett gammalt mejl, eller på ett som man inte kan svara på',
      'not-authenticated': 'vi vet inte om avsändaren är den som anges',
      'other-sender': 'är skrivet av någon annan än den vi skrev till',
      'no-right': 'den vi skrev till kan inte längre skriva i uppgiften',
      'personal-number-or-not': 'innehåller kanske ett CPR-nummer',
    },
  },
  users: {
    what: 'hitta gamla användare och uppdatera kontaktuppgifter',
    help: 'unmigrated visar de användare i kommunerna som inte har loggat in på något av de sätt som kommunen räknar med, med projekt, roller och orsaken. delete-unmigrated --after 2025-11-03 tar bort dem, tidigast dagen efter. Den som har loggat in på ett sätt som räknas får vara kvar; det får också den vars inloggningar vi känner till först från en senare dag, och en kommuns sista administratör. De visas för sig med orsaken. KOMBITs och leverantörers användare rörs inte. refresh 360 liste.csv uppdaterar kontaktuppgifter och hittar dem som har slutat för kommunen med den koden; utan fil tillfrågas den källa som är inställd. Om en stor del har slutat händer inget förrän antalet har bekräftats med --leavers. --dry-run visar vad som skulle hända. --json ger ett objekt per rad.',
    which: 'Skriv unmigrated, delete-unmigrated eller refresh.',
    when: 'Skriv dagen: --after 2025-11-03.',
    count_one: '{{municipality}}: {{count}} användare har inte loggat in på ett sätt som räknas ({{ways}})',
    count_other: '{{municipality}}: {{count}} användare har inte loggat in på ett sätt som räknas ({{ways}})',
    way: { FK: 'FK Adgangsstyring', OPENID: 'kommunens egen inloggning i webbläsaren', TEAMS: 'Teams' },
    never: 'har aldrig loggat in',
    other: 'har bara loggat in på ett sätt som inte räknas: {{ways}}, senast {{last}}',
    deleted_one: '{{municipality}}: {{count}} användare har tagits bort',
    deleted_other: '{{municipality}}: {{count}} användare har tagits bort',
    tried_one: '{{municipality}}: {{count}} användare skulle tas bort. Inget har sparats.',
    tried_other: '{{municipality}}: {{count}} användare skulle tas bort. Inget har sparats.',
    noFk: 'Inloggning via FK finns inte här ännu, så bara inloggningar i Teams och på fliken räknas med.',
    kept_one: '{{count}} får vara kvar:',
    kept_other: '{{count}} får vara kvar:',
    reason: {
      SIGNED_IN: 'har loggat in, senast {{last}}',
      WAY_UNKNOWN: 'har loggat in, senast {{last}}, men vi vet inte hur',
      UNKNOWN: 'inloggningar är kända först sedan {{since}}',
      LAST_ADMINISTRATOR: 'kommunens sista administratör',
      CHANGED: 'ändrades under tiden; försök igen',
    },
  },
  sample: {
    what: 'kasta allt och läs in provkommunen på nytt',
    help: 'Bara för utprovning; finns inte i drift.',
    notHere: 'Skriv: sample reset. Det kan inte användas i drift.',
    done: 'Provkommunen har lästs in på nytt.',
  },
  rule: {
    row1: 'Uppgiften är slutförd',
    row2: 'Uppgiften är inte aktiv ännu',
    row3: 'Inget slutdatum',
    row4: 'Tidsfristen för att påbörja har nåtts',
    row5: 'Bör påbörjas nu',
    row6: 'Gott om tid',
    row7: 'Slutdatumet har nåtts',
    row8: 'Slutdatumet närmar sig',
    row9: 'Gott om tid',
  },
}
