const EFFORT = process.env.KLIK_LONG ?? ''
/** `npm run soak`: everything, at the figures of quality.md. */
export const isSoak = EFFORT === 'all'

type Efforts = { short: number; long: number; soak?: number }

/**
 * How often a test of chance or of crowds is repeated: a share in every run, the figure of quality.md in CI's run on
 * PostgreSQL (`long`), or where that takes too long there in `npm run soak` only.
 */
export function repeats({ short, long, soak = long }: Efforts): number {
  if (isSoak) return soak
  return EFFORT === '' ? short : long
}
