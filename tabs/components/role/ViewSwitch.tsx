import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { NavLink } from 'react-router'
import { useMe, useT } from '../../reader.js'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  link: {
    display: 'block',
    padding: '5px 12px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ...shorthands.border('1px', 'solid', 'transparent'),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1) },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
})

const VIEWS = [
  { to: '/roles', name: 'own' },
  { to: '/roles/everywhere', name: 'everywhere' },
] as const

/** "Visning": the own municipality or all of them, for those who may see both. */
export function ViewSwitch(): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const look = useLook()
  if (!sees.otherMunicipalities) return null
  return (
    <nav aria-label={t('gallery.view.label')} className={look.row}>
      <span className={look.label} aria-hidden="true">
        {t('gallery.view.label')}
      </span>
      <ul className={mergeClasses(look.list, look.row)}>
        {VIEWS.map(({ to, name }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) => mergeClasses(styles.link, look.focusable, isActive && styles.here)}
            >
              {t(`gallery.view.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
