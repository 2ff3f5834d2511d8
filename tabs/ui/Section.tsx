import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, type ReactElement, type ReactNode } from 'react'
import { useLook } from './look.js'
import { Padlock, type Lock } from './Padlock.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  apart: { marginBottom: '6px' },
  far: { marginLeft: 'auto' },
})

type Props = {
  title: string
  lock?: Lock
  children?: ReactNode
  className?: string
  beside?: ReactNode
  /** Said beside the heading where there is nothing below it. */
  empty?: string | null
  /** For links within the page. */
  id?: string
}

/** A part of a page under a heading, which names it to those who jump from part to part. */
export function Section({ title, lock, children, className, beside, empty, id: place }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  return (
    <section id={place} aria-labelledby={id} className={className}>
      <div className={mergeClasses(styles.head, !empty && styles.apart)}>
        <h2 id={id} className={look.h2}>
          {title}
        </h2>
        {lock && <Padlock lock={lock} />}
        {empty && <span className={look.subtle}>{empty}</span>}
        {beside && <div className={mergeClasses(look.row, styles.far)}>{beside}</div>}
      </div>
      {!empty && children}
    </section>
  )
}
