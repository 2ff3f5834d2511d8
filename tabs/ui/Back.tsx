import { makeStyles } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { To } from './To.js'

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 6px 2px 0',
    minHeight: '24px',
  },
})

type Props = {
  to: string
  children: string
  /** Its own words instead of "Tilbage til …". */
  label?: string
}

/** The way back to where a page belongs. */
export function Back({ to, children, label }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div>
      <To to={to} className={styles.back} label={label ?? t('tab.state.backTo', { page: children })}>
        <ChevronLeftRegular aria-hidden="true" />
        {label ?? children}
      </To>
    </div>
  )
}
