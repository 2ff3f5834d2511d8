import type { PersonOption } from '../../src/contract/person.js'
import type { HandOverPreview, HandOverView } from '../../src/contract/handOver.js'
import type { RoleDetail } from '../../src/contract/role.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  heading,
  menu,
  peoplePicker,
  primary,
  several,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { able, choicesOf, notYet } from './nominating.js'
import { shorten } from './prose.js'
import { roleHeading } from './role.js'

const PROPOSED = 3
const SHOWN_TITLES = 3
const SHOWN_PROJECTS = 5
const NAME_MAX = 40

type Tasks = HandOverView['stays'][number]

const count = (tasks: readonly Tasks[]): number => tasks.reduce((sum, one) => sum + one.count, 0)

/** What a nominee takes over with the role, and what cannot come along. */
export function following(
  t: Translator,
  { holder, state, along, stays, introductions }: HandOverView,
): Element[] {
  if (state !== 'OPEN') return []
  const tasks = count(along)
  const told =
    tasks > 0
      ? t('handOver.followsWith', { name: holder, count: tasks })
      : t('handOver.follows', { name: holder })
  return [
    words(told, { weight: 'Bolder' }),
    ...along.flatMap((one) => titlesOf(one)),
    ...(introductions > 0 ? [words(t('handOver.followsIntroductions', { count: introductions }))] : []),
    ...stays.map(({ project, count: left }) =>
      words(t('handOver.staysMine', { project: project.name, count: left }), { subtle: true }),
    ),
  ]
}

const titlesOf = ({ readable }: Tasks): Element[] =>
  readable
    .slice(0, SHOWN_TITLES)
    .map(({ number, title: name }) => words(`#${number} ${name}`, { spacing: 'Small' }))

/** What has become of a hand-over: the tasks that went along, and those that stay. */
export function afterwards(t: Translator, view: HandOverView): Element[] {
  const { state, holder, successor: name, moved, stays, introductions } = view
  if (state !== 'DONE') return []
  return [
    ...(moved > 0 || introductions === 0
      ? [words(moved > 0 ? t('handOver.moved', { name, count: moved }) : t('handOver.movedNone'))]
      : []),
    ...(introductions > 0 ? [words(t('handOver.movedIntroductions', { name, count: introductions }))] : []),
    ...stays.map(({ project, count: left }) =>
      words(t('handOver.stays', { project: project.name, count: left, holder, name }), {
        subtle: true,
        spacing: 'Small',
      }),
    ),
  ]
}

type Preview = HandOverPreview
export type HandOverCardView = {
  preview: Preview
  people: PersonOption[]
  municipality: string | null
  notice?: { text: string; style: 'good' | 'warning' | 'attention' } | null
}

const defaults = ({ projects }: Preview): string =>
  projects
    .filter(({ goesAlong }) => goesAlong)
    .map(({ project }) => project.id)
    .join(',')

type Introduction = Preview['introductions'][number]

const brief = (text: string): string => shorten(text, NAME_MAX).text

function introductionName(t: Translator, { introducee, team, count: tasks }: Introduction): string {
  const facts = { team: brief(team), count: tasks }
  return introducee === null
    ? t('handOver.introductionIn', facts)
    : t('handOver.introductionOf', { ...facts, name: brief(introducee) })
}

const titlesIn = ({ titles }: Introduction): string =>
  titles
    .slice(0, SHOWN_TITLES)
    .map((name) => `• ${brief(name)}`)
    .join(' ')

const introductionDefaults = ({ introductions }: Preview): string =>
  introductions
    .filter(({ goesAlong }) => goesAlong)
    .map(({ planId }) => planId)
    .join(',')

/** What the holder does for others who are introduced; on the card it goes to the successor or stays. */
function introducing(t: Translator, { introductions, holder }: Preview): Element[] {
  if (introductions.length === 0) return []
  return [
    heading(t('handOver.introductions')),
    ...introductions
      .slice(0, SHOWN_PROJECTS)
      .flatMap((one) => [
        words(introductionName(t, one), { spacing: 'Small' }),
        ...(one.titles.length > 0 ? [words(titlesIn(one), { size: 'Small', spacing: 'None' })] : []),
      ]),
    words(t('handOver.introductionsStay', { holder: brief(holder.name) }), { size: 'Small', subtle: true }),
  ]
}

function openTasks(t: Translator, preview: Preview): Element[] {
  const { projects } = preview
  if (projects.length === 0) return [words(t('handOver.noTasks'), { subtle: true })]
  const along = projects.filter(({ goesAlong }) => goesAlong).map(({ project }) => brief(project.name))
  return [
    heading(t('handOver.tasks')),
    ...projects.slice(0, SHOWN_PROJECTS).flatMap((one) => [
      words(t('handOver.projectTasks', { project: brief(one.project.name), count: one.count }), {
        spacing: 'Small',
      }),
      ...(one.goesAlong ? titlesOf(one) : []),
    ]),
    ...(projects.length > SHOWN_PROJECTS ? [words('…', { subtle: true, spacing: 'None' })] : []),
    words(
      along.length > 0 ? t('handOver.goAlong', { projects: along.join(', ') }) : t('handOver.goNowhere'),
      { size: 'Small', subtle: true },
    ),
  ]
}

function proposals(t: Translator, preview: Preview): Element[] {
  const { candidates, assignmentId, version } = preview
  const shown = candidates.slice(0, PROPOSED)
  if (shown.length === 0) return []
  const give = ({ person: { id: person, name }, reason }: Preview['candidates'][number]): Button => {
    const label = t(reason === 'CO_HOLDER' ? 'handOver.giveTo' : 'handOver.ask', { name })
    const along = { projects: defaults(preview), introductions: introductionDefaults(preview) }
    const data = { assignmentId, version, person, ...along }
    return titled(label, button(t, 'role.handTo', data))
  }
  return [
    heading(t('handOver.proposals')),
    ...shown.map(({ person, reason }) =>
      words(`${person.name}: ${t(`handOver.reason.${reason}`)}`, { spacing: 'Small' }),
    ),
    { type: 'ActionSet', actions: shown.map(give) },
  ]
}

