import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'

const useStyles = makeStyles({
  bar: {
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.45 }, '100%': { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  title: { height: '28px', width: 'min(420px, 70%)' },
  box: { display: 'flex', flexDirection: 'column', gap: '20px' },
  rows: { display: 'flex', flexDirection: 'column', gap: '24px' },
})

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '72%', '81%', '58%']

/** The shape of what is coming, and one word for those who do not see it. */
export function Waiting({ rows = 5, titled = true }: { rows?: number; titled?: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.box} role="status" aria-busy="true">
      <span className={look.unseen}>{t('tab.state.loading')}</span>
      {titled && <div className={mergeClasses(styles.bar, styles.title)} />}
      <div className={mergeClasses(look.card, styles.rows)}>
        {WIDTHS.slice(0, rows).map((width) => (
          <div key={width} className={styles.bar} style={{ width }} />
        ))}
      </div>
    </div>
  )
}
