import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { BriefcaseRegular, SearchRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { ProjectRow } from '../../src/contract/project.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Choose } from '../components/list/Choose.js'
import { SortHead } from '../components/list/SortHead.js'
import { useLook } from '../components/look.js'
import { Message } from '../components/Message.js'
import { useNarrow } from '../components/narrow.js'
import { PageTitle } from '../components/PageTitle.js'
import { daysOf, periodOf } from '../components/project/days.js'
import { SearchField } from '../components/SearchField.js'
import { StackedBar, Standing } from '../components/StackedBar.js'
import { To } from '../components/To.js'
import {
  PROJECT_SORTS,
  readProjectView,
  shownOf,
  writeProjectView,
  type ProjectSortBy,
  type ProjectView,
} from '../projectView.js'
import { useMe, useT } from '../reader.js'
import { Nowhere } from './Nowhere.js'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  search: { width: '260px', maxWidth: '100%' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  wrap: { padding: '4px 8px' },
  table: { width: '100%', borderCollapse: 'collapse' },
  td: {
    padding: '14px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  head: { padding: '8px 10px', textAlign: 'left', textTransform: 'uppercase', letterSpacing: '0.03em' },
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

function Table({ projects, view, change }: ListProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const sort = (by: ProjectSortBy): void =>
    change({ ...view, by, descending: view.by === by && !view.descending })
  return (
    <div className={mergeClasses(look.card, styles.wrap)}>
      <table className={styles.table} aria-label={t('tab.nav.projects')}>
        <thead>
          <tr>
            {PROJECT_SORTS.map((by) => (
              <SortHead
                key={by}
                label={t(`tab.project.column.${by}`)}
                sorted={view.by === by ? (view.descending ? 'descending' : 'ascending') : null}
                sort={() => sort(by)}
              />
            ))}
            <th scope="col" className={mergeClasses(look.label, styles.head)}>
              {t('tab.project.column.tasks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.id}>
              <th scope="row" className={styles.td}>
                <Name project={project} />
              </th>
              <td className={styles.td}>{project.userType ? t(`userType.${project.userType}`) : '–'}</td>
              <td className={styles.td}>{project.deadline ? daysOf(t, project.deadline) : '–'}</td>
              <td className={styles.td}>{periodOf(t, project) ?? '–'}</td>
              <td className={styles.td}>
                <Standing counters={project.counters} completed={project.completed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SortAndFilter({ projects, view, change }: ListProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const types = [...new Set(projects.flatMap(({ userType }) => (userType ? [userType] : [])))]
  const sorts = PROJECT_SORTS.flatMap((by) =>
    [false, true].map((descending) => ({
      value: `${descending ? '-' : ''}${by}`,
      text: t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`tab.project.column.${by}`) }),
    })),
  )
  return (
    <div className={styles.tools} role="search">
      <SearchField
        label={t('tab.project.search')}
        words={view.words}
        change={(words) => change({ ...view, words })}
        className={styles.search}
      />
      {types.length > 1 && (
        <Choose
          label={t('tab.project.column.userType')}
          value={view.userType}
          choices={[
            { value: '', text: t('tab.project.allTypes') },
            ...types.map((type) => ({ value: type, text: t(`userType.${type}`) })),
          ]}
          change={(userType) => change({ ...view, userType })}
        />
      )}
      <Choose
        label={t('tab.list.sort')}
        value={`${view.descending ? '-' : ''}${view.by}`}
        choices={sorts}
        change={(sort) => change({ ...view, ...readSort(sort) })}
      />
    </div>
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
  const isNarrow = useNarrow()
  if (projects.length === 0) return <NoProjects isFiltered={false} />
  const shown = shownOf(projects, view)
  return (
    <>
      <SortAndFilter projects={projects} view={view} change={change} />
      {shown.length === 0 && <NoProjects isFiltered />}
      {shown.length > 0 && !isNarrow && <Table projects={shown} view={view} change={change} />}
      {shown.length > 0 && isNarrow && (
        <ul className={mergeClasses(look.list, styles.list)}>
          {shown.map((project) => (
            <Card key={project.id} project={project} />
          ))}
        </ul>
      )}
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
