/**
 * How often a test of chance or of crowds is repeated: the figure of quality.md in the long run (`npm run soak`, and
 * in CI on PostgreSQL), a share of it otherwise.
 */
export const repeats = ({ long, short }: { long: number; short: number }): number =>
  process.env.KLIK_LONG === '1' ? long : short
