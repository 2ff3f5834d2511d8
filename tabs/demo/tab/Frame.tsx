import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useParts } from '../roomContext.js'
import { LOCALES } from '../../../src/i18n/format.js'
import { tabRouteOf } from './routes.js'
import {
  hostFor,
  themeArgs,
  type HostFacts,
  type Surface,
  type TabSettings,
  type TeamsHost,
} from './teamsHost.js'

export type FrameProps = {
  src: string
  title: string
  /** When it changes, the page is loaded anew. */
  fresh?: string
  surface: Surface
  onLoaded?: () => void
  onValid?: (isValid: boolean) => void
  onSettings?: (settings: TabSettings) => void
  onSaved?: (isSaved: boolean) => void
  /** Called once with the means to tell the page something. */
  onHost?: (host: TeamsHost) => void
}

/** A page of the product in a frame, with the room as its Teams. */
export function Frame(props: FrameProps): ReactElement {
  const { src, title, fresh, onLoaded } = props
  const { view, acts, choice, showTab } = useParts()
  const frame = useRef<HTMLIFrameElement>(null)
  const host = useRef<TeamsHost | null>(null)
  const { theme, language } = choice
  const { aadObjectId, tenantId, name } = view.me
  const facts: HostFacts = {
    theme,
    locale: LOCALES[language],
    person: { aadObjectId, tenantId, loginHint: name },
    surface: props.surface,
  }
  const latest = useRef({ facts, props, acts, showTab, tabUrl: view.tabUrl })
  useEffect(() => {
    latest.current = { facts, props, acts, showTab, tabUrl: view.tabUrl }
  })
  // The frame is given its address only when somebody listens to its first word.
  const [isHeard, setIsHeard] = useState(false)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const follow = (url: string): void => {
      const route = tabRouteOf(url, latest.current.tabUrl)
      if (route === null) window.open(url, '_blank', 'noopener')
      else latest.current.showTab(route)
    }
    host.current = hostFor(element, () => latest.current.facts, {
      token: () => latest.current.acts.signIn(),
      follow,
      loaded: () => latest.current.props.onLoaded?.(),
      valid: (isValid) => latest.current.props.onValid?.(isValid),
      settings: (settings) => latest.current.props.onSettings?.(settings),
      share: (url) => void navigator.clipboard.writeText(url),
      saved: (isSaved) => latest.current.props.onSaved?.(isSaved),
    })
    latest.current.props.onHost?.(host.current)
    setIsHeard(true)
    return () => host.current?.close()
  }, [])

  useEffect(() => host.current?.tell('themeChange', themeArgs(theme)), [theme])

  // Another language, another day: the page is asked for again where it stands.
  const asked = useRef(fresh)
  useEffect(() => {
    if (asked.current === fresh) return
    asked.current = fresh
    frame.current?.contentWindow?.location.reload()
  }, [fresh])

  return (
    <iframe
      ref={frame}
      className="tab-frame"
      title={title}
      src={isHeard ? src : 'about:blank'}
      onLoad={onLoaded}
    />
  )
}
