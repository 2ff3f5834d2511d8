import type { ReactElement } from 'react'
import type { GalleryRole } from '../../../src/contract/role.js'
import { IMPORTANCES, NO_PROJECT, ROLE_TYPES } from '../../../src/domain/gallery.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { byName } from '../../../src/domain/nameOrder.js'
import { galleryToggled, WHOLE_GALLERY, type GallerySet, type GalleryView } from './gallery.js'
import { useT } from '../../host/reader.js'
import type { Choice } from '../../ui/list/ChoiceSet.js'
import { setTags, Tags, wordsTag, type Tag } from '../../ui/list/Tags.js'

export const GALLERY_SETS = ['project', 'importance', 'type'] as const satisfies readonly GallerySet[]

export const labelOf = (t: Translator, name: GallerySet): string =>
  name === 'project' ? t('tab.field.project') : t(`tab.role.${name}`)

function projectsOf(t: Translator, roles: readonly GalleryRole[]): Choice[] {
  const projects = new Map(roles.flatMap(({ project }) => (project ? [[project.id, project]] : [])))
  const named = [...projects.values()].sort((a, b) => byName(t.language)(a.name, b.name))
  return [{ id: NO_PROJECT, name: t('crossCutting') }, ...named]
}

export function choicesOf(t: Translator, name: GallerySet, roles: readonly GalleryRole[]): Choice[] {
  if (name === 'project') return projectsOf(t, roles)
  if (name === 'importance') return IMPORTANCES.map((id) => ({ id, name: t(`importance.${id}`) }))
  return ROLE_TYPES.map((id) => ({ id, name: t(`gallery.type.${id}`) }))
}

const tagsOf = (t: Translator, view: GalleryView, roles: readonly GalleryRole[]): Tag<GalleryView>[] => [
  ...setTags({
    view,
    names: GALLERY_SETS,
    label: (name) => labelOf(t, name),
    choices: (name) => choicesOf(t, name, roles),
    without: (name, value) => galleryToggled(view, name, value),
  }),
  ...wordsTag(view, t('tab.filter.words')),
]

export type AppliedProps = {
  view: GalleryView
  roles: readonly GalleryRole[]
  change: (view: GalleryView) => void
}

/** What the gallery is narrowed by; the quick filters show for themselves. */
export function AppliedGalleryFilters({ view, roles, change }: AppliedProps): ReactElement | null {
  const t = useT()
  const tags = tagsOf(t, view, roles)
  if (tags.length === 0) return null
  return <Tags tags={tags} change={change} reset={() => change(WHOLE_GALLERY)} />
}
