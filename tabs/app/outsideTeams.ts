import { page } from '../ui/later.js'

/** What is only needed outside Teams. */
export const OutsideTeams = page(
  async () => (await import('./InBrowser.js')).InBrowser,
  'browser',
  'tabEntry',
)
