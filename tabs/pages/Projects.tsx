import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { BriefcaseRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { ProjectRow } from '../../src/contract/project.js'
import { formatDay } from '../../src/i18n/format.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { useLook } from '../components/look.js'
import { Message } from '../components/Message.js'
import { PageTitle } from '../components/PageTitle.js'
import { StackedBar } from '../components/StackedBar.js'
import { To } from '../components/To.js'
import { useMe, useT } from '../reader.js'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(420px, 100%), 1fr))',
    gap: '12px',
  },
  card: { display: 'flex', flexDirection: 'column', gap: '14px' },
})

function Card({ project }: { project: ProjectRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, name, userType, deadline } = project
  const facts = [
    ...(userType ? [t('tab.project.youAre', { userType: t(`userType.${userType}`) })] : []),
    ...(deadline ? [t('tab.project.deadline', { day: formatDay(t.language, deadline) })] : []),
  ]
  return (
    <li className={mergeClasses(look.card, styles.card)}>
      <div>
        <h2 className={look.h2}>
          <To to={`/projects/${id}`}>{name}</To>
        </h2>
        {facts.length > 0 && <div className={look.subtle}>{facts.join(' · ')}</div>}
      </div>
      <StackedBar counters={project.counters} completed={project.completed} />
    </li>
  )
}

function NoProjects(): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const look = useLook()
  const ways = sees.roles ? <To to="/roles">{t('tab.list.toRoles')}</To> : null
  return (
    <div className={look.card}>
      <Message icon={<BriefcaseRegular />} title={t('tab.project.none')} ways={ways}>
        {t('tab.project.noneWay')}
      </Message>
    </div>
  )
}

/** The projects one is on, and how each stands. */
export function Projects(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const query = useAsk('projects.list', {})
  return (
    <div className={look.stack}>
      <PageTitle title={t('tab.nav.projects')} />
      <Answered query={query} untitled>
        {({ projects }) =>
          projects.length === 0 ? (
            <NoProjects />
          ) : (
            <ul className={mergeClasses(look.list, styles.list)}>
              {projects.map((project) => (
                <Card key={project.id} project={project} />
              ))}
            </ul>
          )
        }
      </Answered>
    </div>
  )
}
