import { Badge } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { GalleryRole } from '../../src/contract/role.js'
import { useT } from '../host/reader.js'

/** "Påkrævet", where it is. */
export function Importance({ role }: { role: Pick<GalleryRole, 'importance'> }): ReactElement | null {
  const t = useT()
  if (role.importance !== 'REQUIRED') return null
  return (
    <Badge appearance="outline" color="informative" size="large">
      {t('importance.REQUIRED')}
    </Badge>
  )
}
