import {
  FluentProvider,
  makeStaticStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { makeQueries } from './asking.js'
import { Gate } from './components/Gate.js'
import { Shell } from './components/Shell.js'
import { Waiting } from './components/Waiting.js'
import { Tasks } from './pages/Tasks.js'
import { Texts, useMe } from './reader.js'
import { useSession } from './session.js'
import { useSpoken } from './spoken.js'
import './steps.js'

const Task = lazy(async () => ({ default: (await import('./pages/Task.js')).Task }))
const Projects = lazy(async () => ({ default: (await import('./pages/Projects.js')).Projects }))
const Project = lazy(async () => ({ default: (await import('./pages/Project.js')).Project }))
const Roles = lazy(async () => ({ default: (await import('./pages/Roles.js')).Roles }))
const Vacancies = lazy(async () => ({ default: (await import('./pages/Vacancies.js')).Vacancies }))
const Everywhere = lazy(async () => ({ default: (await import('./pages/Everywhere.js')).Everywhere }))
const Role = lazy(async () => ({ default: (await import('./pages/Role.js')).Role }))
const KombitRoles = lazy(async () => ({ default: (await import('./pages/KombitRoles.js')).KombitRoles }))
const KombitRole = lazy(async () => ({ default: (await import('./pages/KombitRole.js')).KombitRole }))
const NewKombitRole = lazy(async () => ({
  default: (await import('./pages/KombitRoleForms.js')).NewKombitRole,
}))
const EditKombitRole = lazy(async () => ({
  default: (await import('./pages/KombitRoleForms.js')).EditKombitRole,
}))
const MasterRoles = lazy(async () => ({ default: (await import('./pages/MasterRoles.js')).MasterRoles }))
const MasterRole = lazy(async () => ({ default: (await import('./pages/MasterRoles.js')).MasterRole }))
const NewMasterRole = lazy(async () => ({ default: (await import('./pages/MasterRoles.js')).NewMasterRole }))
const EditMasterRole = lazy(async () => ({
  default: (await import('./pages/MasterRoles.js')).EditMasterRole,
}))
const Contacts = lazy(async () => ({ default: (await import('./pages/Contacts.js')).Contacts }))
const Contact = lazy(async () => ({ default: (await import('./pages/ContactList.js')).ContactListPage }))
const Users = lazy(async () => ({ default: (await import('./pages/Users.js')).Users }))
const NewUser = lazy(async () => ({ default: (await import('./pages/NewUser.js')).NewUser }))
const ImportUsers = lazy(async () => ({ default: (await import('./pages/ImportUsers.js')).ImportUsers }))
const User = lazy(async () => ({ default: (await import('./pages/User.js')).User }))
const EditUser = lazy(async () => ({ default: (await import('./pages/EditUser.js')).EditUser }))
const Profile = lazy(async () => ({ default: (await import('./pages/Profile.js')).Profile }))
const Help = lazy(async () => ({ default: (await import('./pages/Help.js')).Help }))
const Configure = lazy(async () => ({ default: (await import('./pages/Configure.js')).Configure }))
const Paper = lazy(async () => ({ default: (await import('./pages/Paper.js')).Paper }))
const Nowhere = lazy(async () => ({ default: (await import('./pages/Nowhere.js')).Nowhere }))

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

/** The same address for both: the roles across municipalities, or one's own gallery. */
function BySide({ kombit, home }: { kombit: ReactElement; home: ReactElement }): ReactElement {
  const { sees } = useMe()
  return sees.kombitRoles ? kombit : home
}

/** Where KOMBIT writes roles and master roles. */
const KOMBITS_PAGES: readonly (readonly [string, ReactElement])[] = [
  ['/roles/new', <NewKombitRole key="" />],
  ['/roles/:roleId/edit', <EditKombitRole key="" />],
  ['/roles/masters', <MasterRoles key="" />],
  ['/roles/masters/new', <NewMasterRole key="" />],
  ['/roles/masters/:masterRoleId', <MasterRole key="" />],
  ['/roles/masters/:masterRoleId/edit', <EditMasterRole key="" />],
]

function Pages(): ReactElement {
  return (
    <Routes>
      <Route path="/privacy" element={<Paper which="privacy" />} />
      <Route path="/terms" element={<Paper which="terms" />} />
      <Route element={<Gate />}>
        <Route path="/configure" element={<Configure />} />
        <Route element={<Shell />}>
          <Route index element={<Landing />} />
          <Route path="/tasks" element={<Tasks />} />
          <Route path="/tasks/:taskId" element={<Task />} />
          <Route path="/projects" element={<Projects />} />
          <Route path="/projects/:projectId" element={<Project />} />
          <Route path="/roles" element={<BySide kombit={<KombitRoles />} home={<Roles />} />} />
          <Route path="/roles/vacancies" element={<Vacancies />} />
          <Route path="/roles/:roleId" element={<BySide kombit={<KombitRole />} home={<Role />} />} />
          {KOMBITS_PAGES.map(([path, page]) => (
            <Route key={path} path={path} element={<BySide kombit={page} home={<Nowhere />} />} />
          ))}
          <Route path="/roles/everywhere" element={<Everywhere />} />
          <Route path="/contacts" element={<Contacts />} />
          <Route path="/contacts/:list" element={<Contact />} />
          <Route path="/users" element={<Users />} />
          <Route path="/users/new" element={<NewUser />} />
          <Route path="/users/import" element={<ImportUsers />} />
          <Route path="/users/:userId" element={<User />} />
          <Route path="/users/:userId/edit" element={<EditUser />} />
          <Route path="/profile" element={<Profile />} />
          <Route path="/help" element={<Help />} />
          <Route path="*" element={<Nowhere />} />
        </Route>
      </Route>
    </Routes>
  )
}

/** The tab: language, theme, cache, and the pages. */
export function App(): ReactElement {
  usePaper()
  const { theme, language, phase } = useSession()
  const t = useSpoken(language)
  const [queries] = useState(makeQueries)
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
