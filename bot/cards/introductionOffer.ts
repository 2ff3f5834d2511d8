import type { PlanView } from '../../src/contract/introductionPlan.js'
import type { IntroductionOffer } from '../../src/services/introductions/offers.js'
import { foundText } from '../../src/i18n/introductionFound.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  button,
  card,
  choice,
  link,
  menu,
  primary,
  title,
  words,
  type Button,
  type Card,
  type CardChoice,
  type Element,
} from './parts.js'
import { notice, type Notice } from './tasks.js'

export type OfferCardView = {
  offer: IntroductionOffer
  /** The role with its project, as it is said. */
  role: string
  /** The draft that came of it and cannot start yet. */
  draft?: { plan: PlanView; url: string } | null
  municipality: string | null
  notice?: Notice | null
}

function templateChoices(t: Translator, { templates }: IntroductionOffer): CardChoice[] {
  return templates.map(({ key, name, isForRole }) => ({
    value: key,
    title: isForRole ? t('introducing.offer.forRole', { name }) : name,
  }))
}

function starting(t: Translator, { offer }: OfferCardView): Button[] {
  const { assignmentId, teams, startOn } = offer
  const [team, ...others] = teams
  const [template] = offer.templates
  if (!team || !template || offer.standing !== 'open') return []
  const chosen: Element[] =
    others.length > 0
      ? [
          choice('team', {
            ...{ label: t('introducing.offer.team'), error: t('introducing.offer.teamError') },
            choices: teams.map(({ id, name }) => ({ title: name, value: id })),
          }),
        ]
      : []
  const from: Element = {
    ...{ type: 'Input.ChoiceSet', id: 'template', label: t('introducing.offer.template') },
    ...{ isRequired: true, errorMessage: t('introducing.offer.templateError') },
    choices: templateChoices(t, offer),
    value: template.key,
  }
  const date: Element = {
    ...{ type: 'Input.Date', id: 'date', label: t('introducing.offer.start'), value: startOn },
    ...{ isRequired: true, errorMessage: t('introducing.offer.startError') },
  }
  const data = { assignmentId, ...(others.length > 0 ? {} : { team: team.id }) }
  return [
    menu(
      t('introducing.offer.menu'),
      [...chosen, from, date],
      [primary(button(t, 'introduction.start', data))],
    ),
  ]
}

function faultsOf(t: Translator, { plan }: { plan: PlanView }): Element[] {
  return [
    words(t('introducing.offer.faults', { count: plan.faults.length }), { weight: 'Bolder' }),
    ...plan.faults.map((found) => words(`• ${foundText(t, plan, found)}`, { spacing: 'Small' })),
  ]
}

/** Somebody has a role and can be introduced to it; the reader may start that, and nothing starts by itself. */
export function introductionOfferCard(t: Translator, view: OfferCardView): Card {
  const { offer, role, draft = null, municipality } = view
  const { person, standing, outgoing } = offer
  const facts = { name: person.name, role }
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      title(t('introducing.offer.title', facts)),
      ...(outgoing ? [words(t('introducing.offer.follows', { ...facts, holder: outgoing }))] : []),
      ...(draft ? faultsOf(t, draft) : []),
      ...(standing === 'open' && !draft ? [words(t('introducing.offer.text'), { subtle: true })] : []),
      ...(standing === 'open' || draft ? [] : [words(t(`introducing.offer.${standing}`, facts))]),
      ...(standing === 'open' && offer.templates.length === 0
        ? [words(t('introducing.offer.noTemplates'))]
        : []),
    ],
    actions: [
      ...(draft ? [link(t('introducing.offer.mend'), draft.url)] : starting(t, view)),
      button(t, 'role.open', { roleId: offer.roleId }),
    ],
    from: municipality,
  })
}
