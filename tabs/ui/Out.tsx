import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import type { ReactElement, ReactNode } from 'react'
import { useT } from '../host/reader.js'
import { useLook } from './look.js'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
  },
  icon: { verticalAlign: '-2px', marginLeft: '4px' },
})

/** A long address breaks before its @ rather than anywhere. */
function breaking(children: ReactNode): ReactNode {
  if (typeof children !== 'string' || !children.includes('@')) return children
  const at = children.indexOf('@')
  return (
    <>
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </>
  )
}

/** A link that leaves the tab: a telephone, a mailbox, or a page in a window of its own. */
export function Out({ href, children }: { href: string; children: ReactNode }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const className = mergeClasses(styles.link, look.focusable)
  if (!/^https?:/i.test(href)) {
    return (
      <a href={href} className={className}>
        {breaking(children)}
      </a>
    )
  }
  return (
    <a href={href} className={className} target="_blank" rel="noopener noreferrer">
      {children}
      <OpenRegular className={styles.icon} aria-hidden="true" />
      <span className={look.unseen}> {t('tab.newWindow')}</span>
    </a>
  )
}
