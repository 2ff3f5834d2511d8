import type { PlanView } from '../../src/contract/introductionPlan.js'
import type { AssignmentId } from '../../src/domain/ids.js'
import * as offers from '../../src/services/introductions/offers.js'
import { introductionOfferCard } from '../cards/introductionOffer.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

type Offering = {
  /** It comes by itself, and says nothing when somebody was quicker. */
  isOffered?: boolean
  draft?: PlanView | null
  notice?: Notice | null
}

/** Somebody has a role and can be introduced to it. */
export async function showOffer(
  reader: Reader,
  id: AssignmentId,
  offering: { notice?: Notice | null },
): Promise<Shown>
export async function showOffer(reader: Reader, id: AssignmentId, offering?: Offering): Promise<Shown>
export async function showOffer(
  { world, caller, t, links, municipality }: Reader,
  assignmentId: AssignmentId,
  { isOffered = false, draft = null, notice = null }: Offering = {},
): Promise<Shown | null> {
  const offer = await offers.read(world, caller, { assignmentId, language: t.language })
  if (isOffered && offer.standing !== 'open') return null
  const { title, project } = offer.role
  const role = project ? `${title} (${project})` : title
  const card = introductionOfferCard(t, {
    ...{ offer, role, municipality, notice },
    draft: draft && { plan: draft, url: links.introduction(draft.id) },
  })
  const content = {
    kind: 'introductionOffer' as const,
    subject: assignmentId,
    shows: [assignmentId, offer.roleId],
  }
  return { content, card, summary: t('introducing.offer.summary', { name: offer.person.name, role }) }
}
