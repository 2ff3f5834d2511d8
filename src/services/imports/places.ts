import type { Tx } from '../../data/tx.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { newId, type PhaseId, type ProjectId, type ThemeId } from '../../domain/ids.js'
import { onWorkingDay } from '../../domain/noticeTime.js'
import type { Municipality, Phase, Project, Theme } from '../../domain/project.js'
import type { NamedTask } from '../../domain/task.js'
import { fold, sortKey } from '../../domain/words.js'
import { fault, shown, type Fault } from '../../exchange/fault.js'
import type { ParsedTask } from '../../exchange/parsedTask.js'
import { orBefore } from './orBefore.js'

/** Where a task belongs; a phase or theme the file does not speak of is undefined. */
export type TaskPlace = { projectId: ProjectId; phaseId?: PhaseId | null; themeId?: ThemeId | null }

/** "Korsbæk Kommune" and "Korsbæk" are the same municipality. */
const bareName = (name: string): string => fold(name).replace(/ kommune$/, '')

const newProject = (name: string): Project => ({
  id: newId(),
  name,
  nameSort: sortKey(name),
  deadline: null,
  periodFrom: null,
  periodTo: null,
  kombitContactName: null,
  kombitContactMail: null,
  functionalMailbox: null,
  description: null,
  handbookUrl: null,
  state: 'ACTIVE',
})

/** `chosen`: the municipality of files that do not say. */
type Known = { municipalities: Municipality[]; projects: Project[]; chosen: string | null; now: Date }

type Parts = { phases: Phase[]; themes: Theme[] }

/** Finds municipality, project, phase and theme by the names in a file; makes the projects, phases and themes it does not find. */
export class Places {
  private readonly parts = new Map<ProjectId, Parts>()
  private readonly participations = new Set<string>()
  private readonly noted = new Set<string>()

  private constructor(
    private readonly tx: Tx,
    private readonly faults: Fault[],
    private readonly known: Known,
  ) {}

  static async of(tx: Tx, faults: Fault[], { chosen, now }: Pick<Known, 'chosen' | 'now'>): Promise<Places> {
    const municipalities = await tx.projects.municipalities()
    return new Places(tx, faults, { municipalities, projects: await tx.projects.all(), chosen, now })
  }

  /** The file's own word counts most, then the operator's choice, then there being only one. */
  municipalityOf({ line, municipality }: ParsedTask): Municipality | null {
    const { municipalities, chosen } = this.known
    const name = municipality ?? chosen
    const where = municipality ? line : null
    if (name === null) {
      if (municipalities.length === 1) return municipalities[0] ?? null
      // A file without the column lacks it once, not once a row.
      return this.complain(fault(municipality === null ? line : null, 'missing-municipality'))
    }
    const found = municipalities.find((each) => bareName(each.name) === bareName(name) || each.code === name)
    return found ?? this.complain(fault(where, 'unknown-municipality', { name: shown(name) }))
  }

  async placeOf(
    task: ParsedTask,
    municipality: Municipality,
    existing: NamedTask | null,
  ): Promise<TaskPlace | null> {
    const projectId = await this.projectOf(task, existing)
    if (!projectId) return null
    const participation = `${projectId}:${municipality.id}`
    if (!this.participations.has(participation)) await this.join(projectId, municipality)
    this.participations.add(participation)
    // Phases and themes belong to a project: a task that moves leaves its old ones behind.
    const isMoved = existing !== null && existing.projectId !== projectId
    const silent = isMoved ? null : undefined
    const { phase, theme } = task
    const phaseId = typeof phase === 'string' ? await this.phaseOf(projectId, phase) : orBefore(phase, silent)
    const themeId = typeof theme === 'string' ? await this.themeOf(projectId, theme) : orBefore(theme, silent)
    return { projectId, phaseId, themeId }
  }

  /** A task that is here already stays in its project, even when another one has taken the name too. */
  private async projectOf({ line, project: name }: ParsedTask, existing: NamedTask | null) {
    if (existing && fold(existing.projectName) === fold(name)) return existing.projectId
    const [found, other] = this.known.projects.filter((project) => fold(project.name) === fold(name))
    if (other) return this.complain(fault(line, 'ambiguous-project', { name: shown(name) }))
    if (found) return found.id
    const project = newProject(name)
    await this.tx.projects.insert(project)
    this.known.projects.push(project)
    return project.id
  }

  private async partsOf(projectId: ProjectId): Promise<Parts> {
    const known = this.parts.get(projectId)
    if (known) return known
    const parts = {
      phases: await this.tx.projects.phases([projectId]),
      themes: await this.tx.projects.themes([projectId]),
    }
    this.parts.set(projectId, parts)
    return parts
  }

  private async phaseOf(projectId: ProjectId, name: string): Promise<PhaseId> {
    const { phases } = await this.partsOf(projectId)
    const found = phases.find((phase) => fold(phase.name) === fold(name))
    if (found) return found.id
    const order = (phases.at(-1)?.order ?? 0) + 1
    const phase: Phase = { id: newId(), projectId, name, nameSort: sortKey(name), order }
    await this.tx.projects.insertPhase(phase)
    phases.push(phase)
    return phase.id
  }

  private async themeOf(projectId: ProjectId, name: string): Promise<ThemeId> {
    const { themes } = await this.partsOf(projectId)
    const found = themes.find((theme) => fold(theme.name) === fold(name))
    if (found) return found.id
    const order = (themes.at(-1)?.order ?? 0) + 1
    const theme: Theme = { id: newId(), projectId, name, nameSort: sortKey(name), order }
    await this.tx.projects.insertTheme(theme)
    themes.push(theme)
    return theme.id
  }

  /** Its administrators are told that the municipality takes part in a project now. */
  private async join(projectId: ProjectId, { id, ...municipality }: Municipality): Promise<void> {
    if (!(await this.tx.projects.takePart(projectId, id))) return
    const dueAt = onWorkingDay(calendarOfMunicipality(municipality), this.known.now)
    await this.tx.outbox.addAll(
      (await this.tx.people.administrators(id)).map(({ id: personId }) => ({
        key: `project.new:${projectId}:${personId}`,
        municipalityId: id,
        event: { type: 'project.new' as const, projectId },
        ...{ personId, dueAt },
      })),
    )
  }

  private complain(one: Fault): null {
    const key = JSON.stringify(one)
    if (!this.noted.has(key)) this.faults.push(one)
    this.noted.add(key)
    return null
  }
}
