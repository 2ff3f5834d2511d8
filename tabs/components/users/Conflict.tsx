import { Button, makeStyles } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import { useT } from '../../reader.js'
import { isChangedAt, type Draft } from '../../userDraft.js'
import { Banner } from '../Banner.js'
import { useLook } from '../look.js'
import { placeText, toldChanges, type Names } from './places.js'

const useStyles = makeStyles({
  box: { outlineStyle: 'none' },
  text: { margin: '4px 0 10px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '10px', marginBottom: '12px' },
  values: { margin: '2px 0 0', display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px' },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

type Props = {
  base: Draft
  mine: Draft
  theirs: Draft
  names: Names
  keep: () => void
  seeNow: () => void
}

/** Somebody else saved first: what they changed beside what one wanted oneself, and both ways on. */
export function Conflict({ base, mine, theirs, names, keep, seeNow }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const changes = toldChanges(t, names, [base, theirs])
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <Banner icon={<WarningFilled />}>
        <h2 className={look.h3}>{t('users.conflict.title')}</h2>
        <p className={styles.text}>
          {t(changes.length > 0 ? 'users.conflict.text' : 'users.conflict.textSame')}
        </p>
        <ul className={`${look.list} ${styles.fields}`}>
          {changes.map(({ key, name, from, to, place }) => (
            <li key={key}>
              <strong>{name}</strong>
              <dl className={styles.values}>
                <dt className={look.label}>{t('users.conflict.before')}</dt>
                <dd className={styles.value}>{from}</dd>
                <dt className={look.label}>{t('users.conflict.now')}</dt>
                <dd className={styles.value}>{to}</dd>
                <dt className={look.label}>{t('users.conflict.yours')}</dt>
                <dd className={styles.value}>
                  {isChangedAt(base, mine, place) ? placeText(t, mine, place) : t('users.conflict.untouched')}
                </dd>
              </dl>
            </li>
          ))}
        </ul>
        <div className={look.row}>
          <Button appearance="primary" onClick={keep}>
            {t('users.conflict.keep')}
          </Button>
          <Button onClick={seeNow}>{t('users.conflict.seeNow')}</Button>
        </div>
      </Banner>
    </div>
  )
}
