/** The words of the pages beside the product: before one is signed in, and setting it up. */
export const tabEntry = {
  signIn: {
    title: 'Hvem vil du være?',
    text: 'Her prøver du KLIK i Teams med en opdigtet kommune. I Teams logges du på som dig selv.',
    inTeams: 'Åbn KLIK i Microsoft Teams',
    inTeamsWay:
      'I Teams er du allerede logget på. Find KLIK under Apps, eller brug linket på et kort fra KLIK. Her i browseren er der ikke sat noget op at logge på med.',
    toTeams: 'Gå til Microsoft Teams',
  },
  noSignIn: {
    noAnswer: 'Teams svarer ikke',
    noAnswerWay:
      'Siden er vist i en ramme, der ikke er Microsoft Teams, eller Teams er langsom. Prøv igen, eller åbn KLIK fra Teams.',
    consent: 'KLIK mangler en godkendelse',
    consentWay:
      'Jeres it-administrator skal godkende KLIK i Teams, før I kan logge på. Send dem denne side; det gøres én gang for hele kommunen i Microsoft Entra.',
    noToken: 'Du kunne ikke logges på',
    noTokenWay:
      'Teams kunne ikke bekræfte, hvem du er. Prøv igen; hvis det bliver ved, så log ud af Teams og ind igen.',
  },
  configure: {
    title: 'Vælg et projekt til kanalen',
    text: 'Fanen viser alle i kanalen det samme: hvordan projektet står, hvad der haster, og hvem man kan kontakte hos KOMBIT.',
    notInTeams: 'Denne side hører til i Teams, når en fane føjes til en kanal.',
    choose: 'Projekt',
    noneWay: 'Bed kommunens KLIK-administrator om adgang til projektet, og tilføj så fanen igen.',
  },
  privacy: {
    title: 'Privatliv i KLIK i Teams',
    who: {
      title: 'Hvem har ansvaret?',
      text: 'Din kommune er dataansvarlig for oplysningerne i KLIK i Teams. Den, der driver løsningen for kommunen, er databehandler og handler kun efter kommunens instruks. Har du spørgsmål, så henvend dig til kommunen, fx til dens databeskyttelsesrådgiver.',
    },
    what: {
      title: 'Hvad gemmer vi?',
      text: 'Om dig: navn, e-mail, telefonnumre på arbejdet, titel, afdeling og organisation. De projekter, du har adgang til. De roller, du har eller er spurgt om, med dit svar og din begrundelse. De id’er, som Microsoft Entra, Teams eller dér, hvor du ellers logger på, kender dig på, og hvornår du første gang loggede på.\nOm arbejdet: KLIK-opgaver, hvem der er ansvarlig og udfører, interne noter, beskeder, og hvem der ændrede hvad hvornår.\nOm beskeder fra KLIK: hvilken samtale i Teams de er sendt til, og hvornår. Vi gemmer ikke det, du i øvrigt skriver i Teams.',
    },
    why: {
      title: 'Hvorfor?',
      text: 'For at kommunen kan løse sine KLIK-opgaver i tide, og for at det er klart, hvem der har hvilken rolle i samarbejdet med KOMBIT. Oplysningerne bruges ikke til andet.',
    },
    seen: {
      title: 'Hvem kan se det?',
      text: 'Kolleger i kommunen kan se rollegalleriet med arbejdstelefon og e-mail. Opgaver ses af dem, der har adgang til projektet.\nKOMBIT og projektets leverandør kan se opgaver og beskeder på deres projekter, men hverken opgavernes interne noter eller kommunens lokale opgaver. KOMBIT kan også se, hvem der har hvilken rolle, og den generelle note til en rolle, men ikke noterne til dens afsnit.\nAndre kommuners KLIK-administratorer kan kun se dig, hvis du på din profil har givet samtykke: navn, kommune og roller, og telefon og e-mail, når de har sagt, hvad de skal bruge dem til. På din profil kan du se, hvem der har gjort det.\nBeskeder i kanaler indeholder ingen navne.',
    },
    kept: {
      title: 'Hvor længe?',
      text: 'Så længe kommunen bruger løsningen. Opgaver, roller og historik slettes ikke af sig selv; det er kommunen, der bestemmer, hvornår de skal slettes. Hvem der har set dine kontaktdata, gemmer vi i 13 måneder.',
    },
    where: {
      title: 'Cookies og logning',
      text: 'I Teams bruger KLIK ikke cookies, og beviset på, at du er logget på, findes kun, mens fanen er åben. Logger du på i en browser, er der to: en, der kun siger, at du er logget på, og som gælder i højst 12 timer, og en, der findes, mens du logger på. Ingen af dem sporer dig. Serverens log viser id’er, tidspunkter og handlinger, ikke navne, titler eller tekster.',
    },
    rights: {
      title: 'Dine rettigheder',
      text: 'Du kan bede kommunen om at se, rette eller slette oplysninger om dig, og du kan gøre indsigelse. Er du utilfreds med svaret, kan du klage til Datatilsynet.',
    },
  },
  terms: {
    title: 'Vilkår for KLIK i Teams',
    what: {
      title: 'Hvad er det?',
      text: 'KLIK i Teams viser kommunens KLIK-opgaver og rollegalleri i Microsoft Teams, giver besked om frister og lader dig ændre status på opgaver og svare på roller.',
    },
    who: {
      title: 'Hvem er det til?',
      text: 'Medarbejdere i kommuner, der bruger KLIK, samt KOMBIT og leverandører på deres projekter. Kommunens KLIK-administrator giver adgang.',
    },
    use: {
      title: 'Sådan bruges det',
      text: 'Skriv ikke CPR-numre eller andre følsomme oplysninger i noter, beskeder og begrundelser. KLIK er hverken et dokumentarkiv eller en intern chat.\nDine ændringer står i historikken med dit navn.',
    },
    truth: {
      title: 'Frister og farver',
      text: 'Opgavernes indhold kommer fra KOMBIT. Farverne beregnes ud fra opgavens datoer og danske arbejdsdage; holdes musen over en farve, eller åbnes opgaven, står der hvorfor.',
    },
    support: {
      title: 'Hjælp',
      text: 'Spørg først kommunens KLIK-administrator. Fejl og ønsker kan sendes til KLIK@kombit.dk.',
    },
  },
} as const
