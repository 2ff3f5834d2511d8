import type { GalleryRole } from '../src/contract/role.js'

export type GalleryView = { words: string; hidesEmpty: boolean }

export const readGallery = (search: URLSearchParams): GalleryView => ({
  words: search.get('words') ?? '',
  hidesEmpty: search.get('hide') === 'empty',
})

export function writeGallery({ words, hidesEmpty }: GalleryView): URLSearchParams {
  const search = new URLSearchParams()
  if (words !== '') search.set('words', words)
  if (hidesEmpty) search.set('hide', 'empty')
  return search
}

const fold = (text: string): string => text.toLocaleLowerCase('da').replace(/\s+/g, ' ').trim()

/** Required roles are never hidden, vacant or not (klik.md W23). */
const isHidden = ({ importance, vacant, assignments }: GalleryRole): boolean =>
  importance === 'RECOMMENDED' && vacant && assignments.length === 0

const matches = ({ title, project, assignments }: GalleryRole, parts: string[]): boolean => {
  const text = fold([title, project?.name ?? '', ...assignments.map(({ person }) => person.name)].join(' '))
  return parts.every((part) => text.includes(part))
}

/** The roles of one project; null: the cross-cutting ones. */
export type RoleGroup = { project: GalleryRole['project']; roles: GalleryRole[] }

/** The roles that the search and the box leave, the cross-cutting ones first, then project by project. */
export function groupsOf(roles: readonly GalleryRole[], { words, hidesEmpty }: GalleryView): RoleGroup[] {
  const parts = fold(words)
    .split(' ')
    .filter((part) => part !== '')
  const groups = new Map<string, RoleGroup>()
  const left = roles.filter((role) => matches(role, parts) && !(hidesEmpty && isHidden(role)))
  for (const role of left) {
    const key = role.project?.id ?? ''
    const group = groups.get(key) ?? { project: role.project, roles: [] }
    group.roles.push(role)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return [...all.filter(({ project }) => !project), ...all.filter(({ project }) => project)]
}
