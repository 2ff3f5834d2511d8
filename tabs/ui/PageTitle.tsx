import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useNavigationType } from 'react-router'
import { useT } from '../host/reader.js'
import { NARROW } from './look.js'

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    [NARROW]: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
})

/** The page a person came in on keeps the focus where the browser put it. */
let isFirstPage = true

/** The one heading of a page: names the window, and takes the focus when the page is navigated to. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const isReturn = String(useNavigationType()) === 'POP'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('tab.title', { page: title })
  }, [t, title])
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false
      return
    }
    heading.current?.focus({ preventScroll: true })
    if (!isReturn) window.scrollTo(0, 0)
    // Only when the page appears: a list that is filtered must not take the focus away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children ?? title}
    </h1>
  )
}
