import type { StandingSaid } from '../domain/joinRequest.js'
import { formatDay, formatList, formatMoment } from './format.js'
import type { Translator } from './translator.js'

/** Where it is read, which is where the answer will be. */
export type ReadIn = 'chat' | 'tab'

const namesOf = (t: Translator, { administrators }: StandingSaid): string =>
  formatList(t.language, administrators)

/** Who can let somebody in, or that nobody can. */
function whoCan(t: Translator, standing: StandingSaid): string {
  const { length: count } = standing.administrators
  return count > 0 ? t('joinRequest.who', { names: namesOf(t, standing), count }) : t('joinRequest.whoNone')
}

function offer(t: Translator, { mayAsk, name, email, isAddressTaken }: StandingSaid): string[] {
  if (!mayAsk || name === null) return []
  const sends =
    email === null ? t('joinRequest.sendsName', { name }) : t('joinRequest.sends', { name, email })
  return [...(isAddressTaken ? [t('joinRequest.taken')] : []), sends]
}

function declined(t: Translator, { answeredBy, reason, askAgainOn, mayAsk }: StandingSaid): string[] {
  return [
    answeredBy ? t('joinRequest.declinedBy', { by: answeredBy }) : t('joinRequest.declined'),
    ...(reason ? [t('joinRequest.reason', { reason })] : []),
    ...(askAgainOn && !mayAsk ? [t('joinRequest.askAgain', { day: formatDay(t.language, askAgainOn) })] : []),
  ]
}

/** How it stands with somebody who wants to come in, as sentences; cards and the tab say the same. */
export function standingLines(t: Translator, standing: StandingSaid, readIn: ReadIn): string[] {
  const { state, municipality, askedAt, expiresOn } = standing
  const at = askedAt ? formatMoment(t.language, askedAt) : ''
  const day = expiresOn ? formatDay(t.language, expiresOn) : ''
  switch (state) {
    case 'KNOWN':
      return [t('joinRequest.known')]
    case 'PENDING':
      return [
        t('joinRequest.youAsked', { at, names: namesOf(t, standing) }),
        t(readIn === 'chat' ? 'joinRequest.hearHere' : 'joinRequest.hearThere'),
        t('joinRequest.expires', { day }),
      ]
    case 'DECLINED':
      return [...declined(t, standing), whoCan(t, standing), ...offer(t, standing)]
    case 'NEW':
      return [
        t('joinRequest.nobodyKnows', { municipality: municipality ?? '' }),
        whoCan(t, standing),
        ...offer(t, standing),
      ]
  }
}
