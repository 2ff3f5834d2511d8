/** How far people are with their roles: a word for colleagues, figures for those it concerns. */
export const readiness = {
  title: 'Klar til rollen',
  word: {
    vacant: 'Ubesat',
    nominated: 'Afventer svar',
    accepted: 'Har rollen',
    beingIntroduced: 'Introduceres',
    dueForConfirmation: 'Skal bekræftes',
    ready: 'Klar',
  },
  figures: '{{done}} af {{total}}',
  onlyNotReady: 'Påkrævet og ikke klar',
  counts: 'Hvor klar vi er',
  start: 'Start introduktion',
  startFor: 'Start introduktion for {{name}} i denne rolle',
  openPlan: 'Åbn introduktionen',
  openPlanOf: 'Åbn introduktionen af {{name}}',
} as const
