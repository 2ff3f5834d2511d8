/**
 * The ways in by which somebody does something, as the history names them. BROWSER: signed in outside Teams; COMMAND: the
 * operator's command line; SYSTEM: the house by itself.
 */
export const DOORS = ['CHAT', 'TAB', 'BROWSER', 'MAIL', 'COMMAND', 'SYSTEM'] as const
export type Door = (typeof DOORS)[number]
