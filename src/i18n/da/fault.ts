/** What is wrong in a file, said of a line of it: `fault.<code>`. */
export const fault = {} as const
