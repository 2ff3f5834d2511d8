import { Badge, Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ContactEntryView } from '../../src/contract/contact.js'
import { CONTACT_FORMS, type EntryField, type ContactList } from '../../src/domain/contactList.js'
import { dayOf } from '../../src/domain/time.js'
import { formatDay } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Out } from '../ui/Out.js'
import { calledOf, labelKey } from './entry.js'

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: '10px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 12px',
    alignItems: 'baseline',
    margin: 0,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  foot: { marginTop: 'auto' },
})

const HREFS: Partial<Record<EntryField, (text: string) => string>> = {
  email: (text) => `mailto:${text}`,
  phone: (text) => `tel:${text.replace(/[^\d+]/g, '')}`,
}

function Value({ field, text }: { field: EntryField; text: string }): ReactElement {
  const href = HREFS[field]?.(text)
  return href ? <Out href={href}>{text}</Out> : <>{text}</>
}

/** When it was last said to be right, and by whom where that is told. */
function Verified({
  entry: { verifiedAt, verifiedBy: name, isDue, isShared, isOwn },
}: EntryProps): ReactElement {
  const t = useT()
  const look = useLook()
  const day = formatDay(t.language, dayOf(new Date(verifiedAt)))
  return (
    <div className={look.row}>
      <span className={look.subtle}>
        {name ? t('contacts.verifiedBy', { day, name }) : t('contacts.verified', { day })}
      </span>
      {isDue && (
        <Badge appearance="tint" color="warning">
          {t('contacts.dueOne')}
        </Badge>
      )}
      {isShared && isOwn && (
        <Badge appearance="outline" color="informative">
          {t('contacts.sharedMark')}
        </Badge>
      )}
    </div>
  )
}

type EntryProps = { entry: ContactEntryView }
export type EntryActions = { edit: () => void; remove: () => void; confirm: () => void; isBusy: boolean }
type Props = EntryProps & { list: ContactList; actions: EntryActions; withMunicipality: boolean }

/** One entry: whom or what to reach, whether it is still right, and what can be done about it. */
export function EntryCard({ list, entry, actions, withMunicipality }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const called = calledOf(entry)
  const facts = CONTACT_FORMS[list].fields.flatMap((field) => {
    const text = entry[field]
    return text === null || text === called ? [] : [{ field, text }]
  })
  return (
    <li className={mergeClasses(look.card, styles.entry)}>
      <div>
        <h2 className={look.h3}>{list === 'MAILBOXES' ? <Value field="email" text={called} /> : called}</h2>
        {withMunicipality && <div className={look.subtle}>{entry.municipality.name}</div>}
      </div>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ field, text }) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt className={look.label}>{t(labelKey(list, field))}</dt>
              <dd className={styles.value}>
                <Value field={field} text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Verified entry={entry} />
      {entry.canEdit && (
        <div className={mergeClasses(look.row, styles.foot)}>
          <Button
            size="small"
            appearance={entry.isDue ? 'primary' : 'secondary'}
            disabledFocusable={actions.isBusy}
            aria-label={t('contacts.confirmOf', { what: called })}
            onClick={actions.confirm}
          >
            {t('contacts.confirm')}
          </Button>
          <Button size="small" aria-label={t('contacts.editOf', { what: called })} onClick={actions.edit}>
            {t('contacts.edit')}
          </Button>
          <Button size="small" aria-label={t('contacts.deleteOf', { what: called })} onClick={actions.remove}>
            {t('contacts.delete')}
          </Button>
        </div>
      )}
    </li>
  )
}
