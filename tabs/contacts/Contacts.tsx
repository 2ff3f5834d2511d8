import { Badge, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'
import { useMe, useT } from '../host/reader.js'

const useStyles = makeStyles({
  lists: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: '12px',
  },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-start' },
})

type Counted = Reply<'contacts.lists'>['lists'][number]

function ListCard({ list, own, due, all }: Counted): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { municipality } = useMe()
  const counts = [
    ...(municipality === null ? [] : [t('contacts.own', { count: own })]),
    ...(all === null ? [] : [t('contacts.all', { count: all })]),
  ]
  return (
    <li className={mergeClasses(look.card, styles.list)}>
      <h2 className={look.h3}>
        <To to={`/contacts/${list}`}>{t(`contacts.list.${list}`)}</To>
      </h2>
      <div className={look.subtle}>{counts.join(' · ')}</div>
      {due > 0 && (
        <Badge appearance="tint" color="warning">
          {t('contacts.due', { count: due })}
        </Badge>
      )}
    </li>
  )
}

/** "Kontaktlister": those KOMBIT must be able to reach who hold no role. */
export function Contacts(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { municipality } = useMe()
  const query = useAsk('contacts.lists', {})
  return (
    <div className={look.stack}>
      <Back to="/roles">{t('tab.nav.roles')}</Back>
      <div>
        <PageTitle title={t('contacts.title')} />
        <div className={look.subtle}>
          {t(municipality === null ? 'contacts.introKombit' : 'contacts.intro')}
        </div>
      </div>
      <Answered query={query} rows={7} untitled>
        {({ lists }) => (
          <ul className={mergeClasses(look.list, styles.lists)}>
            {lists.map((one) => (
              <ListCard key={one.list} {...one} />
            ))}
          </ul>
        )}
      </Answered>
    </div>
  )
}
