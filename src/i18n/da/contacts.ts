/** The contact lists. */
export const contacts = {} as const
