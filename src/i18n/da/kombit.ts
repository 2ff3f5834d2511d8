/** KOMBIT’s own side of the roles. */
export const kombit = {} as const
