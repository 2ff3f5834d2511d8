/** Introductions in the chat: what is mine, whom I introduce, how far we are. */
export const introducing = {
  readinessTitle: 'Klar til rollerne',
  allReady: 'Alle, der har en rolle, er klar til den. Flot!',
} as const
