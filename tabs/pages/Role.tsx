import { makeStyles, mergeClasses, Tab, TabList } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { RoleDetail } from '../../src/contract/role.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Back } from '../components/Back.js'
import { useLook } from '../components/look.js'
import { Padlock } from '../components/Padlock.js'
import { PageTitle } from '../components/PageTitle.js'
import { Asked } from '../components/role/Asked.js'
import { Duties } from '../components/role/Duties.js'
import { Holders } from '../components/role/Holders.js'
import { RoleTasks } from '../components/role/RoleTasks.js'
import { Section } from '../components/Section.js'
import { Prose } from '../components/task/Prose.js'
import { useT } from '../reader.js'

const useStyles = makeStyles({
  texts: { display: 'flex', flexDirection: 'column', gap: '28px' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', margin: '6px 0 0' },
  fact: { display: 'flex', alignItems: 'center', gap: '6px' },
  value: { margin: 0 },
  competences: { margin: 0, paddingLeft: '20px' },
})

/** KOMBIT's facts about the role; locked for the municipality. */
function Facts({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const facts = [
    [t('tab.role.importance'), t(`importance.${role.importance}`)],
    [t('tab.field.project'), role.project?.name ?? '–'],
    [t('tab.role.type'), t(role.project ? 'tab.role.systemSpecific' : 'tab.gallery.crossCuttingOne')],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt className={look.label}>{label}</dt>
          <dd className={styles.value}>
            {value} <Padlock lock="kombit" />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** KOMBIT's description, section by section. */
function Texts({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { description, effect, duties, responsibilities, competences, characteristics } = role
  return (
    <div className={mergeClasses(look.card, styles.texts)}>
      {description && <Prose title={t('tab.role.description')} lock="kombit" text={description} />}
      {effect && <Prose title={t('tab.role.effect')} lock="kombit" text={effect} />}
      <Duties title={t('tab.role.duties')} duties={duties} />
      <Duties title={t('tab.role.responsibilities')} duties={responsibilities} />
      {competences.length > 0 && (
        <Section title={t('tab.role.competences')} lock="kombit">
          <ul className={styles.competences}>
            {competences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      {characteristics && (
        <Prose title={t('tab.role.characteristics')} lock="kombit" text={characteristics} />
      )}
    </div>
  )
}

const PARTS = ['role', 'tasks'] as const
type Part = (typeof PARTS)[number]

/** The role itself, or the tasks it is recommended for; which of them is in the address. */
function Parts({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const look = useLook()
  const id = useId()
  const [search, setSearch] = useSearchParams()
  const shown: Part = search.get('view') === 'tasks' ? 'tasks' : 'role'
  const taskCount = role.otherTasks.reduce((sum, { count }) => sum + count, role.tasks.length)
  return (
    <>
      <TabList
        selectedValue={shown}
        aria-label={t('gallery.part.label')}
        onTabSelect={(_, { value }) =>
          setSearch(value === 'tasks' ? { view: 'tasks' } : {}, { replace: true })
        }
      >
        {PARTS.map((part) => (
          <Tab key={part} value={part} id={`${id}${part}`} aria-controls={`${id}panel`}>
            {t(`gallery.part.${part}`)}
            {part === 'tasks' && ` (${taskCount})`}
          </Tab>
        ))}
      </TabList>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${shown}`} className={look.stack}>
        {shown === 'tasks' ? (
          <RoleTasks role={role} />
        ) : (
          <>
            <Holders role={role} />
            <Texts role={role} />
          </>
        )}
      </div>
    </>
  )
}

function Page({ role }: { role: RoleDetail }): ReactElement {
  return (
    <>
      <div>
        <PageTitle title={role.title} />
        <Facts role={role} />
      </div>
      <Asked role={role} />
      <Parts role={role} />
    </>
  )
}

/** One role: who holds it, what it is about, and what is to be done about it. */
export function Role(): ReactElement {
  const t = useT()
  const look = useLook()
  const { roleId = '' } = useParams()
  const query = useAsk('roles.read', { params: { roleId } })
  return (
    <div className={look.stack}>
      <Back to="/roles">{t('tab.nav.roles')}</Back>
      <Answered query={query} rows={8}>
        {(role) => <Page key={role.id} role={role} />}
      </Answered>
    </div>
  )
}
