import type { tabEntry as danish } from '../da/tabEntry.js'
import type { Texts } from '../texts.js'

export const tabEntry: Texts<typeof danish> = {
  signIn: {
    title: 'Vem vill du vara?',
    text: 'Här provar du KLIK i Teams med en påhittad kommun. I Teams loggas du in som dig själv.',
    inTeams: 'Öppna KLIK i Microsoft Teams',
    inTeamsWay:
      'I Teams är du redan inloggad. Sök upp KLIK under Appar eller använd länken på ett kort från KLIK. Här i webbläsaren finns inget sätt att logga in inställt.',
    toTeams: 'Gå till Microsoft Teams',
  },
  noSignIn: {
    noAnswer: 'Teams svarar inte',
    noAnswerWay:
      'Sidan visas i en ram som inte är Microsoft Teams, eller så är Teams långsamt. Försök igen eller öppna KLIK från Teams.',
    consent: 'KLIK behöver ett godkännande',
    consentWay:
      'Er it-administratör måste godkänna KLIK i Teams innan ni kan logga in. Skicka den här sidan till it-administratören; det görs en gång för hela kommunen i Microsoft Entra.',
    noToken: 'Du kunde inte loggas in',
    noTokenWay:
      'Teams kunde inte bekräfta vem du är. Försök igen. Om det inte hjälper loggar du ut från Teams och in igen.',
  },
  configure: {
    title: 'Välj ett projekt för kanalen',
    text: 'Fliken visar samma sak för alla i kanalen: hur projektet ligger till, vad som är brådskande och vem man kan kontakta hos KOMBIT.',
    notInTeams: 'Den här sidan hör hemma i Teams, när en flik läggs till i en kanal.',
    choose: 'Projekt',
    noneWay: 'Be kommunens KLIK-administratör om åtkomst till projektet och lägg sedan till fliken på nytt.',
  },
  privacy: {
    title: 'Integritet i KLIK i Teams',
    who: {
      title: 'Vem har ansvaret?',
      text: 'Din kommun är personuppgiftsansvarig för personuppgifterna i KLIK i Teams. Den som driver lösningen åt kommunen är personuppgiftsbiträde och handlar bara enligt kommunens instruktioner. Har du frågor kan du vända dig till kommunen, till exempel till dess dataskyddsombud.',
    },
    what: {
      title: 'Vad sparar vi?',
      text: 'Om dig: namn, e-post, telefonnummer till arbetet, titel, avdelning och organisation. De projekt du har åtkomst till. De roller du har eller är tillfrågad om, med ditt svar och din motivering. De id:n som Microsoft Entra, Teams eller det ställe där du annars loggar in känner igen dig på, och när du loggade in första gången.\nOm arbetet: KLIK-uppgifter, vem som är ansvarig och utförare, interna anteckningar, meddelanden och vem som ändrade vad och när.\nOm meddelanden från KLIK: vilken konversation i Teams de har skickats till, och när. Vi sparar inte det du i övrigt skriver i Teams.',
    },
    why: {
      title: 'Varför?',
      text: 'För att kommunen ska kunna utföra sina KLIK-uppgifter i tid, och för att det ska vara tydligt vem som har vilken roll i samarbetet med KOMBIT. Personuppgifterna används inte till något annat.',
    },
    seen: {
      title: 'Vem kan se det?',
      text: 'Kollegor i kommunen kan se rollgalleriet med arbetstelefon och e-post. Uppgifter ses av dem som har åtkomst till projektet.\nKOMBIT och projektets leverantör kan se uppgifter och meddelanden i sina projekt, men varken uppgifternas interna anteckningar eller kommunens lokala uppgifter. KOMBIT kan också se vem som har vilken roll och den allmänna anteckningen till en roll, men inte anteckningarna till rollens avsnitt.\nAndra kommuners KLIK-administratörer kan se dig bara om du har gett samtycke på din profil: namn, kommun och roller, och telefon och e-post när de har uppgett vad de ska använda dem till. På din profil kan du se vem som har gjort det.\nMeddelanden i kanaler innehåller inga namn.',
    },
    kept: {
      title: 'Hur länge?',
      text: 'Så länge kommunen använder lösningen. Uppgifter, roller och historik tas inte bort av sig själva; det är kommunen som bestämmer när de ska tas bort. Vem som har sett dina kontaktuppgifter sparar vi i 13 månader.',
    },
    where: {
      title: 'Kakor och loggning',
      text: 'I Teams använder KLIK inga kakor (cookies), och beviset på att du är inloggad finns bara medan fliken är öppen. Om du loggar in i en webbläsare finns det två: en som bara visar att du är inloggad och som gäller i högst 12 timmar, och en som finns medan du loggar in. Ingen av dem spårar dig. Serverns logg visar id:n, tidpunkter och händelser, inte namn, titlar eller texter.',
    },
    rights: {
      title: 'Dina rättigheter',
      text: 'Du kan be kommunen att få se, rätta eller ta bort personuppgifter om dig, och du kan göra invändningar. Om du inte är nöjd med svaret kan du klaga hos Datatilsynet, den danska dataskyddsmyndigheten.',
    },
  },
  terms: {
    title: 'Villkor för KLIK i Teams',
    what: {
      title: 'Vad är det?',
      text: 'KLIK i Teams visar kommunens KLIK-uppgifter och rollgalleri i Microsoft Teams, skickar meddelanden om tidsfrister och låter dig ändra status på uppgifter och svara om roller.',
    },
    who: {
      title: 'Vem är det till för?',
      text: 'Medarbetare i kommuner som använder KLIK, samt KOMBIT och leverantörer i deras projekt. Kommunens KLIK-administratör ger åtkomst.',
    },
    use: {
      title: 'Så används det',
      text: 'Skriv inte CPR-nummer eller annan känslig information i anteckningar, meddelanden och motiveringar. KLIK är varken ett dokumentarkiv eller en intern chatt.\nDina ändringar står i historiken med ditt namn.',
    },
    truth: {
      title: 'Tidsfrister och färger',
      text: 'Uppgifternas innehåll kommer från KOMBIT. Färgerna beräknas utifrån uppgiftens datum och danska arbetsdagar; håll muspekaren över en färg eller öppna uppgiften för att se varför.',
    },
    support: {
      title: 'Hjälp',
      text: 'Fråga först kommunens KLIK-administratör. Fel och önskemål kan skickas till KLIK@kombit.dk.',
    },
  },
}
