import { Button, makeStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import type { RoleEditionView } from '../../../src/contract/kombitRole.js'
import { useT } from '../../reader.js'
import { Banner } from '../Banner.js'
import { useLook } from '../look.js'
import { Changes } from './Changes.js'

const useStyles = makeStyles({
  box: { outlineStyle: 'none' },
  text: { margin: '4px 0 10px' },
  ways: { marginTop: '12px' },
})

type Props = {
  /** What has been saved since the writing began, the newest first. */
  editions: readonly RoleEditionView[]
  by: string
  keep: () => void
  seeNow: () => void
}

/** Somebody else saved first: what they changed, and both ways on. */
export function SavedFirst({ editions, by, keep, seeNow }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const isTold = editions.length > 0
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <Banner icon={<WarningFilled />}>
        <h2 className={look.h3}>{t('kombit.edit.conflictTitle', { by })}</h2>
        <p className={styles.text}>
          {t(isTold ? 'kombit.edit.conflictText' : 'kombit.edit.conflictNothing')}
        </p>
        {editions.map(({ version, changes }) => (
          <Changes key={version} changes={changes} />
        ))}
        <div className={`${look.row} ${styles.ways}`}>
          <Button appearance="primary" onClick={keep}>
            {t('kombit.edit.keep')}
          </Button>
          <Button onClick={seeNow}>{t('kombit.edit.seeNow')}</Button>
        </div>
      </Banner>
    </div>
  )
}
