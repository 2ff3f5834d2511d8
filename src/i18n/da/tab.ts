/** The words of the tab. */
export const tab = {} as const
