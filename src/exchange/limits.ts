/** How much a file may ask of the reader; everything beyond is refused before it is unpacked or read. */
export const MEGABYTES = 5
export const MAX_BYTES = MEGABYTES * 1024 * 1024
export const UNPACKED_MEGABYTES = 50
export const MAX_UNPACKED_BYTES = UNPACKED_MEGABYTES * 1024 * 1024
export const MAX_ENTRIES = 100
export const MAX_ROWS = 20_000
/** Excel and PDF are read in a process of their own. */
export const READING_SECONDS = 10
export const READING_MEGABYTES = 160

/** Files are written in a process of its own too, few at a time. */
export const WRITING_SECONDS = 20
export const WRITING_MEGABYTES = 512
export const SHORT_SHEET = 500
export const WRITERS = 2
export const WRITERS_WAITING = 20
