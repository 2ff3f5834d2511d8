import { SEARCH_MAX_LENGTH } from '../../../src/domain/search.js'
import type { GalleryRole } from '../../../src/contract/role.js'
import {
  IMPORTANCES,
  isShown,
  NO_PROJECT,
  ROLE_TYPES,
  type GalleryFilter,
} from '../../../src/domain/gallery.js'

/** How the gallery is shown; the whole of it lives in the address. */
export type GalleryView = GalleryFilter
export type GallerySet = 'project' | 'importance' | 'type'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address asks for; what it misspells is left out. */
export const readGallery = (search: URLSearchParams): GalleryView => ({
  project: [...new Set(search.getAll('project'))].filter((id) => id === NO_PROJECT || UUID.test(id)),
  importance: IMPORTANCES.filter((one) => search.getAll('importance').includes(one)),
  type: ROLE_TYPES.filter((one) => search.getAll('type').includes(one)),
  vacant: search.get('vacant') === 'true',
  notReady: search.get('notReady') === 'true',
  hidesEmpty: search.get('hide') === 'empty',
  words: (search.get('words') ?? '').slice(0, SEARCH_MAX_LENGTH),
})

export const WHOLE_GALLERY = readGallery(new URLSearchParams())

/** The filters as the address and the export name them. */
export function galleryQuery({
  project,
  importance,
  type,
  vacant,
  notReady,
  hidesEmpty,
  words,
}: GalleryView): {
  project: string[]
  importance: string[]
  type: string[]
  vacant?: 'true'
  notReady?: 'true'
  hide?: 'empty'
  words?: string
} {
  return {
    ...{ project, importance, type },
    ...(vacant ? { vacant: 'true' } : {}),
    ...(notReady ? { notReady: 'true' } : {}),
    ...(hidesEmpty ? { hide: 'empty' } : {}),
    ...(words === '' ? {} : { words }),
  }
}

/** The shortest address that says the same. */
export function writeGallery(view: GalleryView): URLSearchParams {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(galleryQuery(view)))
    for (const one of [value].flat()) search.append(key, one)
  return search
}

export const galleryFilterCount = ({ project, importance, type }: GalleryView): number =>
  project.length + importance.length + type.length

/** Chooses the value, or lets it go. */
export function galleryToggled(view: GalleryView, name: GallerySet, value: string): GalleryView {
  const next = writeGallery(view)
  const chosen = next.getAll(name)
  const isChosen = chosen.includes(value)
  next.delete(name)
  for (const one of isChosen ? chosen.filter((other) => other !== value) : [...chosen, value])
    next.append(name, one)
  return readGallery(next)
}

/** The roles of one project; null: the cross-cutting ones. */
export type RoleGroup = { project: GalleryRole['project']; roles: GalleryRole[] }

/** The roles that the filters leave, the cross-cutting ones first, then project by project. */
export function groupsOf(roles: readonly GalleryRole[], view: GalleryView): RoleGroup[] {
  const groups = new Map<string, RoleGroup>()
  for (const role of roles.filter((one) => isShown(one, view))) {
    const key = role.project?.id ?? ''
    const group = groups.get(key) ?? { project: role.project, roles: [] }
    group.roles.push(role)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return [...all.filter(({ project }) => !project), ...all.filter(({ project }) => project)]
}
