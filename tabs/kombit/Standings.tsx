import { Button, Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { KombitRoleDetail } from '../../src/contract/kombitRole.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'
import { Out } from '../ui/Out.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'

const Markdown = lazy(async () => ({ default: (await import('../ui/Markdown.js')).Markdown }))

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginBottom: '8px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  th: { padding: '8px 8px 8px 0', textAlign: 'left', verticalAlign: 'bottom' },
  td: {
    padding: '10px 8px 10px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  town: { width: '22%' },
  asked: { width: '72px' },
  holder: { marginBottom: '6px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '12px 0',
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  vacant: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
})

type Standing = KombitRoleDetail['standings'][number]
type Contact = Reply<'kombitRoles.contacts'>['contacts'][number]
type Contacts = ReadonlyMap<string, Contact>

/** Title and place, phones and mail of somebody who was looked up. */
function Ways({ contact }: { contact: Contact }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const { title, department, directPhone, mobilePhone, email } = contact
  const place = [title, department].filter((one) => one).join(' · ')
  return (
    <div className={look.subtle}>
      {place}
      <div className={styles.ways}>
        {[directPhone, mobilePhone].map(
          (phone) =>
            phone && (
              <Out key={phone} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {phone}
              </Out>
            ),
        )}
        <Out href={`mailto:${email}`}>{email}</Out>
      </div>
    </div>
  )
}

type HolderProps = { standing: Standing; contacts: Contacts }

function Holders({ standing: { holders }, contacts }: HolderProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  if (holders.length === 0) return <span className={styles.vacant}>{t('kombit.one.vacant')}</span>
  return (
    <>
      {holders.map(({ id, name, isPrimary }) => {
        const contact = contacts.get(id)
        return (
          <div key={id} className={styles.holder}>
            {isPrimary ? `${name} · ${t('kombit.one.primary')}` : name}
            {contact && <Ways contact={contact} />}
          </div>
        )
      })}
    </>
  )
}

function Note({ text }: { text: string | null }): ReactElement {
  const t = useT()
  const look = useLook()
  if (!text) return <span className={look.subtle}>{t('kombit.one.noNote')}</span>
  return (
    <Suspense fallback={text}>
      <Markdown text={text} />
    </Suspense>
  )
}

/** `withNote`: the reader may read what the municipalities write to KOMBIT. */
type ListProps = { standings: readonly Standing[]; contacts: Contacts; withNote: boolean }

function Table({ standings, contacts, withNote }: ListProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const heads = ['municipality', 'holders', 'asked', ...(withNote ? (['note'] as const) : [])] as const
  return (
    <table className={styles.table} aria-label={t('kombit.one.standings')}>
      <colgroup>
        <col className={styles.town} />
        <col />
        <col className={styles.asked} />
        {withNote && <col />}
      </colgroup>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={mergeClasses(look.label, styles.th)}>
              {t(`kombit.one.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.municipality.id}>
            <th scope="row" className={styles.td}>
              {standing.municipality.name}
            </th>
            <td className={styles.td}>
              <Holders standing={standing} contacts={contacts} />
            </td>
            <td className={styles.td}>{standing.nominated || '–'}</td>
            {withNote && (
              <td className={styles.td}>
                <Note text={standing.generalNote} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cards({ standings, contacts }: ListProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={look.list} aria-label={t('kombit.one.standings')}>
      {standings.map((standing) => (
        <li key={standing.municipality.id} className={styles.card}>
          <h3 className={look.h3}>{standing.municipality.name}</h3>
          <div>
            <Holders standing={standing} contacts={contacts} />
          </div>
          {standing.nominated > 0 && (
            <div>
              <span className={look.label}>{t('kombit.one.asked')}</span> {standing.nominated}
            </div>
          )}
          {standing.generalNote && (
            <div>
              <div className={look.label}>{t('kombit.one.note')}</div>
              <Note text={standing.generalNote} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Municipality by municipality: who holds the role, and what the municipality says of it to KOMBIT. */
export function Standings({ role }: { role: KombitRoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow(720)
  const [isOnlyVacant, setOnlyVacant] = useState(false)
  const [contacts, setContacts] = useState<Contacts>(new Map())
  const looking = useDo('kombitRoles.contacts', {
    learned: (reply) => setContacts(new Map(reply.contacts.map((one) => [one.personId, one]))),
  })
  const { standings } = role
  const shown = isOnlyVacant ? standings.filter(({ holders }) => holders.length === 0) : standings
  const List = isNarrow ? Cards : Table
  return (
    <div className={look.card}>
      <Section title={t('kombit.one.standings')}>
        <div className={styles.tools}>
          <Checkbox
            checked={isOnlyVacant}
            label={t('kombit.one.onlyVacant')}
            onChange={(_, { checked }) => setOnlyVacant(checked === true)}
          />
          {role.filled > 0 && contacts.size === 0 && (
            <Button
              size="small"
              disabledFocusable={looking.isPending}
              onClick={() => looking.mutate({ params: { roleId: role.id } })}
            >
              {t('kombit.one.contacts')}
            </Button>
          )}
          <span className={look.subtle}>{role.filled > 0 && t('kombit.one.contactsHint')}</span>
        </div>
        {looking.error && <ProblemBanner problem={looking.error} />}
        {shown.length > 0 ? (
          <List standings={shown} contacts={contacts} withNote={role.canManage} />
        ) : (
          <p className={styles.text}>
            {t(standings.length > 0 ? 'kombit.one.allFilled' : 'kombit.one.nowhere')}
          </p>
        )}
      </Section>
    </div>
  )
}
