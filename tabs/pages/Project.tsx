import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import type { ProjectState } from '../../src/contract/project.js'
import { formatDay } from '../../src/i18n/format.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Back } from '../components/Back.js'
import { useLook, WIDE } from '../components/look.js'
import { Out } from '../components/Out.js'
import { PageTitle } from '../components/PageTitle.js'
import { Section } from '../components/Section.js'
import { StackedBar } from '../components/StackedBar.js'
import { TaskLines } from '../components/TaskLines.js'
import { To } from '../components/To.js'
import { useT } from '../reader.js'
import { readView, writeView } from '../taskView.js'

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
  contact: { margin: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
})

/** The address of the list with this project's tasks, or only those that burn. */
function listOf(projectId: string, marker: string[]): string {
  const view = { ...readView(new URLSearchParams()), project: [projectId], marker }
  return `/tasks?${writeView(view).toString()}`
}

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
            <To to={listOf(id, ['RED', 'YELLOW'])}>{t('tab.project.moreBurning', { count: moreBurning })}</To>
          )}
          <To to={listOf(id, [])}>{t('tab.project.allTasks')}</To>
        </div>
      </Section>
    </div>
  )
}

function Contact({ project }: { project: ProjectState }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { kombitContactName, kombitContactMail } = project
  return (
    <div className={look.card}>
      <Section title={t('tab.project.contact')}>
        <p className={styles.contact}>
          {kombitContactName && <span>{kombitContactName}</span>}
          {kombitContactMail && <Out href={`mailto:${kombitContactMail}`}>{kombitContactMail}</Out>}
          {!kombitContactName && !kombitContactMail && (
            <span className={look.subtle}>{t('tab.project.noContact')}</span>
          )}
        </p>
      </Section>
    </div>
  )
}

function Page({ project }: { project: ProjectState }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, description, deadline, counters, completed } = project
  return (
    <>
      <div>
        <PageTitle title={name} />
        {deadline && (
          <div className={look.subtle}>
            {t('tab.project.deadline', { day: formatDay(t.language, deadline) })}
          </div>
        )}
        {description && <p className={styles.text}>{description}</p>}
      </div>
      <section className={look.card} aria-label={t('tab.list.counters')}>
        <StackedBar counters={counters} completed={completed} />
      </section>
      <div className={mergeClasses(styles.body)}>
        <Burning project={project} />
        <Contact project={project} />
      </div>
    </>
  )
}

/** How one project stands; where a channel's tab begins. */
export function Project(): ReactElement {
  const t = useT()
  const look = useLook()
  const { projectId = '' } = useParams()
  const query = useAsk('projects.read', { params: { projectId } })
  return (
    <div className={look.stack}>
      <Back to="/projects">{t('tab.nav.projects')}</Back>
      <Answered query={query}>{(project) => <Page key={project.id} project={project} />}</Answered>
    </div>
  )
}