/** Anybody else, and which tasks go along. */
function choosing(t: Translator, { preview, people }: HandOverCardView): Button {
  const { assignmentId, version, projects, holder, canAssign } = preview
  const data = { assignmentId, version }
  const others = people.filter(({ id }) => id !== holder.id)
  const picker = peoplePicker('person', {
    label: t('handOver.choose'),
    error: t('handOver.chooseError'),
    choices: choicesOf(able(others)),
  })
  const choices = projects.map(({ project, count: tasks }) => ({
    title: t('handOver.projectTasks', { project: project.name, count: tasks }),
    value: project.id,
  }))
  const label = t('handOver.whichTasks')
  const introductions = preview.introductions.map((one) => ({
    title: t('handOver.projectTasks', { project: brief(one.introducee ?? one.team), count: one.count }),
    value: one.planId,
  }))
  const direct = titled(t('bot.action.role.assign'), button(t, 'role.handTo', { ...data, direct: true }))
  return menu(
    t('handOver.menu'),
    [
      picker,
      ...notYet(t, others),
      ...(choices.length > 0 ? [several('projects', { label, choices, value: defaults(preview) })] : []),
      ...(introductions.length > 0
        ? [
            several('introductions', {
              label: t('handOver.whichIntroductions'),
              choices: introductions,
              value: introductionDefaults(preview),
            }),
          ]
        : []),
    ],
    [primary(button(t, 'role.handTo', data)), ...(canAssign ? [direct] : [])],
  )
}

/** Whoever still holds it, and whom to ask. */
function deciding(t: Translator, view: HandOverCardView): { body: Element[]; actions: Button[] } {
  const { preview } = view
  const { assignmentId, version, isMe, isRequired, becomesVacant, holder } = preview
  const without = titled(
    t(isMe ? 'handOver.giveUp' : 'handOver.without'),
    button(t, 'role.remove', { assignmentId, version, mayBeVacant: true }),
  )
  const keeps = isMe ? t('handOver.keepsMe') : t('handOver.keeps', { name: holder.name })
  const mustBeFilled = isRequired && becomesVacant
  return {
    body: [
      words(keeps),
      ...(mustBeFilled ? [words(`▲ ${t('handOver.vacant')}`, { color: 'Warning', weight: 'Bolder' })] : []),
      ...openTasks(t, preview),
      ...introducing(t, preview),
      ...proposals(t, preview),
    ],
    actions: [choosing(t, view), without],
  }
}

function standing(t: Translator, view: HandOverCardView): { body: Element[]; actions: Button[] } {
  const { isHolder, onItsWayTo: name, holder, assignmentId } = view.preview
  if (!isHolder) return { body: [words(t('handOver.over', { name: holder.name }))], actions: [] }
  if (name === null) return deciding(t, view)
  return {
    body: [words(t('handOver.onItsWay', { name, holder: holder.name }))],
    actions: [button(t, 'role.keep', { assignmentId })],
  }
}

/** "Giv rollen Projektleder · KSD videre". */
export function handOverTitle(t: Translator, { role, project, isMe, holder }: Preview): string {
  const name = roleName(t, { title: role.name, project: project === null ? null : { name: project } })
  const named = { role: name, name: holder.name }
  return isMe ? t('handOver.title', named) : t('handOver.titleOf', named)
}

/** A role on its way from its holder to somebody else: what is open, who could follow, or nobody. */
export function handOverCard(t: Translator, view: HandOverCardView): Card {
  const { preview, municipality, notice } = view
  const { body, actions } = standing(t, view)
  return card(t, {
    body: [...(notice ? [banner(notice.text, notice.style)] : []), title(handOverTitle(t, preview)), ...body],
    actions: [...actions, titled(t('handOver.back'), button(t, 'role.open', { roleId: preview.role.id }))],
    from: municipality,
  })
}

export type HandedOverView = {
  role: RoleDetail
  handOver: HandOverView
  /** Who reads it. */
  as: 'holder' | 'successor' | 'other'
  municipality: string | null
}

/** While it is under way the sentence itself says who asked. */
function whoDid(t: Translator, { state, by, stoppedBy }: HandOverView): string | null {
  if (state === 'OPEN') return null
  if (state === 'DONE') return t('handOver.startedBy', { by })
  return stoppedBy && t('handOver.stoppedBy', { by: stoppedBy })
}

/** Tells those it concerns how a hand-over stands. */
export function handedOverCard(t: Translator, { role, handOver, as, municipality }: HandedOverView): Card {
  const { state, holder, successor: name, by } = handOver
  const told = t(`handOver.told.${state}.${as}`, { holder, name, by })
  const who = whoDid(t, handOver)
  const { successorAssignmentId: assignmentId } = handOver
  const introduces = state === 'DONE' && as !== 'successor' && role.introducible.includes(assignmentId)
  return card(t, {
    body: [
      ...roleHeading(t, role),
      words(told, { weight: 'Bolder' }),
      ...(who ? [words(who, { subtle: true, spacing: 'Small' })] : []),
      ...afterwards(t, handOver),
      ...(introduces ? [words(t('handOver.proposesIntroduction', { name, holder }))] : []),
    ],
    actions: [
      ...(introduces ? [primary(button(t, 'introduction.offer', { assignmentId }))] : []),
      button(t, 'role.open', { roleId: role.id }),
    ],
    from: municipality,
  })
}
