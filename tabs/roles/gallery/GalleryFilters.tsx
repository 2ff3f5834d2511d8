import type { ReactElement } from 'react'
import { galleryFilterCount, galleryToggled, WHOLE_GALLERY } from './gallery.js'
import { useT } from '../../host/reader.js'
import { ChoiceSet } from '../../ui/list/ChoiceSet.js'
import { FilterDrawer } from '../../ui/list/FilterDrawer.js'
import { choicesOf, GALLERY_SETS, labelOf, type AppliedProps } from './AppliedGalleryFilters.js'

type Props = AppliedProps & { open: boolean; count: number; close: () => void }

/** Everything the gallery of the own municipality can be narrowed by. */
export function GalleryFilters({ open, view, roles, count, change, close }: Props): ReactElement {
  const t = useT()
  return (
    <FilterDrawer
      open={open}
      show={t('gallery.show', { count })}
      reset={galleryFilterCount(view) > 0 ? () => change(WHOLE_GALLERY) : null}
      close={close}
    >
      {GALLERY_SETS.map((name) => (
        <ChoiceSet
          key={name}
          title={labelOf(t, name)}
          choices={choicesOf(t, name, roles)}
          hint={undefined}
          chosen={view[name]}
          toggle={(value) => change(galleryToggled(view, name, value))}
        />
      ))}
    </FilterDrawer>
  )
}
