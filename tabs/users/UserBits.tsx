import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'react-router'
import type { UserRow } from '../../src/contract/user.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useMe, useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { To } from '../ui/To.js'
import { readUserView } from './userView.js'

const useStyles = makeStyles({
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // The whole row or card can be clicked.
  covers: { '::after': { content: '""', position: 'absolute', inset: 0 } },
  projects: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  type: { color: tokens.colorNeutralForeground3 },
})

/** That somebody has not signed in stands at every name; where it is about signing in, the day does too. */
function signInText(t: Translator, user: UserRow, search: string): string | null {
  const { hasLoggedIn, lastLogin, loginsKnownSince, leftOn } = user
  if (leftOn) return t('users.left', { day: formatDay(t.language, leftOn) })
  const isAboutIt = readUserView(new URLSearchParams(search)).fk !== 'any'
  if (!isAboutIt) return hasLoggedIn ? null : t('users.notLoggedIn')
  return lastLogin
    ? t('users.fk.last', { day: formatDay(t.language, lastLogin) })
    : t('users.fk.since', { day: formatDay(t.language, loginsKnownSince) })
}

/** The name as a link, what the person is, and what is to be known of them. */
export function UserName({ user }: { user: UserRow }): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const { search } = useLocation()
  const styles = useStyles()
  const look = useLook()
  const { id, name, title, department, isAdministrator } = user
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
      {signInText(t, user, search) && <div className={look.subtle}>{signInText(t, user, search)}</div>}
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
