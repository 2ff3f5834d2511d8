import type { ReactElement } from 'react'
import { PAGES } from '../../src/contract/pages.js'
import { useMe, useT } from '../host/reader.js'
import { Views } from '../ui/Views.js'

const VIEWS = ['templates', 'teams', 'areas'] as const
export type IntroductionView = (typeof VIEWS)[number]

/** The pages under "Introduktion", as far as there is something on them for the reader. */
export function IntroductionViews({ shown }: { shown: IntroductionView }): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const isThere = { templates: sees.teams, teams: sees.teams, areas: sees.areas }
  const links = VIEWS.filter((view) => isThere[view]).map((view) => ({
    to: PAGES[view],
    text: t(`organisation.view.${view}`),
    isHere: view === shown,
  }))
  return <Views label={t('organisation.view.label')} links={links} />
}
