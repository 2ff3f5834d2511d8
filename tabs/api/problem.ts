export type Facts = Record<string, string | number | null>

type Said = { status: number; code: string; message: string; facts?: Facts; reference?: string }

/** What the server says no to, or what kept it from answering (status 0: `offline`, `slow`; else `unreadable`). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly facts: Facts
  readonly reference: string | null

  constructor({ status, code, message, facts = {}, reference }: Said) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.facts = facts
    this.reference = reference ?? null
  }

  /** Worth asking again without anybody doing anything. */
  get mayPass(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'too-many-at-once'
  }

  fact(name: string): string | null {
    const value = this.facts[name]
    return value === undefined || value === null ? null : String(value)
  }
}
