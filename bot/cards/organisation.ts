import type { MyInvitation } from '../../src/contract/organisation.js'
import type { UndeliveredInvitation } from '../../src/services/teams/invitations.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { card, link, title, words, type Card } from './parts.js'

type Where = { municipality: string | null; pageUrl: string }

/** To a team, or to be introduced in it. */
export const invitedTo = (t: Translator, { role, team }: Pick<MyInvitation, 'role' | 'team'>): string =>
  t(role === null ? 'organisation.card.toBeIntroduced' : 'organisation.card.invited', { team: team.name })

/** For whoever has been given a place in a team: as what, by whom, and until when the address lets them in. */
export function invitedCard(
  t: Translator,
  { invitation, municipality, pageUrl }: Where & { invitation: MyInvitation },
): Card {
  const { role, by, message, lastDay } = invitation
  const lines = [
    ...(role
      ? [
          t('organisation.card.role', {
            role: t(`organisation.role.${role}`),
            what: t(`organisation.roleHint.${role}`),
          }),
        ]
      : []),
    ...(by ? [t('organisation.card.by', { by })] : []),
  ]
  return card(t, {
    body: [
      title(invitedTo(t, invitation)),
      ...lines.map((line) => words(line)),
      ...(message && by ? [words(t('organisation.card.message', { by, message }))] : []),
      ...(lastDay ? [words(t('organisation.card.comeIn', { day: formatDay(t.language, lastDay) }))] : []),
    ],
    actions: [link(t(role === null ? 'introducing.welcome.open' : 'organisation.card.open'), pageUrl)],
    from: municipality,
  })
}

/** For whoever invited somebody the mail did not reach. */
export function undeliveredCard(
  t: Translator,
  { invited, municipality, pageUrl }: Where & { invited: UndeliveredInvitation },
): Card {
  const { name, email, team } = invited
  return card(t, {
    body: [
      title(t('organisation.card.undelivered', { name })),
      words(t('organisation.card.undeliveredText', { email, team: team.name })),
    ],
    actions: [link(t('organisation.card.openTeam'), pageUrl)],
    from: municipality,
  })
}

/** For those who can give the team an owner. */
export function ownerlessCard(
  t: Translator,
  { team, municipality, pageUrl }: Where & { team: string },
): Card {
  return card(t, {
    body: [title(t('organisation.card.ownerless', { team })), words(t('organisation.card.ownerlessText'))],
    actions: [link(t('organisation.card.openTeam'), pageUrl)],
    from: municipality,
  })
}
