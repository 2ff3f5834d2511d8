import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { isChangedAt, type UserDraft } from './userDraft.js'
import { SavedFirst } from '../ui/SavedFirst.js'
import { useLook } from '../ui/look.js'
import { placeText, toldChanges, type Names } from './places.js'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
  values: { margin: '2px 0 0', display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px' },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

type Props = {
  base: UserDraft
  mine: UserDraft
  theirs: UserDraft
  names: Names
  keep: () => void
  seeNow: () => void
}

/** Somebody else saved first: what they changed beside what one wanted oneself, and both ways on. */
export function Conflict({ base, mine, theirs, names, keep, seeNow }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const changes = toldChanges(t, names, [base, theirs])
  return (
    <SavedFirst
      title={t('users.conflict.title')}
      text={t(changes.length > 0 ? 'users.conflict.text' : 'users.conflict.textSame')}
      keep={{ text: t('users.conflict.keep'), go: keep }}
      seeNow={{ text: t('users.conflict.seeNow'), go: seeNow }}
    >
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
    </SavedFirst>
  )
}
