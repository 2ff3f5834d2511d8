/** The database cannot be opened, and the operator is told what to do: the message is all there is to say. */
export class CannotOpen extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CannotOpen'
  }
}

/** Why a server cannot be had, as far as it says. */
export type Unreachable = 'password' | 'missing' | 'address' | 'away'

/** A server that does not let anybody in. `reason`: its code, or the driver's; never what was in the address. */
export class CannotReach extends CannotOpen {
  constructor(
    readonly kind: Unreachable,
    readonly reason: string,
    cause: unknown,
  ) {
    super(`The database of DATABASE_URL cannot be reached: ${reason}`, cause)
    this.name = 'CannotReach'
  }
}
