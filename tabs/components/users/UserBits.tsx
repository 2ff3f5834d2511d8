import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'react-router'
import type { UserRow } from '../../../src/contract/user.js'
import { useMe, useT } from '../../reader.js'
import { useLook } from '../look.js'
import { To } from '../To.js'

const useStyles = makeStyles({
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // The whole row or card can be clicked.
  covers: { '::after': { content: '""', position: 'absolute', inset: 0 } },
  projects: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  type: { color: tokens.colorNeutralForeground3 },
})

/** The name as a link, what the person is, and what is to be known of them. */
export function UserName({ user }: { user: UserRow }): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const { search } = useLocation()
  const styles = useStyles()
  const look = useLook()
  const { id, name, title, department, isAdministrator, hasLoggedIn } = user
  const place = [title, department].filter((part) => part !== null).join(' · ')
  return (
    <>
      <div className={styles.name}>
        <To to={`/users/${id}`} state={{ list: search }} className={mergeClasses(styles.link, styles.covers)}>
          {id === personId ? t('tab.person.me', { name }) : name}
        </To>
        {isAdministrator && <AdministratorBadge />}
      </div>
      {place !== '' && <div className={look.subtle}>{place}</div>}
      {!hasLoggedIn && <div className={look.subtle}>{t('users.notLoggedIn')}</div>}
    </>
  )
}

export function AdministratorBadge(): ReactElement {
  const t = useT()
  return (
    <Badge appearance="tint" color="brand">
      {t('users.administrator')}
    </Badge>
  )
}

/** "KLIK (Plus)", project by project. */
export function UserProjects({ projects }: Pick<UserRow, 'projects'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (projects.length === 0) return <span className={look.subtle}>{t('users.noProjects')}</span>
  return (
    <ul className={mergeClasses(look.list, styles.projects)}>
      {projects.map(({ id, name, userType }) => (
        <li key={id}>
          {name} <span className={styles.type}>({t(`users.type.${userType}`)})</span>
        </li>
      ))}
    </ul>
  )
}
