import { overview } from '../../src/services/projects/overview.js'
import { overviewCard } from '../cards/overview.js'
import type { Reader, Shown } from '../turn/reader.js'

/** Everything the reader may read at a glance; it is what it was when it was asked for. */
export async function showOverview({ world, caller, t, links, municipality }: Reader): Promise<Shown> {
  const card = overviewCard(t, {
    overview: await overview(world, caller),
    municipality,
    tabUrl: links.projects,
  })
  return { content: null, card, summary: t('overview.title') }
}
