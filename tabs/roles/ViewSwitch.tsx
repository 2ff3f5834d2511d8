import type { ReactElement } from 'react'
import { useMe, useT } from '../host/reader.js'
import { Views } from '../ui/Views.js'

const PATHS = { own: '/roles', everywhere: '/roles/everywhere' } as const

/** "Visning": the own municipality or all of them, for those who may see both. */
export function ViewSwitch({ shown }: { shown: keyof typeof PATHS }): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  if (!sees.otherMunicipalities) return null
  const links = (['own', 'everywhere'] as const).map((view) => ({
    to: PATHS[view],
    text: t(`gallery.view.${view}`),
    isHere: view === shown,
  }))
  return <Views label={t('gallery.view.label')} links={links} isNamed />
}
