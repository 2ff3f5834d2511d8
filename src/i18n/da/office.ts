/** Holding a role: handing it over, delegating, confirming. */
export const office = {} as const
