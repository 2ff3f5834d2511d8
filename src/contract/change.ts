/** Beside the rows: an answer that goes on. `?after=`: the marker of the last news. */
export const CHANGES_PATH = '/changes'

/** A line without news comes so often, so that nobody in between takes the line for dead. */
export const HEARTBEAT_MS = 25_000
