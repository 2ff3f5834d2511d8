import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { formatMoment } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { Back } from '../ui/Back.js'
import { NARROW, useLook } from '../ui/look.js'
import { PageTitle } from '../ui/PageTitle.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  name: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  buttons: { [NARROW]: { width: '100%' } },
})

/** What it is called, whose it is and when it was saved; beside it what can be done with the whole. */
export function TemplateHead({
  template,
  children,
}: {
  template: TemplateView
  children: ReactNode
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, level, isMine, owner, team, role, changedAt, changedBy, tasks } = template
  const facts = [
    level === 'system' && t('templates.group.system'),
    !isMine && owner && t('templates.by', { name: owner.name }),
    t('templates.tasks', { count: tasks }),
    role && t('templates.forRole', { role: role.name }),
    team && t('templates.ofTeam', { team: team.name }),
    changedAt &&
      t('templates.changed', {
        at: formatMoment(t.language, changedAt),
        by: changedBy ?? t('person.somebody'),
      }),
  ]
  return (
    <>
      <Back to="/templates">{t('templates.title')}</Back>
      <div className={styles.head}>
        <div className={styles.name}>
          <PageTitle title={name} />
          <div className={look.subtle}>{facts.filter(Boolean).join(' · ')}</div>
        </div>
        <div className={`${look.row} ${styles.buttons}`}>{children}</div>
      </div>
    </>
  )
}
