/** Coming in: what somebody reads who is not in KLIK yet, and the administrators who can let them in. */
export const joinRequest = {
  /** To whoever wants to come in. */
  title: {
    KNOWN: 'Du er i KLIK',
    NEW: 'Du er ikke i KLIK endnu',
    PENDING: 'Du har bedt om at komme ind',
    DECLINED: 'Du er ikke lukket ind',
  },
  known: 'Skriv "hjælp" for at se, hvad du kan.',
  nobodyKnows: 'Du er ikke blandt brugerne i {{municipality}}.',
  who_one: '{{names}} er KLIK-administrator og kan lukke dig ind.',
  who_other: '{{names}} er KLIK-administratorer og kan lukke dig ind.',
  whoNone:
    'Kommunen har ingen KLIK-administrator endnu. Skriv til KLIK@kombit.dk, og sig, hvem det skal være.',
  sends: 'Beder du om det, får de dit navn og din e-mail: {{name}}, {{email}}.',
  sendsName: 'Beder du om det, får de dit navn: {{name}}.',
  taken:
    'Din e-mail står på en anden bruger i KLIK. Administratorerne får det at se, når du beder om at komme ind.',
  ask: 'Bed om at komme ind',
  asking: 'Spørger …',
  youAsked: 'Du bad om det {{at}}. {{names}} har fået besked.',
  expires: 'Svarer ingen inden {{day}}, slettes din anmodning, og du kan bede igen.',
  hearHere: 'Du får svaret her i chatten.',
  hearThere: 'Svaret står her, næste gang du åbner KLIK.',
  declinedBy: '{{by}} har sagt nej.',
  declined: 'Administratorerne har sagt nej.',
  reason: 'Begrundelse: {{reason}}',
  askAgain: 'Du kan bede igen fra {{day}}.',
  again: 'Prøv igen',
  answer: {
    ADMITTED: 'Du er lukket ind i KLIK igen',
    DECLINED: 'Du er ikke lukket ind i KLIK',
  },
  linkedBy: '{{by}} har sagt, at det er dig. Du logger på med din nye konto fra nu af.',
  /** To administrators. */
  asks: '{{name}} beder om at komme ind i KLIK',
  pending: 'Beder om at komme ind',
  pendingText:
    'De er i kommunens Teams, men ikke i KLIK. Svar dem her eller på kortet i chatten; det første svar gælder.',
  askedAt: 'Bad om det {{at}}. Slettes {{day}}, hvis ingen svarer.',
  noEmail: 'Teams har ikke oplyst nogen e-mail.',
  noEmailWay: 'Luk personen ind i fanen, hvor du kan skrive e-mailen.',
  email: 'E-mail adresse',
  clash: {
    signsIn:
      '{{name}} har den e-mail og logger på med en anden konto. Er det den samme person med en ny konto, så sig det i fanen. Er det en anden, så ret først e-mailen på den gamle bruger, eller slet brugeren.',
    waiting: '{{name}} står i KLIK med den e-mail. Sig i fanen, om det er den samme.',
  },
  isSame: 'Det er {{name}}',
  isSameHint: 'Brugeren beholder projekter, roller og opgaver og logger på med den nye konto fra nu af.',
  admit: 'Luk ind',
  admitMenu: 'Luk ind …',
  admitHint: 'Vælg en brugertype for hvert projekt. Uden projekter ser personen ingen opgaver.',
  moreProjects: 'Flere projekter kan vælges i fanen.',
  decline: 'Sig nej',
  declineMenu: 'Sig nej …',
  reasonLabel: 'Begrundelse (kan udelades)',
  reasonHint: 'Den, der har spurgt, kan læse den.',
  none: 'Ingen',
  done: {
    ADMITTED: '{{by}} har lukket {{name}} ind.',
    KNOWN: '{{name}} stod allerede i KLIK og er kommet ind.',
    DECLINED: '{{by}} har sagt nej til {{name}}.',
    EXPIRED: 'Ingen svarede {{name}} i tide, så anmodningen gælder ikke længere.',
  },
  users: 'Se det i fanen',
  ambiguous: {
    title: 'Et login passer på flere brugere',
    text: 'En medarbejder prøver at logge på med e-mail adresser, der står på {{names}}. KLIK kan ikke vide, hvem af dem det er, og har ikke lukket nogen ind.',
    way: 'Ret e-mailen på den, det ikke er, eller slet en af dem, hvis det er den samme person. Så går det af sig selv, næste gang personen åbner KLIK.',
  },
  noLongerAdministrator: {
    title: '{{name}} er ikke længere KLIK-administrator',
    text: 'FK Adgangsstyring gav ikke rollen KLIK-administrator med ved det seneste login. Er det en fejl, så bed kommunens rolleadministrator eller it-afdeling om at give rollen igen. Den gælder fra næste login.',
  },
} as const
