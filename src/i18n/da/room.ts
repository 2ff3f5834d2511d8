/** The words of the demo room. */
export const room = {} as const
