import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, type ReactElement, type ReactNode } from 'react'
import { useLook } from './look.js'
import { Padlock, type Lock } from './Padlock.js'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px', marginBottom: '6px' },
  far: { marginLeft: 'auto' },
})

type Props = { title: string; lock?: Lock; children: ReactNode; className?: string; beside?: ReactNode }

/** A part of a page under a heading, which names it to those who jump from part to part. */
export function Section({ title, lock, children, className, beside }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  return (
    <section aria-labelledby={id} className={className}>
      <div className={styles.head}>
        <h2 id={id} className={look.h2}>
          {title}
        </h2>
        {lock && <Padlock lock={lock} />}
        {beside && <div className={mergeClasses(look.row, styles.far)}>{beside}</div>}
      </div>
      {children}
    </section>
  )
}
