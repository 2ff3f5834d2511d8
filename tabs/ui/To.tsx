import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { Link } from 'react-router'
import { useLook } from './look.js'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
  },
})

export type ToProps = {
  to: string
  children: ReactNode
  className?: string | undefined
  label?: string | undefined
  state?: unknown
}

/** A link to another page of the tab. */
export function To({ to, children, className, label, state }: ToProps): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <Link
      to={to}
      state={state}
      className={mergeClasses(styles.link, look.focusable, className)}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </Link>
  )
}
