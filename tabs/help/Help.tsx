import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import type { ReactElement, ReactNode } from 'react'
import { useAsk } from '../api/queries.js'
import { Guide } from './Guide.js'
import { NoticesTable } from './NoticesTable.js'
import { RightsTable } from './RightsTable.js'
import { useLook } from '../ui/look.js'
import { Out } from '../ui/Out.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { useMe, useT } from '../host/reader.js'

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: '12px',
  },
  way: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: '24px', lineHeight: 1 },
  words: { minWidth: 0 },
  text: { margin: '4px 0 8px' },
  people: { display: 'flex', flexDirection: 'column', gap: '4px' },
})

type WayProps = { icon: ReactElement; title: string; text: string; children: ReactNode }

function Way({ icon, title, text, children }: WayProps): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <section className={mergeClasses(look.card, styles.way)} aria-label={title}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>
        <h2 className={look.h2}>{title}</h2>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </section>
  )
}

/** The first to ask: by name, so that one knows whose door to knock on. */
function Administrators({ municipality }: { municipality: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { data, error, refetch } = useAsk('users.list', {
    query: { project: [], userType: ['ADMINISTRATOR'] },
  })
  const hasNone = data?.users.length === 0
  const text = t(hasNone ? 'users.help.firstNone' : 'users.help.firstText', { municipality })
  if (error) return <ProblemView problem={error} retry={() => void refetch()} />
  return (
    <Way icon={<PersonSupportRegular />} title={t('users.help.first')} text={text}>
      <ul className={mergeClasses(look.list, styles.people)} aria-busy={!data}>
        {data?.users.map(({ id, name, email }) => (
          <li key={id}>
            {name}
            <div className={look.subtle}>
              <Out href={`mailto:${email}`}>{email}</Out>
            </div>
          </li>
        ))}
      </ul>
    </Way>
  )
}

/** "Få hjælp": whom to ask about what, and who may do what. */
export function Help(): ReactElement {
  const t = useT()
  const { municipality, sees } = useMe()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={look.stack}>
      <PageTitle title={t('tab.nav.help')} />
      <Guide />
      <div className={styles.ways}>
        {municipality !== null && <Administrators municipality={municipality} />}
        {sees.users && (
          <Way
            icon={<PersonAddRegular />}
            title={t('users.help.newcomers')}
            text={t('users.help.newcomersText')}
          >
            <To to="/users">{t('tab.nav.users')}</To>
          </Way>
        )}
        <Way icon={<ChatHelpRegular />} title={t('users.help.task')} text={t('users.help.taskText')}>
          {sees.projects && <To to="/projects">{t('users.help.toProjects')}</To>}
        </Way>
        <Way icon={<MailRegular />} title={t('users.help.kombit')} text={t('users.help.kombitText')}>
          <Out href={`mailto:${t('users.help.mail')}`}>{t('users.help.mail')}</Out>
        </Way>
      </div>
      <div className={look.card}>
        <Section title={t('users.help.rights')}>
          <p className={styles.text}>{t('users.help.rightsText')}</p>
          <p className={mergeClasses(look.subtle, styles.text)}>{t('users.help.words')}</p>
          <RightsTable />
        </Section>
      </div>
      <div className={look.card}>
        <Section title={t('notice.help.title')}>
          <p className={styles.text}>{t('notice.help.text')}</p>
          <p className={mergeClasses(look.subtle, styles.text)}>{t('notice.help.words')}</p>
          <NoticesTable />
        </Section>
      </div>
    </div>
  )
}
