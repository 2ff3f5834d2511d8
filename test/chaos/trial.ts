/** One line of the table that `npm run chaos` prints. */
export type Row = { trial: string; what: string; measured: string; demanded: string; held: boolean }

/**
 * `full`: at the figures of the quality page, otherwise scaled to ten minutes. `server`: a PostgreSQL it may make databases
 * on. `times`: how many times the real rates messages go out and Teams takes.
 */
export type Size = { full: boolean; server: string; times?: number }

/** Breaks the running product from outside and counts what came of it; ends what it started, also when it fails. */
export type Trial = (size: Size) => Promise<Row[]>
