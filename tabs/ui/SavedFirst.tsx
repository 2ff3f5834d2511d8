import { Button, makeStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { Banner } from './Banner.js'
import { useLook } from './look.js'

const useStyles = makeStyles({
  box: { outlineStyle: 'none' },
  text: { margin: '4px 0 10px' },
  ways: { marginTop: '12px' },
})

type Way = { text: string; go: () => void }
type Props = { title: string; text?: string; children: ReactNode; keep: Way; seeNow: Way }

/** Somebody else saved first: what they changed, and both ways on. It takes the focus, so that it is read. */
export function SavedFirst({ title, text, children, keep, seeNow }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <Banner icon={<WarningFilled />}>
        <h2 className={look.h3}>{title}</h2>
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children}
        <div className={`${look.row} ${styles.ways}`}>
          <Button appearance="primary" onClick={keep.go}>
            {keep.text}
          </Button>
          <Button onClick={seeNow.go}>{seeNow.text}</Button>
        </div>
      </Banner>
    </div>
  )
}
