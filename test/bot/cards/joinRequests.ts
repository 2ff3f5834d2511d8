import type { JoinRequestView, JoinStanding } from '../../../src/contract/joinRequest.js'
import {
  ambiguousCard,
  answeredCard,
  joinRequestCard,
  noLongerAdministratorCard,
  standingCard,
} from '../../../bot/cards/joinRequest.js'
import { leftCard, stoppedCard } from '../../../bot/cards/directory.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { id, municipality } from './rows.js'

/** Coming in, for whoever wants to and for the administrators; `written`: what people and tokens say. */
export function joinRequestCards(t: Translator, written: string): Record<string, Card> {
  const standing: JoinStanding = {
    ...{ state: 'NEW', municipality, administrators: [written, 'Klik Admin'], name: written },
    ...{ email: 'nanna@korsbaek.example', isAddressTaken: false, mayAsk: true, askedAt: null },
    ...{ expiresOn: null, answeredBy: null, reason: null, askAgainOn: null },
  }
  const asked = { state: 'PENDING', mayAsk: false, askedAt: '2026-03-02T09:00:00.000Z' } as const
  const no = { state: 'DECLINED', answeredBy: written, reason: written } as const
  const request: JoinRequestView = {
    ...{ id: id(1), name: written, email: 'nanna@korsbaek.example', state: 'PENDING' },
    ...{ askedAt: '2026-03-02T09:00:00.000Z', expiresOn: '2026-04-01' },
    ...{ answeredBy: null, reason: null, clash: null },
  }
  const projects = Array.from({ length: 3 }, (_, n) => ({ id: id(n + 10), name: written }))
  const many = Array.from({ length: 40 }, (_, n) => ({ id: id(n + 10), name: `${written} ${n}` }))
  const frame = { projects, municipality, notice: null, usersUrl: 'https://klik.example/users' }
  const asks = (more: Partial<JoinRequestView> = {}, around: object = {}): Card =>
    joinRequestCard(t, { request: { ...request, ...more }, ...frame, ...around })
  const clash = { id: id(2), name: written }
  const told = { by: written, reason: written, askAgainOn: '2026-03-09' as never }
  const tabUrl = 'https://klik.example'
  const where = { municipality, pageUrl: 'https://klik.example/users/directory' }
  const gone = {
    ...{ person: { id: id(3), name: 'Elin Nielsen' }, at: '2026-03-01T02:00:00.000Z' },
    ...{ tasks: 3, roles: 1, delegations: 0 },
  }
  return {
    standingNew: standingCard(t, standing),
    standingTaken: standingCard(t, { ...standing, isAddressTaken: true, email: null }),
    standingNobody: standingCard(t, { ...standing, administrators: [], mayAsk: false }),
    standingPending: standingCard(t, { ...standing, ...asked, expiresOn: '2026-04-01' }),
    standingDeclined: standingCard(t, { ...standing, ...no, mayAsk: false, askAgainOn: '2026-03-09' }),
    standingKnown: standingCard(t, { ...standing, state: 'KNOWN', mayAsk: false }),
    joinRequest: asks({}, { notice: written }),
    joinRequestMany: asks({}, { projects: many }),
    joinRequestClash: asks({ clash: { ...clash, signsIn: true } }),
    joinRequestWaiting: asks({ clash: { ...clash, signsIn: false } }),
    joinRequestNoEmail: asks({ email: null }),
    joinRequestAdmitted: asks({ state: 'ADMITTED', answeredBy: written }),
    joinRequestKnown: asks({ state: 'ADMITTED' }),
    joinRequestDeclined: asks({ state: 'DECLINED', answeredBy: written, reason: written }),
    joinRequestExpired: asks({ state: 'EXPIRED' }),
    joinAnswerNo: answeredCard(t, { answer: { ...told, state: 'DECLINED' }, municipality, tabUrl }),
    joinAnswerYes: answeredCard(t, { answer: { ...told, state: 'ADMITTED' }, municipality, tabUrl }),
    noLongerAdministrator: noLongerAdministratorCard(t, { name: written, municipality, usersUrl: tabUrl }),
    directoryLeft: leftCard(t, {
      ...where,
      left: [
        { ...gone, person: clash },
        { ...gone, tasks: 0, roles: 0 },
      ],
    }),
    directoryLeftMany: leftCard(t, {
      ...where,
      left: Array.from({ length: 12 }, (_, n) => ({
        ...gone,
        person: { id: id(n), name: `${written} ${n}` },
      })),
    }),
    directoryStopped: stoppedCard(t, { ...where, leaving: 7 }),
    ambiguous: ambiguousCard(t, { names: [written, 'Elin Nielsen'], municipality, usersUrl: tabUrl }),
  }
}
