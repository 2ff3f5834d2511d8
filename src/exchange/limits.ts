/** How much a file may ask of the reader; everything beyond is refused before it is unpacked or read. */
export const MEGABYTES = 5
export const MAX_BYTES = MEGABYTES * 1024 * 1024
export const UNPACKED_MEGABYTES = 50
export const MAX_UNPACKED_BYTES = UNPACKED_MEGABYTES * 1024 * 1024
export const MAX_ENTRIES = 100
export const MAX_ROWS = 20_000
/** Every row costs its width, so a list is not wider than anybody's. */
export const MAX_COLUMNS = 256
/** Excel, PDF and uploads are read in a process of their own, few at a time. */
export const READING_SECONDS = 10
export const READING_MEGABYTES = 160
export const READERS = { atOnce: 2, waiting: 20, seconds: 15 }

/** What such a process says when it has loaded what it needs; only then its time begins. */
export const READY = 'ready'
export const STARTING_SECONDS = 60

/** Files are written in a process of its own too, few at a time. */
export const WRITING_SECONDS = 20
export const WRITING_MEGABYTES = 512
export const SHORT_SHEET = 500
export const WRITERS = { atOnce: 2, waiting: 20, seconds: 30 }
