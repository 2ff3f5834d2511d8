import type { mail as da } from '../da/mail.js'
import type { Texts } from '../texts.js'

export const mail: Texts<typeof da> = {
  noAnswer: 'Du kan inte svara på det här e-postmeddelandet. Skriv i KLIK i stället.',
  answerAbove:
    '— Skriv ditt svar ovanför den här raden. Det hamnar i tråden i uppgiften, och kommunen kan läsa det. —',
  settings: 'Välj själv vad du vill få meddelanden om',
  open: 'Öppna KLIK',
  attachments_one:
    '(E-postmeddelandet hade en bifogad fil, som inte har kommit med. Lägg till den i uppgiften i KLIK.)',
  attachments_other:
    '(E-postmeddelandet hade {{count}} bifogade filer, som inte har kommit med. Lägg till dem i uppgiften i KLIK.)',
  mailbox: {
    subject: '{{municipality}} har skrivit i #{{number}} {{title}}',
    wrote: '{{author}} från {{municipality}} skriver:',
    open: 'Öppna uppgiften i KLIK',
    why: 'E-postmeddelandet har skickats hit eftersom det här är brevlådan för projektet {{project}}.',
  },
  refused: {
    'too-long':
      'Svaret är för långt: det finns plats för 4 000 tecken i ett meddelande. Korta ner det eller skriv i KLIK.',
    empty: 'Det fanns inget svar i e-postmeddelandet. Skriv det överst eller skriv i KLIK.',
    'personal-number':
      'Svaret har inte tagits in, för det står något som liknar ett CPR-nummer. Ta bort det och skicka igen.',
  },
  shelf: {
    title: 'E-post som inte har skickats',
    why: 'Ingen e-postserver är inställd här, så ingen har fått de här e-postmeddelandena. Så här skulle de ha sett ut. De försvinner när KLIK startas om.',
    isOn: 'En e-postserver är inställd här, så e-posten skickas. Därför finns det ingen här.',
    none: 'Det finns ingen ännu. Skriv t.ex. ett meddelande i en uppgift i ett projekt som har en brevlåda hos KOMBIT.',
    to: 'Till {{to}}, {{at}}',
    asText: 'Samma e-postmeddelande som ren text',
    back: 'Till demorummet',
  },
}
