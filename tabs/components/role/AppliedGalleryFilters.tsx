import type { ReactElement } from 'react'
import type { GalleryRole } from '../../../src/contract/role.js'
import { IMPORTANCES, NO_PROJECT, ROLE_TYPES } from '../../../src/domain/gallery.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { galleryToggled, WHOLE_GALLERY, type GallerySet, type GalleryView } from '../../gallery.js'
import { useT } from '../../reader.js'
import type { Choice } from '../list/ChoiceSet.js'
import { Tags, type Tag } from '../list/Tags.js'

export const GALLERY_SETS = ['project', 'importance', 'type'] as const satisfies readonly GallerySet[]

export const labelOf = (t: Translator, name: GallerySet): string =>
  name === 'project' ? t('tab.field.project') : t(`tab.role.${name}`)

function projectsOf(t: Translator, roles: readonly GalleryRole[]): Choice[] {
  const projects = new Map(roles.flatMap(({ project }) => (project ? [[project.id, project]] : [])))
  const named = [...projects.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
  return [{ id: NO_PROJECT, name: t('tab.gallery.crossCuttingOne') }, ...named]
}

export function choicesOf(t: Translator, name: GallerySet, roles: readonly GalleryRole[]): Choice[] {
  if (name === 'project') return projectsOf(t, roles)
  if (name === 'importance') return IMPORTANCES.map((id) => ({ id, name: t(`importance.${id}`) }))
  return ROLE_TYPES.map((id) => ({ id, name: t(`gallery.type.${id}`) }))
}

function tagsOf(t: Translator, view: GalleryView, roles: readonly GalleryRole[]): Tag<GalleryView>[] {
  const sets = GALLERY_SETS.flatMap((name) =>
    view[name].map((value) => ({
      key: `${name} ${value}`,
      label: labelOf(t, name),
      text: choicesOf(t, name, roles).find(({ id }) => id === value)?.name ?? '…',
      without: galleryToggled(view, name, value),
    })),
  )
  const words = view.words.trim()
  const label = t('tab.filter.words')
  return words === ''
    ? sets
    : [...sets, { key: 'words', label, text: words, without: { ...view, words: '' } }]
}

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
