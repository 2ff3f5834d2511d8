import { CHANGE_KINDS, type Change } from '../domain/change.js'
import type { MunicipalityId, PersonId, ProjectId } from '../domain/ids.js'

/** Where the database tells of changes (migration `Changes`). */
export const CHANGES_CHANNEL = 'klik_changes'

/** `transaction`: of the database, the same for all instances; everything one transaction changed has the same. */
export type ToldChange = Change & { transaction: string }

export type Ears = {
  changed(payload: string): void
  /** The database could not be heard for a while. */
  missed(): void
}

const idOf = <Id extends string>(text: string | undefined): Id | null => (text ? (text as Id) : null)

/** What the database said, in the order the migration says it. Null for what another version says otherwise. */
export function readChange(payload: string): ToldChange | null {
  const [kind, municipality, project, home, onlyFor, about, transaction] = payload.split(' ')
  const known = CHANGE_KINDS.find((one) => one === kind)
  if (!known || !transaction) return null
  return {
    kind: known,
    municipalityId: idOf<MunicipalityId>(municipality),
    projectId: idOf<ProjectId>(project),
    isHomeOnly: home === 'home',
    onlyFor: idOf<PersonId>(onlyFor),
    about: idOf<PersonId>(about),
    transaction,
  }
}
