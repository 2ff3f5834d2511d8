import {
  FluentProvider,
  makeStaticStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, type ReactElement } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { PAGES } from '../../src/contract/pages.js'
import { SIGN_IN, SIGNED_IN } from '../../src/contract/signIn.js'
import { Gate } from './Gate.js'
import { OutsideTeams } from './outsideTeams.js'
import { Shell } from './Shell.js'
import { Waiting } from '../ui/Waiting.js'
import { Nowhere } from '../ui/Nowhere.js'
import { BY_SIDE, DAILY_PAGES } from './routes.js'
import { Texts, useMe } from '../host/reader.js'
import { useSession } from '../host/session.js'
import { useSpoken } from '../host/spoken.js'
import { page } from '../ui/later.js'
import '../ui/steps.js'

const Configure = page(async () => (await import('./Configure.js')).Configure, 'tabEntry', 'tabProject')
const Paper = page(async () => (await import('./Paper.js')).Paper, 'tabEntry')

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

const usePaper = makeStaticStyles({
  'html, body': { margin: 0, padding: 0 },
  body: { overflowWrap: 'break-word', textSizeAdjust: '100%' },
})

/** The first page there is for the person. */
function Landing(): ReactElement {
  const { sees } = useMe()
  return <Navigate to={sees.tasks || !sees.roles ? '/tasks' : '/roles'} replace />
}

const OtherPages = page(async () => (await import('./OtherPages.js')).OtherPages)

/** A page of every day, or one of the others. */
function Opened({ path }: { path: string }): ReactElement {
  const { sees } = useMe()
  const Page = sees.kombitRoles && BY_SIDE.includes(path) ? undefined : DAILY_PAGES[path]
  return Page ? <Page /> : <OtherPages path={path} />
}

function Pages(): ReactElement {
  return (
    <Routes>
      <Route path="/privacy" element={<Paper which="privacy" />} />
      <Route path="/terms" element={<Paper which="terms" />} />
      <Route path={SIGN_IN} element={<OutsideTeams part="page" />} />
      <Route path={SIGNED_IN} element={<OutsideTeams part="page" />} />
      <Route element={<Gate />}>
        <Route path="/configure" element={<Configure />} />
        <Route element={<Shell />}>
          <Route index element={<Landing />} />
          {Object.values(PAGES).map((path) => (
            <Route key={path} path={path} element={<Opened path={path} />} />
          ))}
          <Route path="*" element={<Nowhere />} />
        </Route>
      </Route>
    </Routes>
  )
}

/** The tab: language, theme, cache, and the pages. */
export function App({ queries }: { queries: QueryClient }): ReactElement {
  usePaper()
  const { theme, language, phase } = useSession()
  const t = useSpoken(language)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
    // A dialog makes room beside the page where the scroll bar was.
    document.documentElement.style.backgroundColor = THEMES[theme].colorNeutralBackground3
  }, [language, theme])
  // The next person must not see what the last one saw.
  useEffect(() => {
    if (phase === 'signed-out') queries.clear()
  }, [phase, queries])
  return (
    <FluentProvider
      theme={THEMES[theme]}
      style={{ minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 }}
    >
      {t && (
        <Texts value={t}>
          <QueryClientProvider client={queries}>
            <BrowserRouter>
              <Suspense fallback={<Waiting />}>
                <Pages />
              </Suspense>
            </BrowserRouter>
          </QueryClientProvider>
        </Texts>
      )}
    </FluentProvider>
  )
}
