import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useMe, useT } from '../reader.js'
import { useLook } from './look.js'
import { useNarrow } from './narrow.js'

const useStyles = makeStyles({
  nav: { minWidth: 0 },
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  link: {
    display: 'block',
    padding: '5px 12px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ...shorthands.border('1px', 'solid', 'transparent'),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1) },
    '@media (max-width: 360px)': { paddingInline: '8px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
})

/** Below this there is no room for KLIK's long word. */
const PHONE = 600

/** The pages there are for this person. */
export function Navigation(): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow(PHONE)
  const { pathname } = useLocation()
  /** The contact lists stand beside the roles. */
  const isHere = (page: string, isActive: boolean): boolean =>
    isActive || (page === 'roles' && pathname.startsWith('/contacts'))
  const pages = (['tasks', 'projects', 'users', 'roles'] as const).filter((page) => sees[page])
  return (
    <nav aria-label={t('tab.nav.label')} className={styles.nav}>
      <ul className={mergeClasses(look.list, styles.list)}>
        {pages.map((page) => (
          <li key={page}>
            <NavLink
              to={`/${page}`}
              className={({ isActive }) =>
                mergeClasses(styles.link, look.focusable, isHere(page, isActive) && styles.here)
              }
            >
              {page !== 'users' ? t(`tab.nav.${page}`) : t(isNarrow ? 'users.short' : 'users.title')}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
