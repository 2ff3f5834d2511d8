import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactElement, ReactNode } from 'react'
import { useLocation, useParams } from 'react-router'
import type { ProjectPart, ProjectState } from '../../src/contract/project.js'
import { withoutPlusText } from '../../src/i18n/withoutPlus.js'
import { useAsk } from '../api/queries.js'
import { BroadcastsOfProject } from '../broadcasts/OfProject.js'
import { Answered } from '../ui/Answered.js'
import { Banner } from '../ui/Banner.js'
import { Back } from '../ui/Back.js'
import { useLook, WIDE } from '../ui/look.js'
import { Out } from '../ui/Out.js'
import { PageTitle } from '../ui/PageTitle.js'
import { daysOf, periodOf } from './days.js'
import { ProgressTable } from './ProgressTable.js'
import { Section } from '../ui/Section.js'
import { StackedBar } from './StackedBar.js'
import { TaskLines } from '../tasks/TaskLines.js'
import { To } from '../ui/To.js'
import { tasksOf } from './projectView.js'
import { useT } from '../host/reader.js'
import type { Marker } from '../tasks/taskView.js'

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 320px', alignItems: 'start' },
  },
  text: { margin: '4px 0 0', maxWidth: '75ch' },
  calm: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
  more: { marginTop: '12px', display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  tables: { display: 'flex', flexDirection: 'column', gap: '28px' },
})

/** What burns, the most urgent first. */
function Burning({ project }: { project: ProjectState }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, burning, moreBurning } = project
  return (
    <div className={look.card}>
      <Section title={t('tab.project.burning')}>
        {burning.length === 0 && (
          <p className={styles.calm}>
            <CheckmarkCircleRegular fontSize={20} aria-hidden="true" />
            {t('tab.project.calm')}
          </p>
        )}
        <TaskLines tasks={burning} />
        <div className={styles.more}>
          {moreBurning > 0 && (
            <To to={tasksOf({ project: id, marker: ['RED', 'YELLOW'] })}>
              {t('tab.project.moreBurning', { count: moreBurning })}
            </To>
          )}
          <To to={tasksOf({ project: id })}>{t('tab.project.allTasks')}</To>
        </div>
      </Section>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <div>
      <dt className={look.label}>{label}</dt>
      <dd className={styles.fact}>{children}</dd>
    </div>
  )
}

/** What KOMBIT says of the project. */
function Facts({ project }: { project: ProjectState }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { kombitContactName, kombitContactMail, deadline, userType, handbookUrl } = project
  return (
    <div className={look.card}>
      <Section title={t('tab.project.about')}>
        <dl className={styles.facts}>
          {userType && <Fact label={t('tab.project.column.userType')}>{t(`userType.${userType}`)}</Fact>}
          <Fact label={t('tab.project.column.deadline')}>{deadline ? daysOf(t, deadline) : '–'}</Fact>
          <Fact label={t('tab.project.column.period')}>{periodOf(t, project) ?? '–'}</Fact>
          {handbookUrl && (
            <Fact label={t('tab.project.handbook')}>
              <Out href={handbookUrl}>{t('tab.project.handbookOpen')}</Out>
            </Fact>
          )}
          <Fact label={t('tab.project.contactName')}>{kombitContactName ?? t('tab.project.noContact')}</Fact>
          <Fact label={t('tab.project.contactMail')}>
            {kombitContactMail ? <Out href={`mailto:${kombitContactMail}`}>{kombitContactMail}</Out> : '–'}
          </Fact>
        </dl>
      </Section>
    </div>
  )
}

/** By phase, by theme and, for KOMBIT, by municipality; each figure leads to its tasks. */
function Progress({ project }: { project: ProjectState }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, phases, themes, municipalities, withoutPlus } = project
  if (phases.length + themes.length + municipalities.length === 0) return null
  const tables = [
    { what: 'phase', parts: phases },
    { what: 'theme', parts: themes },
    { what: 'municipality', parts: municipalities },
  ] as const
  const address = (what: (typeof tables)[number]['what'], part: ProjectPart, marker: Marker[]) =>
    part.part ? tasksOf({ project: id, marker, [what]: [part.part.id] }) : null
  return (
    <div className={look.card}>
      <Section title={t('tab.project.progress')}>
        {withoutPlus.length > 0 && (
          <Banner icon={<WarningRegular />}>{withoutPlusText(t, withoutPlus)}</Banner>
        )}
        <div className={styles.tables}>
          {tables.map(({ what, parts }) => (
            <ProgressTable
              key={what}
              title={t(`tab.project.by.${what}`)}
              of={t(`tab.field.${what}`)}
              unnamed={t(`tab.project.without.${what}`)}
              parts={parts}
              address={(part, marker) => address(what, part, marker)}
            />
          ))}
        </div>
      </Section>
    </div>
  )
}

function Page({ project }: { project: ProjectState }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, description, counters, completed } = project
  return (
    <>
      <div>
        <PageTitle title={name} />
        {description && <p className={styles.text}>{description}</p>}
      </div>
      <section className={look.card} aria-label={t('tab.list.counters')}>
        <StackedBar counters={counters} completed={completed} />
      </section>
      <div className={styles.body}>
        <div className={look.stack}>
          <Burning project={project} />
          <BroadcastsOfProject projectId={project.id} />
          <Progress project={project} />
        </div>
        <Facts project={project} />
      </div>
    </>
  )
}

/** How one project stands; where a channel's tab begins. */
export function Project(): ReactElement {
  const t = useT()
  const look = useLook()
  const { projectId = '' } = useParams()
  const { state } = useLocation() as { state: { list?: unknown } | null }
  const list = typeof state?.list === 'string' ? state.list : ''
  const query = useAsk('projects.read', { params: { projectId } })
  return (
    <div className={look.stack}>
      <Back to={`/projects${list}`} label={t('tab.project.back')}>
        {t('tab.nav.projects')}
      </Back>
      <Answered query={query}>{(project) => <Page key={project.id} project={project} />}</Answered>
    </div>
  )
}
