/** What stands in mail beside what the cards say. */
export const mail = {
  noAnswer: 'Du kan ikke svare på mailen. Skriv i KLIK i stedet.',
  answerAbove:
    '— Skriv dit svar over denne linje. Det kommer ind i tråden på opgaven, og kommunen kan læse det. —',
  settings: 'Vælg selv, hvad du vil have besked om',
  open: 'Åbn KLIK',
  attachments_one: '(Mailen havde en vedhæftet fil, som ikke er kommet med. Læg den på opgaven i KLIK.)',
  attachments_other:
    '(Mailen havde {{count}} vedhæftede filer, som ikke er kommet med. Læg dem på opgaven i KLIK.)',
  mailbox: {
    subject: '{{municipality}} har skrevet på #{{number}} {{title}}',
    wrote: '{{author}} fra {{municipality}} skriver:',
    open: 'Åbn opgaven i KLIK',
    why: 'Mailen er sendt hertil, fordi det er postkassen for projektet {{project}}.',
  },
  refused: {
    'too-long':
      'Svaret er for langt: der er plads til 4.000 tegn i en besked. Forkort det, eller skriv i KLIK.',
    empty: 'Der var ikke noget svar i mailen. Skriv det øverst, eller skriv i KLIK.',
    'personal-number':
      'Svaret er ikke taget ind, for der står noget, der ligner et CPR-nummer. Fjern det, og send igen.',
  },
  shelf: {
    title: 'Mails, der ikke er sendt',
    why: 'Her er der ikke sat en mailserver op, så ingen har fået disse mails. Sådan ville de have set ud. De forsvinder, når KLIK genstarter.',
    isOn: 'Her er der sat en mailserver op, så mails bliver sendt. Derfor ligger der ingen her.',
    none: 'Der er ingen endnu. Skriv fx en besked på en opgave i et projekt, der har en postkasse hos KOMBIT.',
    to: 'Til {{to}}, {{at}}',
    asText: 'Samme mail som ren tekst',
    back: 'Til demorummet',
  },
} as const
