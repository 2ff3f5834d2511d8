import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useLook } from './look.js'
import { Padlock, type Lock } from './Padlock.js'

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: '14px 24px',
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

export type Fact = { label: string; value: ReactNode; lock?: Lock }

/** Small facts, each under its name. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, lock }) => (
        <div key={label}>
          <dt className={look.label}>
            {label} {lock && <Padlock lock={lock} />}
          </dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
