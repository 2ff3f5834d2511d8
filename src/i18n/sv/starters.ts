import type { starters as danish } from '../da/starters.js'
import type { Texts } from '../texts.js'

export const starters: Texts<typeof danish> = {
  role: {
    klikAdministrator: {
      name: 'KLIK-administratör',
      text: 'Hjälper en ny KLIK-administratör i gång: åtkomst, användare, roller och kommunens egna arbetssätt.',
    },
    projectManager: {
      name: 'Projektledare',
      text: 'Hjälper en ny projektledare i gång: åtkomst, överlämning, uppgifter och dem man ska samarbeta med.',
    },
    securityOfficer: {
      name: 'Säkerhetsansvarig',
      text: 'Hjälper en ny säkerhetsansvarig i gång: avtal, incidenter, rättigheter och fasta kontakter.',
    },
    programmeManager: {
      name: 'KOMBIT-programledare',
      text: 'Hjälper en ny programledare i gång: projekten som helhet, deras folk, ledningen och KOMBIT.',
    },
    cyberParticipant: {
      name: 'Deltagare på samarbetsplattformen för cybersäkerhet',
      text: 'Hjälper en ny deltagare i gång: konto, varningar och vem som ska få dem vidare.',
    },
    roleAdministrator: {
      name: 'Rolladministratör',
      text: 'Hjälper en ny rolladministratör i gång: åtkomst för nya, ingen åtkomst för dem som slutar och en blick på resten.',
    },
    paymentsAdministrator: {
      name: 'ØiR-administratör',
      text: 'Hjälper en ny ØiR-administratör i gång: åtkomst, konteringar, avstämning och det som blir fel.',
    },
    dubuManager: {
      name: 'DUBU-systemansvarig',
      text: 'Hjälper en ny systemansvarig i gång: användare, arbetssätt, superanvändare och leverantör.',
    },
    dubuSuperUser: {
      name: 'DUBU-superanvändare',
      text: 'Hjälper en ny superanvändare i gång: ärenden, vägledningar och hjälp till kollegorna.',
    },
  },
  category: {
    firstDay: 'Första dagen',
    firstWeek: 'Första veckan',
    firstMonth: 'Första månaden',
    firstQuarter: 'Första kvartalet',
  },
  task: {
    adminLogIn: {
      title: 'Logga in i KLIK via kommunens knapp',
      text: 'Logga in en gång medan det finns någon att fråga. Kontrollera att namn, e-postadress och kommun är rätt.',
    },
    adminReadRole: {
      title: 'Läs rollbeskrivningen',
      text: 'Sök upp rollen ”KLIK-administrator” i rollgalleriet och läs om uppgifter, ansvar och kompetenser. Skriv ner vad du vill fråga om.',
    },
    adminUsers: {
      title: 'Gå igenom användaradministrationen tillsammans',
      text: 'Den som hade rollen tidigare visar hur användare skapas, redigeras och tas bort och vad som ska lämnas över när någon slutar.',
    },
    adminAccess: {
      title: 'Ge en användare åtkomst till ett projekt',
      text: 'Välj en kollega, ge åtkomst till ett projekt och välj användartyp. Förklara sedan vad som skiljer användartyperna åt.',
    },
    adminNominate: {
      title: 'Nominera till en roll i galleriet',
      text: 'Nominera en kollega till en roll och välj vem som är den primära innehavaren när det finns flera.',
    },
    adminNote: {
      title: 'Skriv en intern anteckning i en uppgift',
      text: 'Skriv en intern anteckning och säg högt vem som kan se den och vem som inte kan det.',
    },
    adminColours: {
      title: 'Hitta uppgifter utan ansvarig och förklara färgerna',
      text: 'Filtrera uppgiftslistan så att du ser de uppgifter som inte är tilldelade. Förklara när en uppgift är gul och när den är röd.',
    },
    adminExport: {
      title: 'Hämta rollgalleriet som kalkylblad',
      text: 'Hämta galleriet och hitta de obligatoriska roller som ingen har.',
    },
    adminNewProjects: {
      title: 'Kom överens om hur kommunen tar emot nya projekt',
      text: 'Kom överens med chefen om vem som får ett meddelande när KOMBIT skapar ett projekt och vem som bemannar det.',
    },
    adminSupport: {
      title: 'Skriv det första mejlet till supporten',
      text: 'Ta något verkligt som krånglar. Mejlet ska ha ett tydligt ämne, en länk, en skärmbild och ID:t.',
    },
    projectLogIn: {
      title: 'Logga in i KLIK och sök upp projektet',
      text: 'Logga in, öppna projektet och se vilken fas det är i och vad som kommer härnäst.',
    },
    projectAccess: {
      title: 'Ge projektledaren åtkomst till projektet',
      text: 'Projektledaren ska kunna tilldela uppgifter och skriva interna anteckningar. Kontrollera att det fungerar.',
    },
    projectHandOver: {
      title: 'Lämna över projektet',
      text: 'Gå igenom öppna uppgifter, överenskommelser och det som inte står någonstans. Kom överens om vem leverantören ska ringa till.',
    },
    projectTasks: {
      title: 'Gå igenom de närmaste uppgifterna',
      text: 'Gå igenom uppgifterna för de närmaste tre månaderna. Har var och en en ansvarig, och kan tidsfristerna hållas?',
    },
    projectRoles: {
      title: 'Se vem som har projektets roller',
      text: 'Hitta roller som ingen har och kom överens med KLIK-administratören om vem som ska tillfrågas.',
    },
    projectPlan: {
      title: 'Gör kommunens egen plan',
      text: 'Ställ kommunens semestrar, tester, utbildning och driftsättning mot projektets tidsfrister och skapa lokala uppgifter där de saknas.',
    },
    projectContacts: {
      title: 'Presentera dig för leverantören och KOMBIT',
      text: 'Håll ett kort möte och skriv i kontaktlistan vem som svarar på vad.',
    },
    projectProgramme: {
      title: 'Se projektet i sammanhang med de andra',
      text: 'Programledaren berättar vilka projekt som hänger ihop och var samma personer behövs.',
    },
    projectSecurity: {
      title: 'Gå igenom säkerhet och dataskydd',
      text: 'Kom överens om när riskbedömning och personuppgiftsbiträdesavtal ska vara klara och vem som gör dem.',
    },
    projectStatus: {
      title: 'Gör en lägesavstämning med chefen',
      text: 'Vad går bra, vad saknas, och finns det tillräckligt med tid för rollen?',
    },
    securityReadRole: {
      title: 'Läs rollbeskrivningen och kommunens säkerhetspolicy',
      text: 'Skriv ner vad du vill fråga om. Svaren ska ha hittats när den första veckan har gått.',
    },
    securityAccess: {
      title: 'Ge åtkomst till de projekt som rollen omfattar',
      text: 'Den säkerhetsansvariga ska kunna läsa uppgifterna om säkerhet i alla kommunens projekt.',
    },
    securityHandOver: {
      title: 'Lämna över avtal, bedömningar och öppna ärenden',
      text: 'Gå igenom var personuppgiftsbiträdesavtal och riskbedömningar finns och vad som pågår just nu.',
    },
    securityIncident: {
      title: 'Gå igenom vad som händer vid en säkerhetsincident',
      text: 'Vem ringer till vem, vem anmäler till Datatilsynet inom 72 timmar, och vem talar med invånarna?',
    },
    securityContacts: {
      title: 'Skriv upp dig på kontaktlistorna',
      text: 'Kontrollera att KOMBIT och leverantörerna kan få tag i dig, även när det är brådskande.',
    },
    securityAgreements: {
      title: 'Gå igenom personuppgiftsbiträdesavtalen',
      text: 'Gå igenom varje gemensam lösning: finns avtalet på plats, och när gjordes den senaste granskningen?',
    },
    securityRights: {
      title: 'Gå igenom vem som har åtkomst till vad',
      text: 'Gå igenom jobbfunktionsrollerna tillsammans och hitta dem som har mer åtkomst än de använder.',
    },
    securityPlatform: {
      title: 'Gå med i kommunernas samarbetsplattform för cybersäkerhet',
      text: 'Skaffa ett konto, sök upp kanalerna med varningar och kom överens om vem som läser dem när du är ledig.',
    },
    securityExercise: {
      title: 'Håll en övning',
      text: 'Öva ett driftavbrott eller en säkerhetsincident i en timme med dem som skulle vara med och ändra planen efteråt.',
    },
    programmeReadRole: {
      title: 'Läs rollbeskrivningen',
      text: 'Sök upp rollen ”KOMBIT-programleder” i rollgalleriet och skriv ner vad du vill fråga om.',
    },
    programmeAccess: {
      title: 'Ge programledaren åtkomst till alla projekt',
      text: 'Programledaren ska kunna läsa uppgifter och roller i alla kommunens projekt. Kontrollera att det fungerar.',
    },
    programmeHandOver: {
      title: 'Lämna över programmet',
      text: 'Gå igenom projekten ett för ett: hur de ligger till, vad som är överenskommet och vad som är svårt.',
    },
    programmeProjects: {
      title: 'Tala med varje projektledare',
      text: 'En kvart var: Vad kommer härnäst, vad saknas, och vad behöver ledningen veta?',
    },
    programmePeople: {
      title: 'Ta reda på var samma personer saknas',
      text: 'Lägg projektens tidsfrister bredvid varandra och hitta de veckor då samma kollegor ska vara på två ställen.',
    },
    programmeManagement: {
      title: 'Kom överens om hur ledningen får lägesrapporter',
      text: 'Hur ofta, hur kort, och när måste något tas upp innan det är för sent?',
    },
    programmeKombit: {
      title: 'Presentera dig för KOMBIT',
      text: 'Hitta dem som svarar på frågor om tidsplaner som gäller flera projekt och skriv in dem i kontaktlistan.',
    },
    programmeCalendar: {
      title: 'Gör en översikt över det kommande året',
      text: 'Lägg in vågor, semestrar och val i en kalender och gå igenom den med projektledarna.',
    },
    cyberAccount: {
      title: 'Skaffa ett konto på plattformen',
      text: 'Logga in för första gången och kontrollera att du finns i kommunens kanaler.',
    },
    cyberRules: {
      title: 'Läs vad som får delas',
      text: 'Se vad som får föras vidare, till vem, och vad som stannar på plattformen.',
    },
    cyberWarnings: {
      title: 'Sök upp kanalerna med varningar och slå på aviseringar',
      text: 'En varning ska nå dig samma dag, även på telefonen. Prova att det fungerar.',
    },
    cyberHandOver: {
      title: 'Berätta om de ärenden som pågår',
      text: 'Den som hade rollen tidigare visar de senaste varningarna och vad kommunen gjorde åt dem.',
    },
    cyberOnward: {
      title: 'Kom överens om vem som får varningarna vidare',
      text: 'Vem i driften agerar på en varning, vem får ett meddelande, och vad gör vi utanför arbetstid?',
    },
    cyberSystems: {
      title: 'Skriv ner vilka system ni har',
      text: 'En varning är till nytta bara när man vet om den gäller en själv. Gör en kort lista och håll den uppdaterad.',
    },
    cyberAway: {
      title: 'Kom överens om vem som läser när du är ledig',
      text: 'Välj en ersättare och se till att ersättaren kommer in på plattformen.',
    },
    rightsAccess: {
      title: 'Ge åtkomst till administrationen av rättigheter',
      text: 'Rolladministratören ska kunna tilldela jobbfunktionsroller i FK Adgangsstyring. Kontrollera att det fungerar.',
    },
    rightsReadRole: {
      title: 'Läs rollbeskrivningen',
      text: 'Sök upp rollen ”Rolleadministrator” i rollgalleriet och skriv ner vad du vill fråga om.',
    },
    rightsHandOver: {
      title: 'Gå igenom jobbfunktionsrollerna tillsammans',
      text: 'Den som hade rollen tidigare visar vilka roller som finns, vem som har dem och varför.',
    },
    rightsNewcomer: {
      title: 'Ge en ny medarbetare åtkomst',
      text: 'Ta ett verkligt ärende från början till slut: vem ber om åtkomst, vem säger ja, och vad tilldelas?',
    },
    rightsLeaver: {
      title: 'Ta bort åtkomsten för någon som har slutat',
      text: 'Följ ett verkligt ärende. Ta reda på hur du får veta när någon slutar eller byter arbete.',
    },
    rightsProjects: {
      title: 'Se vilka roller de kommande projekten kräver',
      text: 'Sök upp uppgifterna om jobbfunktionsroller i KLIK och se när de ska vara klara.',
    },
    rightsSecurity: {
      title: 'Kom överens med den säkerhetsansvariga om vad som ska kontrolleras',
      text: 'Vilka roller är känsliga, hur ofta ska de gås igenom, och vem får resultatet?',
    },
    rightsReview: {
      title: 'Gå igenom alla tilldelningar en gång',
      text: 'Hitta dem som har mer åtkomst än de använder och rätta det tillsammans med deras chef.',
    },
    paymentsAccess: {
      title: 'Ge åtkomst till ekonomidelen i verksamhetssystemet',
      text: 'Kontrollera att ØiR-administratören kan se utbetalningar och konteringar, och inte mer än så.',
    },
    paymentsReadRole: {
      title: 'Läs rollbeskrivningen',
      text: 'Sök upp rollen ”ØiR-administrator” i rollgalleriet och skriv ner vad du vill fråga om.',
    },
    paymentsHandOver: {
      title: 'Gå igenom en månads utbetalningar tillsammans',
      text: 'Följ dem från verksamhetssystemet till ekonomisystemet och se vad som blev fel och varför.',
    },
    paymentsAccounts: {
      title: 'Gå igenom konteringsreglerna',
      text: 'Passar de kommunens kontoplan i år? Skriv ner vem som ska tillfrågas när de behöver ändras.',
    },
    paymentsReconcile: {
      title: 'Gör en avstämning själv',
      text: 'Stäm av en period och låt någon som har gjort det förut kontrollera den.',
    },
    paymentsFailed: {
      title: 'Hitta det som har blivit fel och rätta det',
      text: 'Ta de poster som väntar nu. Skriv till leverantören om dem som inte kan rättas här.',
    },
    paymentsAway: {
      title: 'Kom överens om vem som håller koll när du är ledig',
      text: 'En utbetalning som står still kan inte vänta till efter semestern.',
    },
    dubuAccess: {
      title: 'Ge åtkomst som systemansvarig i DUBU',
      text: 'Kontrollera att inställningar och användare kan öppnas och att åtkomsten till ärenden inte är större än nödvändigt.',
    },
    dubuReadRole: {
      title: 'Läs rollbeskrivningen',
      text: 'Sök upp rollen ”DUBU-systemansvarlig” i rollgalleriet och skriv ner vad du vill fråga om.',
    },
    dubuHandOver: {
      title: 'Lämna över inställningarna',
      text: 'Gå igenom vad kommunen själv har ställt in, varför, och vad som är överenskommet med leverantören.',
    },
    dubuWork: {
      title: 'Sitt med på familjeavdelningen',
      text: 'En förmiddag bredvid en handläggare visar var systemet hjälper och var det krånglar.',
    },
    dubuUsers: {
      title: 'Gå igenom användare och rättigheter',
      text: 'Är alla som har slutat avstängda? Har någon åtkomst till ärenden utanför sitt arbete?',
    },
    dubuSuperUsers: {
      title: 'Träffa superanvändarna',
      text: 'Kom överens om vad de svarar på själva och hur resten kommer till dig.',
    },
    dubuSupplier: {
      title: 'Presentera dig för leverantören',
      text: 'Ta reda på hur fel och önskemål anmäls och hur lång tid ett svar får ta.',
    },
    dubuUpdates: {
      title: 'Kom överens om hur uppdateringar tas emot',
      text: 'Vem läser om nyheterna, vem provar dem, och vem berättar om dem för handläggarna?',
    },
    superMeet: {
      title: 'Träffa den systemansvariga',
      text: 'Vad svarar superanvändaren på, vad skickas vidare, och hur?',
    },
    superColleagues: {
      title: 'Berätta för kollegorna att du är superanvändare',
      text: 'Berätta det på ett möte och säg när du går att få tag i.',
    },
    superCases: {
      title: 'Hantera ett ärende från början till slut',
      text: 'Prova allt i ett övningsärende, även det som du inte själv använder till vardags.',
    },
    superGuides: {
      title: 'Hitta vägledningarna',
      text: 'Se var de finns, vilka som är gamla och vem som uppdaterar dem.',
    },
    superHelp: {
      title: 'Hjälp tre kollegor med något som krånglar',
      text: 'Skriv ner vad som var svårt. Om det återkommer är det värt en vägledning.',
    },
    superOnward: {
      title: 'Gå igenom vad som har anmälts vidare',
      text: 'Titta tillsammans på de fel och önskemål som har skickats till leverantören och på svaren.',
    },
    superTime: {
      title: 'Kom överens om tiden för rollen',
      text: 'Hur många timmar i veckan finns det för att hjälpa, och vad gör du när de inte räcker till?',
    },
  },
}
