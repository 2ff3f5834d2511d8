import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { ContactCell } from './ContactCell.js'
import { RoleName } from './RoleName.js'
import type { SharedListProps } from './SharedTable.js'

const useStyles = makeStyles({
  old: { opacity: 0.6 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  person: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0 },
  way: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', minHeight: '24px', alignItems: 'center' },
  value: { margin: 0, minWidth: 0 },
})

/** Who holds which role everywhere, where there is no room for a table. */
export function SharedCards({ holders, isOld }: Omit<SharedListProps, 'sort'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul
      className={mergeClasses(look.list, styles.list, isOld && styles.old)}
      aria-label={t('gallery.view.everywhere')}
      aria-busy={isOld}
    >
      {holders.map((holder) => (
        <li key={holder.id} className={mergeClasses(look.card, styles.card)}>
          <div>
            <div className={styles.person}>{holder.person}</div>
            <div className={look.subtle}>{holder.municipality.name}</div>
          </div>
          <div>
            <RoleName holder={holder} />
            {holder.project && <span className={look.subtle}> · {holder.project.name}</span>}
          </div>
          {holder.contact ? (
            <dl className={styles.ways}>
              {(['directPhone', 'mobilePhone', 'email'] as const).map((what) => (
                <div key={what} className={styles.way}>
                  <dt className={look.label}>{t(`gallery.column.${what}`)}</dt>
                  <dd className={styles.value}>
                    <ContactCell holder={holder} what={what} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : (
            <div className={look.subtle}>{t('gallery.contactHidden')}</div>
          )}
        </li>
      ))}
    </ul>
  )
}
