import type { PersonOption } from '../../src/contract/person.js'
import type { TaskDetail } from '../../src/contract/task.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { ASSIGNED_AS } from '../verbs.js'
import {
  alone,
  banner,
  button,
  card,
  field,
  menu,
  pair,
  peoplePicker,
  primary,
  titled,
  type Button,
  type Card,
} from './parts.js'
import { choicesOf } from './role.js'
import { back, formTop, small, type Form } from './taskTop.js'

/** How many people a list offers; the picker finds everybody else. */
const LISTED = 25

type As = (typeof ASSIGNED_AS)[number]
const PLACES = [
  { as: 'EXECUTOR', who: 'executor', recommended: 'recommendedExecutor' },
  { as: 'RESPONSIBLE', who: 'responsible', recommended: 'recommendedResponsible' },
] as const

/** KOMBIT recommends a role; whoever holds it here and can stand on the task is one tap away. */
function suggestions(t: Translator, task: TaskDetail): Button[] {
  const { id: taskId, version } = task
  return PLACES.flatMap(({ as, who, recommended }) => {
    const [first] = task[recommended]
      .flatMap(({ holders }) => holders)
      .filter((holder) => holder.canBeAssigned && holder.id !== task[who]?.id)
    if (!first) return []
    const put = button(t, 'task.assign', { taskId, version, as, person: first.id })
    return [titled(t(`card.people.put.${as}`, { name: first.name }), alone(put))]
  })
}

function removals(t: Translator, task: TaskDetail): Button[] {
  const { id: taskId, version } = task
  const taken = PLACES.flatMap(({ as, who }) => {
    const name = task[who]?.name
    const off = button(t, 'task.assign', { taskId, version, as, person: null })
    return name ? [titled(t(`card.people.remove.${as}`, { name }), alone(off))] : []
  })
  return taken.length > 0 ? [menu(t('card.people.removeMenu'), [], taken)] : []
}

/** Who is responsible and who executes: the recommended at a tap, anybody else by name. */
export function peopleCard(t: Translator, view: Form & { people: readonly PersonOption[] }): Card {
  const { task, people, typed = {} } = view
  const { id: taskId, version } = task
  const put = (as: As) => titled(t(`card.people.as.${as}`), button(t, 'task.assign', { taskId, version, as }))
  const recommended = suggestions(t, task)
  const nobody = t('bot.task.nobody')
  return card(t, {
    body: [
      ...formTop(t, view, t('card.people.title')),
      pair(
        field(t('bot.task.responsible'), task.responsible?.name ?? nobody),
        field(t('bot.task.executor'), task.executor?.name ?? nobody),
      ),
      ...(recommended.length > 0
        ? [small(t('card.people.recommended')), { type: 'ActionSet' as const, actions: recommended }]
        : []),
      peoplePicker('person', {
        label: t('card.people.choose'),
        error: t('card.people.chooseError'),
        choices: choicesOf(people.slice(0, LISTED)),
        ...(typed.person ? { value: typed.person } : {}),
      }),
    ],
    actions: [primary(put('EXECUTOR')), put('RESPONSIBLE'), ...removals(t, task), back(t, task)],
    from: task.municipality.name,
  })
}

export type AccessQuestion = Form & { text: string; as: As; person: string | null }

/** Before a task is completed while what comes before it is open. */
export function completeQuestionCard(t: Translator, { text, ...form }: Form & { text: string }): Card {
  const { task } = form
  const data = { taskId: task.id, version: task.version, despiteOpen: true }
  return card(t, {
    body: [...formTop(t, form, t('card.open.title')), banner(text, 'warning')],
    actions: [titled(t('card.open.confirm'), button(t, 'task.complete', data)), back(t, task)],
    from: task.municipality.name,
  })
}

/** Before somebody gives away their own access to a task. */
export function confirmCard(t: Translator, { text, as, person, ...form }: AccessQuestion): Card {
  const { task } = form
  const data = { taskId: task.id, version: task.version, as, person, confirmed: true }
  return card(t, {
    body: [...formTop(t, form, t('card.people.confirmTitle')), banner(text, 'warning')],
    actions: [
      titled(t('card.people.confirm'), button(t, 'task.assign', data)),
      titled(t('card.cancel'), button(t, 'task.view', { taskId: task.id, view: 'people' })),
    ],
    from: task.municipality.name,
  })
}
