import type { ReactElement } from 'react'
import { PAGES } from '../../src/contract/pages.js'
import { useT } from '../host/reader.js'
import { Views } from '../ui/Views.js'

/** Teams or the tree they stand in, for those who see both. */
export function OrganisationViews({ shown }: { shown: 'teams' | 'areas' }): ReactElement {
  const t = useT()
  const links = (['teams', 'areas'] as const).map((view) => ({
    to: PAGES[view],
    text: t(`organisation.view.${view}`),
    isHere: view === shown,
  }))
  return <Views label={t('organisation.view.label')} links={links} />
}
