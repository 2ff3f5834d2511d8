import type { ReactElement } from 'react'
import { PAGES } from '../../src/contract/pages.js'
import { useMe, useT } from '../host/reader.js'
import { Views } from '../ui/Views.js'

const VIEWS = ['introductions', 'templates', 'teams', 'areas', 'reports'] as const
export type IntroductionView = (typeof VIEWS)[number]

/** The pages under "Introduktion", as far as there is something on them for the reader. */
export function IntroductionViews({ shown }: { shown: IntroductionView }): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  const isThere = {
    introductions: sees.introductions,
    templates: sees.teams,
    teams: sees.teams,
    areas: sees.areas,
    reports: sees.reports,
  }
  const links = VIEWS.filter((view) => isThere[view]).map((view) => ({
    to: PAGES[view === 'reports' ? 'introductionReports' : view],
    text: t(`organisation.view.${view}`),
    isHere: view === shown,
  }))
  if (links.length < 2) return null
  return <Views label={t('organisation.view.label')} links={links} />
}
