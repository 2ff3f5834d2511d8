import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useLook } from './look.js'

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

export type ViewLink = { to: string; text: string; isHere: boolean }

type Props = {
  label: string
  links: readonly ViewLink[]
  /** The label is seen, not only heard. */
  isNamed?: boolean
  /** Going from one to the other is no step to go back from. */
  replace?: boolean
}

/** Ways of looking at the same: one of them is shown. */
export function Views({ label, links, isNamed = false, replace = false }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <nav aria-label={label} className={look.row}>
      {isNamed && (
        <span className={look.label} aria-hidden="true">
          {label}
        </span>
      )}
      <ul className={mergeClasses(look.list, look.row)}>
        {links.map(({ to, text, isHere }) => (
          <li key={to}>
            <Link
              to={to}
              replace={replace}
              aria-current={isHere ? 'page' : undefined}
              className={mergeClasses(styles.link, look.focusable, isHere && styles.here)}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
