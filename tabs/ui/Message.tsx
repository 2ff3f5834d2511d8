import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '8px',
    padding: '48px 16px',
    maxWidth: '520px',
    marginInline: 'auto',
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '40px', lineHeight: 1, marginBottom: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '12px', marginTop: '12px' },
})

type MessageProps = {
  icon: ReactElement
  title: string
  children?: ReactNode
  /** What the person can do now; there is always something. */
  ways: ReactNode
  /** 1 when the message is the whole page. */
  level?: 1 | 2
}

/** Instead of content: nothing here yet, or something went wrong. */
export function Message({ icon, title, children, ways, level = 2 }: MessageProps): ReactElement {
  const styles = useStyles()
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.box}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.text}>{children}</p>}
      <div className={styles.ways}>{ways}</div>
    </div>
  )
}
