const EFFORT = process.env.KLIK_EFFORT ?? ''
/** `npm run soak`: the tests of chance and of crowds at the figures of quality.md, and everything `isWhole` says. */
export const isSoak = EFFORT === 'soak'
/** Every cell of the rights matrix and every look of every page: in the soak, and once in CI. */
export const isWhole = isSoak || EFFORT === 'whole'

/** How often a test of chance or of crowds is repeated: enough to notice in every run, the full figure in the soak. */
export const repeats = ({ short, long }: { short: number; long: number }): number => (isSoak ? long : short)

/**
 * Every `step`th of all, beginning elsewhere for each `n`: so that together the tests of one run try all of them
 * though each tries a few. All of them with `step` 1.
 */
export const share = <T>(all: readonly T[], { step, n }: { step: number; n: number }): T[] =>
  all.filter((_, at) => (at + n) % step === 0)
