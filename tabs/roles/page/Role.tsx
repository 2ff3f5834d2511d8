import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { RoleDetail } from '../../../src/contract/role.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useAsk } from '../../api/queries.js'
import { Answered } from '../../ui/Answered.js'
import { Back } from '../../ui/Back.js'
import { useLook } from '../../ui/look.js'
import { Padlock } from '../../ui/Padlock.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { Asked } from './Asked.js'
import { Delegations } from './Delegations.js'
import { Holders } from './Holders.js'
import { RoleHistory } from './RoleHistory.js'
import { RoleConfirmation } from './RoleConfirmation.js'
import { RoleTasks } from './RoleTasks.js'
import { GeneralNote, RoleTexts } from '../RoleTexts.js'
import { Views } from '../../ui/Views.js'
import { useT } from '../../host/reader.js'

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', margin: '6px 0 0' },
  fact: { display: 'flex', alignItems: 'center', gap: '6px' },
  value: { margin: 0 },
})

/** KOMBIT's facts about the role; locked for the municipality. */
function Facts({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const facts = [
    [t('tab.role.importance'), t(`importance.${role.importance}`)],
    [t('tab.field.project'), role.project?.name ?? '–'],
    [t('tab.role.type'), t(role.project ? 'tab.role.systemSpecific' : 'crossCutting')],
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

/** The role itself, or the tasks it is recommended for; which of them is in the address. */
function Parts({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const [search] = useSearchParams()
  const showsTasks = search.get('view') === 'tasks'
  const count = role.otherTasks.reduce((sum, other) => sum + other.count, role.tasks.length)
  const links = [
    { to: '?', text: t('gallery.part.role'), isHere: !showsTasks },
    { to: '?view=tasks', text: t('gallery.part.tasks', { count }), isHere: showsTasks },
  ]
  return (
    <>
      <Views label={t('gallery.part.label')} links={links} replace />
      {showsTasks ? (
        <RoleTasks role={role} />
      ) : (
        <>
          <Holders role={role} />
          <Delegations role={role} />
          <GeneralNote role={role} />
          <RoleTexts role={role} />
          <RoleHistory roleId={role.id} />
        </>
      )}
    </>
  )
}

function Page({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  return (
    <>
      <div>
        <PageTitle title={roleName(t, role)} />
        <Facts role={role} />
      </div>
      <Asked role={role} />
      <RoleConfirmation role={role} />
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
