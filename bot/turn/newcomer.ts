import type { Claims } from '../../src/domain/signIn.js'
import { claimsOfMember } from '../../src/identity/claims.js'
import * as asking from '../../src/services/joinRequests/ask.js'
import { recognise, type Signing } from '../../src/services/users/firstSignIn.js'
import { standingCard, standingTitle } from '../cards/joinRequest.js'
import { reaching } from '../teams/reach.js'
import type { Incoming } from './activity.js'
import type { Shown } from './reader.js'
import { translatorAfter, type Turn } from './turn.js'

/** What Teams says of whoever it is; null where it does not answer, or answers of somebody else. */
async function claimsOf({ parts, talk }: Turn, signing: Signing): Promise<Claims | null> {
  const member = await reaching(() => talk.member())
  if ('got' in member) return claimsOfMember(member.got, signing)
  parts.log.line({ what: 'bot member', outcome: member.unreached.outcome })
  return null
}

const asks = ({ kind, ...happening }: Incoming['happening']): boolean =>
  kind === 'press' && 'press' in happening && happening.press.verb === 'joinRequest.ask'

/** How it stands with them, after what they pressed. */
async function wayIn({ parts, incoming }: Turn, signing: Signing): Promise<Shown> {
  const { world } = parts
  const standing = asks(incoming.happening)
    ? await asking.ask(world, signing, incoming.where)
    : await asking.mine(world, signing, incoming.where)
  const t = await translatorAfter(parts, incoming, { error: null, isForAll: false })
  return { content: null, card: standingCard(t, standing), summary: standingTitle(t, standing) }
}

/**
 * Somebody spoke who is nobody in KLIK: `known` when an administrator has put them on the books, else the way in, which
 * is theirs alone to read. Null where Teams does not say who they are, or others read it too.
 */
export async function meetNewcomer(turn: Turn): Promise<'known' | Shown | null> {
  const { parts, incoming, caller } = turn
  if (caller.kind !== 'entra') return null
  const claims = await claimsOf(turn, caller)
  if (!claims) return null
  const signing = { ...caller, claims }
  if (await recognise(parts.world, signing)) return 'known'
  return incoming.where.kind === 'PERSONAL' ? wayIn(turn, signing) : null
}
