/** The database cannot be opened, and the operator is told what to do: the message is all there is to say. */
export class CannotOpen extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CannotOpen'
  }
}
