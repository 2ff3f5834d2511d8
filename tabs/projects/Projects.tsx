import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { BriefcaseRegular } from '@fluentui/react-icons/svg/briefcase'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { Suspense, useState, type ReactElement } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { ProjectRow } from '../../src/contract/project.js'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Choose } from '../ui/list/Choose.js'
import { Toolbar } from '../ui/list/Toolbar.js'
import { Table, useRowLook } from '../ui/list/Table.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useNarrow } from '../ui/narrow.js'
import { PageTitle } from '../ui/PageTitle.js'
import { daysOf, periodOf } from './days.js'
import { AppliedProjectFilters } from './AppliedProjectFilters.js'
import { SEARCHED } from '../ui/list/LiveSearch.js'
import { StackedBar, Standing } from './StackedBar.js'
import { To } from '../ui/To.js'
import {
  projectFilterCount,
  PROJECT_SORTS,
  readProjectView,
  shownOf,
  writeProjectView,
  type ProjectSortBy,
  type ProjectView,
} from './projectView.js'
import { useMe, useT } from '../host/reader.js'
import { Nowhere } from '../ui/Nowhere.js'
import { later } from '../ui/later.js'

const ProjectFilters = later(async () => (await import('./ProjectFilters.js')).ProjectFilters)

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  name: { fontWeight: tokens.fontWeightSemibold },
})

function Name({ project }: { project: ProjectRow }): ReactElement {
  const styles = useStyles()
  const { search } = useLocation()
  return (
    <To to={`/projects/${project.id}`} state={{ list: search }} className={styles.name}>
      {project.name}
    </To>
  )
}

function Card({ project }: { project: ProjectRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { userType, deadline } = project
  const period = periodOf(t, project)
  const facts = [
    ...(userType ? [t('tab.project.youAre', { userType: t(`userType.${userType}`) })] : []),
    ...(deadline ? [t('tab.project.deadline', { day: daysOf(t, deadline) })] : []),
    ...(period ? [t('tab.project.inPeriod', { period })] : []),
  ]
  return (
    <li className={mergeClasses(look.card, styles.card)}>
      <div>
        <h2 className={look.h2}>
          <Name project={project} />
        </h2>
        {facts.map((fact) => (
          <div key={fact} className={look.subtle}>
            {fact}
          </div>
        ))}
      </div>
      <StackedBar counters={project.counters} completed={project.completed} />
    </li>
  )
}

type ListProps = { projects: readonly ProjectRow[]; view: ProjectView; change: (view: ProjectView) => void }

const WIDTHS: Record<ProjectSortBy, string> = { name: '18%', userType: '17%', deadline: '13%', period: '22%' }

function ProjectTable({ projects, view, change }: ListProps): ReactElement {
  const t = useT()
  const look = useRowLook()
  const columns = [
    ...PROJECT_SORTS.map((by) => ({ by, label: t(`tab.project.column.${by}`), width: WIDTHS[by] })),
    { label: t('tab.project.column.tasks') },
  ]
  const sortBy = (by: ProjectSortBy): void =>
    change({ ...view, by, descending: view.by === by && !view.descending })
  return (
    <Table label={t('tab.nav.projects')} columns={columns} sort={[view]} sortBy={sortBy}>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <th scope="row" className={look.td}>
              <Name project={project} />
            </th>
            <td className={look.td}>{project.userType ? t(`userType.${project.userType}`) : '–'}</td>
            <td className={look.td}>{project.deadline ? daysOf(t, project.deadline) : '–'}</td>
            <td className={look.td}>{periodOf(t, project) ?? '–'}</td>
            <td className={look.td}>
              <Standing counters={project.counters} completed={project.completed} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function SortChoice({ view, change }: Omit<ListProps, 'projects'>): ReactElement {
  const t = useT()
  const sorts = PROJECT_SORTS.flatMap((by) =>
    [false, true].map((descending) => ({
      value: `${descending ? '-' : ''}${by}`,
      text: t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`tab.project.column.${by}`) }),
    })),
  )
  return (
    <Choose
      label={t('tab.list.sort')}
      value={`${view.descending ? '-' : ''}${view.by}`}
      choices={sorts}
      change={(sort) => change({ ...view, ...readSort(sort) })}
    />
  )
}

const readSort = (sort: string): Pick<ProjectView, 'by' | 'descending'> => {
  const { by, descending } = readProjectView(new URLSearchParams({ sort }))
  return { by, descending }
}

/** Nothing to show: no project at all, or none that is asked for. */
function NoProjects({ isFiltered }: { isFiltered: boolean }): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const look = useLook()
  const toRoles = sees.roles ? <To to="/roles">{t('tab.list.toRoles')}</To> : null
  return (
    <div className={look.card}>
      <Message
        icon={isFiltered ? <SearchRegular /> : <BriefcaseRegular />}
        title={t(isFiltered ? 'tab.project.noHits' : 'tab.project.none')}
        ways={isFiltered ? <To to="/projects">{t('tab.filter.reset')}</To> : toRoles}
      >
        {isFiltered ? null : t('tab.project.noneWay')}
      </Message>
    </div>
  )
}

function List({ projects, view, change }: ListProps): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const t = useT()
  const isNarrow = useNarrow()
  const [isOpen, setOpen] = useState(false)
  // Stays when it is closed; see Modal.
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  if (projects.length === 0) return <NoProjects isFiltered={false} />
  const shown = shownOf(projects, view, t.language)
  const filters = { projects, view, change }
  return (
    <>
      <Toolbar
        label={t('tab.project.search')}
        words={view.words}
        search={(words) => change({ ...view, words })}
        controls={SEARCHED}
        count={projectFilterCount(view)}
        open={() => setOpen(true)}
      >
        <SortChoice view={view} change={change} />
      </Toolbar>
      <AppliedProjectFilters {...filters} />
      <div id={SEARCHED}>
        {shown.length === 0 && <NoProjects isFiltered />}
        {shown.length > 0 && !isNarrow && <ProjectTable projects={shown} view={view} change={change} />}
        {shown.length > 0 && isNarrow && (
          <ul className={mergeClasses(look.list, styles.list)}>
            {shown.map((project) => (
              <Card key={project.id} project={project} />
            ))}
          </ul>
        )}
      </div>
      <Suspense>
        {wasOpened && (
          <ProjectFilters
            {...{ ...filters, open: isOpen, total: shown.length }}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}

/** "Projekter": the projects one is on, and how each stands. Sort and filter live in the address. */
export function Projects(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  const [search, setSearch] = useSearchParams()
  const query = useAsk('projects.list', {}, { enabled: sees.projects })
  if (!sees.projects) return <Nowhere />
  const change = (next: ProjectView): void => setSearch(writeProjectView(next), { replace: true })
  return (
    <div className={look.stack}>
      <PageTitle title={t('tab.nav.projects')} />
      <Answered query={query} untitled>
        {({ projects }) => <List projects={projects} view={readProjectView(search)} change={change} />}
      </Answered>
    </div>
  )
}
