import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { createContext, use, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useT } from '../host/reader.js'

export type Notice = { text: string; way?: { label: string; go: () => void } }

const Notify = createContext<(notice: Notice | null) => void>(() => undefined)
/** Says in passing what has just been done; null takes the last notice away. */
export const useNotify = (): ((notice: Notice | null) => void) => use(Notify)

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    zIndex: 1000,
    insetInline: '16px',
    bottom: '20px',
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
  },
  notice: {
    pointerEvents: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    maxWidth: '560px',
    padding: '8px 8px 8px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

/** Long enough to read and to reach the button; it waits while somebody points at it or stands in it. */
const SHOWN_MS = 12_000

function NoticeBar({ notice, close }: { notice: Notice; close: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [isHeld, setHeld] = useState(false)
  const { text, way } = notice
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(close, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, close, notice])
  return (
    <div
      className={styles.notice}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {way && (
        <Button
          appearance="subtle"
          onClick={() => {
            close()
            way.go()
          }}
        >
          {way.label}
        </Button>
      )}
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('tab.state.close')}
        onClick={close}
      />
    </div>
  )
}

/** The one place of passing notices; the region is always there, so that screen readers hear what comes into it. */
export function Notices({ children }: { children: ReactNode }): ReactElement {
  const styles = useStyles()
  const [notice, setNotice] = useState<Notice | null>(null)
  const [close] = useState(() => () => setNotice(null))
  return (
    <Notify value={setNotice}>
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {notice && <NoticeBar notice={notice} close={close} />}
      </div>
    </Notify>
  )
}
