import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '12px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorStatusWarningBorder1),
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: {
    flexShrink: 0,
    display: 'flex',
    fontSize: '20px',
    color: tokens.colorStatusWarningForeground1,
  },
  // On its ground the colour of links is too weak.
  words: { minWidth: 0, flexGrow: 1, '& a': { color: 'inherit', textDecorationLine: 'underline' } },
})

/** A thing that should be seen before the rest of the page. */
export function Banner({ icon, children }: { icon: ReactElement; children: ReactNode }): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.banner}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>{children}</div>
    </div>
  )
}
