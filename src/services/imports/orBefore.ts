/** What the file says, and where it is silent, what was there. */
export const orBefore = <T>(word: T | undefined, before: T): T => (word === undefined ? before : word)
