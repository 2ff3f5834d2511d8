import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactElement } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useMe, useT } from '../host/reader.js'
import { NARROW, useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'

const useStyles = makeStyles({
  nav: { minWidth: 0, overflowX: 'auto' },
  list: { display: 'flex', gap: '4px', [NARROW]: { gap: 0 } },
  link: {
    display: 'block',
    padding: '5px 12px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ...shorthands.border('1px', 'solid', 'transparent'),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1) },
    whiteSpace: 'nowrap',
    [NARROW]: { padding: '10px 5px', fontSize: tokens.fontSizeBase200 },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
})

/** Below this there is no room for the long words: the pages stand in one line. */
const PHONE = 600

/** The pages there are for this person. */
export function Navigation(): ReactElement {
  const t = useT()
  const { sees, municipality } = useMe()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow(PHONE)
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the row is wider than the window.
  useEffect(() => {
    nav.current?.querySelector('[data-here]')?.scrollIntoView?.({ block: 'nearest' })
  }, [pathname])
  /** The contact lists stand beside the roles; teams and templates beside the introductions. */
  const isHere = (page: string, isActive: boolean): boolean =>
    isActive ||
    (page === 'roles' && pathname.startsWith('/contacts')) ||
    (page === 'introductions' && /^\/(teams|templates)/.test(pathname))
  /** For administrators it stands beside the users. */
  const isThere = (
    page: 'tasks' | 'projects' | 'broadcasts' | 'users' | 'roles' | 'introductions' | 'delivery',
  ): boolean => sees[page] && !(page === 'delivery' && municipality !== null)
  const pages = (
    ['tasks', 'projects', 'broadcasts', 'users', 'roles', 'introductions', 'delivery'] as const
  ).filter(isThere)
  return (
    <nav ref={nav} aria-label={t('tab.nav.label')} className={styles.nav}>
      <ul className={mergeClasses(look.list, styles.list)}>
        {pages.map((page) => (
          <li key={page}>
            <NavLink
              to={`/${page}`}
              className={({ isActive }) =>
                mergeClasses(styles.link, look.focusable, isHere(page, isActive) && styles.here)
              }
              data-here={isHere(page, pathname.startsWith(`/${page}`)) || undefined}
            >
              {page === 'roles' && isNarrow ? t('tab.nav.rolesShort') : t(`tab.nav.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
