import { makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { LockOpenRegular } from '@fluentui/react-icons/svg/lock-open'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'

/**
 * `open`: the reader can change it here. `kombit`: KOMBIT's words. `editors`: of those who solve the task. `notes`: of
 * those who may write notes. `notActive`: nobody's until KOMBIT opens the task. `fk`: governed in FK Adgangsstyring.
 * `directory`: it comes from the municipality's own systems. `noRight`: not the reader's.
 */
export type Lock = 'open' | 'kombit' | 'editors' | 'notes' | 'notActive' | 'fk' | 'directory' | 'noRight'

const useStyles = makeStyles({
  lock: { display: 'inline-flex', color: tokens.colorNeutralForeground3, fontSize: '14px' },
  open: { color: tokens.colorBrandForeground1 },
})

/** KLIK's padlock: open beside what the reader can change. */
export function Padlock({ lock }: { lock: Lock }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const text = t(`tab.lock.${lock}`)
  return (
    <span className={lock === 'open' ? `${styles.lock} ${styles.open}` : styles.lock} title={text}>
      {lock === 'open' ? <LockOpenRegular aria-hidden="true" /> : <LockClosedRegular aria-hidden="true" />}
      <span className={look.unseen}>{text}</span>
    </span>
  )
}
