import type { JoinRequestView, JoinStanding } from '../../src/contract/joinRequest.js'
import { JOIN_REASON_MAX } from '../../src/domain/joinRequest.js'
import { ACCESS_TYPES } from '../../src/domain/person.js'
import { formatDay, formatList, formatMoment } from '../../src/i18n/format.js'
import { standingLines } from '../../src/i18n/joinStanding.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { JoinAnswerTold } from '../../src/services/joinRequests/answer.js'
import {
  banner,
  button,
  card,
  field,
  link,
  menu,
  primary,
  title,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'

/** What is chosen for a project without access. */
const NO_ACCESS = 'NONE'
/** More than this no phone shows as a form; the tab has them all. */
const MOST_PROJECTS = 12

export const standingTitle = (t: Translator, { state }: JoinStanding): string =>
  t(`joinRequest.title.${state}`)

const small = (text: string): Element => words(text, { size: 'Small', subtle: true })

/** For somebody who is not in KLIK: how it stands, and the way in. */
export function standingCard(t: Translator, standing: JoinStanding): Card {
  const { mayAsk, municipality, state } = standing
  const ask = primary(button(t, 'joinRequest.ask', {}))
  return card(t, {
    body: [
      title(standingTitle(t, standing)),
      ...standingLines(t, standing, 'chat').map((line) => words(line, { spacing: 'Small' })),
    ],
    actions: [...(mayAsk ? [ask] : []), ...(state === 'KNOWN' ? [button(t, 'help.open', {})] : [])],
    from: municipality,
  })
}

type Project = { id: string; name: string }
type View = {
  request: JoinRequestView
  projects: readonly Project[]
  municipality: string | null
  notice: string | null
  usersUrl: string
}

/** A user type for one project. */
const accessChoice = (t: Translator, { id, name }: Project): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label: name,
  value: NO_ACCESS,
  choices: [
    { title: t('joinRequest.none'), value: NO_ACCESS },
    ...ACCESS_TYPES.map((type) => ({ title: t(`userType.${type}`), value: type })),
  ],
})

function admitting(t: Translator, { request, projects }: View): Button {
  const admit = button(t, 'joinRequest.admit', { joinRequestId: request.id })
  const form = projects.slice(0, MOST_PROJECTS).map((project) => accessChoice(t, project))
  const more = projects.length > MOST_PROJECTS ? [small(t('joinRequest.moreProjects'))] : []
  return menu(
    t('joinRequest.admitMenu'),
    [small(t('joinRequest.admitHint')), ...form, ...more],
    [primary(admit)],
  )
}

function declining(t: Translator, { request }: View): Button {
  const reason: Element = {
    type: 'Input.Text',
    id: 'reason',
    label: t('joinRequest.reasonLabel'),
    placeholder: t('joinRequest.reasonHint'),
    isMultiline: true,
    maxLength: JOIN_REASON_MAX,
  }
  const decline = button(t, 'joinRequest.decline', { joinRequestId: request.id })
  return menu(t('joinRequest.declineMenu'), [reason], [decline])
}

/** What came of a request that is over. */
export function doneText(t: Translator, { state, name, answeredBy }: JoinRequestView): string | null {
  if (state === 'PENDING') return null
  if (state === 'ADMITTED' && answeredBy === null) return t('joinRequest.done.KNOWN', { name })
  return t(`joinRequest.done.${state}`, { name, by: answeredBy ?? t('person.somebody') })
}

function warnings(t: Translator, { email, clash }: JoinRequestView): Element[] {
  const kind = clash?.signsIn ? 'signsIn' : 'waiting'
  return [
    ...(clash ? [words(t(`joinRequest.clash.${kind}`, { name: clash.name }), { weight: 'Bolder' })] : []),
    ...(email === null ? [words(t('joinRequest.noEmailWay'))] : []),
  ]
}

/** For an administrator: who asks, and the two answers; afterwards, who answered what. */
export function joinRequestCard(t: Translator, view: View): Card {
  const { request, municipality, notice, usersUrl } = view
  const { name, email, askedAt, expiresOn, reason } = request
  const done = doneText(t, request)
  const when = { at: formatMoment(t.language, askedAt), day: formatDay(t.language, expiresOn) }
  const canAdmit = email !== null && !request.clash
  return card(t, {
    body: [
      ...(notice ? [banner(notice, 'warning')] : []),
      ...(done ? [words(done, { weight: 'Bolder' })] : []),
      title(t('joinRequest.asks', { name })),
      ...field(t('joinRequest.email'), email ?? t('joinRequest.noEmail')),
      ...(done && reason ? [words(t('joinRequest.reason', { reason }))] : []),
      ...(done ? [] : [...warnings(t, request), small(t('joinRequest.askedAt', when))]),
    ],
    actions: [
      ...(done ? [] : [...(canAdmit ? [admitting(t, view)] : []), declining(t, view)]),
      link(t('joinRequest.users'), usersUrl),
    ],
    from: municipality,
  })
}

/** For whoever asked: no, or that their account is theirs again. */
export function answeredCard(
  t: Translator,
  { answer, municipality, tabUrl }: { answer: JoinAnswerTold; municipality: string | null; tabUrl: string },
): Card {
  const { state, by, reason, askAgainOn } = answer
  const who = by ?? t('person.somebody')
  const isIn = state === 'ADMITTED'
  return card(t, {
    body: [
      title(t(`joinRequest.answer.${state}`)),
      words(isIn ? t('joinRequest.linkedBy', { by: who }) : t('joinRequest.declinedBy', { by: who })),
      ...(reason ? [words(t('joinRequest.reason', { reason }))] : []),
      ...(isIn ? [] : [small(t('joinRequest.askAgain', { day: formatDay(t.language, askAgainOn) }))]),
    ],
    actions: isIn ? [button(t, 'help.open', {}), link(t('bot.action.tab.open'), tabUrl)] : [],
    from: municipality,
  })
}

/** For an administrator: nobody can tell which of them is signing in. */
export function ambiguousCard(
  t: Translator,
  {
    names,
    municipality,
    usersUrl,
  }: { names: readonly string[]; municipality: string | null; usersUrl: string },
): Card {
  return card(t, {
    body: [
      title(t('joinRequest.ambiguous.title')),
      words(t('joinRequest.ambiguous.text', { names: formatList(t.language, names) })),
      words(t('joinRequest.ambiguous.way')),
    ],
    actions: [link(t('joinRequest.users'), usersUrl)],
    from: municipality,
  })
}

/** For an administrator: one of them has come in through FK Adgangsstyring without the role. */
export function noLongerAdministratorCard(
  t: Translator,
  { name, municipality, usersUrl }: { name: string; municipality: string | null; usersUrl: string },
): Card {
  return card(t, {
    body: [
      title(t('joinRequest.noLongerAdministrator.title', { name })),
      words(t('joinRequest.noLongerAdministrator.text')),
    ],
    actions: [link(t('joinRequest.users'), usersUrl)],
    from: municipality,
  })
}
