/** In which language the bot speaks, in the chat. */
export const language = {
  title: 'Sprog',
  mine: 'Jeg skriver dansk til dig.',
  chosen: 'Det har du selv valgt. Det gælder også fanen og mails.',
  follows: 'Jeg følger sproget i dit Teams, når jeg kan det, og ellers kommunens.',
  how: 'Vælg et andet her, eller skriv fx "sprog svenska".',
  follow: 'Følg Teams',
  unknown: 'Det sprog kan jeg ikke. Jeg kan dansk, engelsk, svensk og finsk.',
  channel: 'I denne kanal skriver jeg dansk.',
  channelHow: 'Skriv fx "sprog svenska" for at skifte. Det gælder for alle i kanalen.',
} as const
