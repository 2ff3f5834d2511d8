import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { FATES } from '../../src/domain/deliveryTruth.js'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Facts } from '../ui/Facts.js'
import { Table, useRowLook } from '../ui/list/Table.js'
import { useLook } from '../ui/look.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { Undelivered } from './Undelivered.js'
import { Unreachable } from './Unreachable.js'

type Reading = Reply<'delivery.read'>

function Numbers({ days, counts }: Pick<Reading, 'days' | 'counts'>): ReactElement {
  const t = useT()
  const look = useLook()
  const facts = FATES.map((fate) => ({ label: t(`delivery.fate.${fate}`), value: String(counts[fate]) }))
  return (
    <Section title={t('delivery.lastDays', { days })} className={look.card}>
      <Facts facts={facts} />
      <p className={look.subtle}>{t('delivery.fateText')}</p>
    </Section>
  )
}

function Home(): ReactElement {
  const query = useAsk('delivery.read', {})
  return (
    <Answered query={query} rows={7} untitled>
      {(reply) => (
        <>
          <Numbers {...reply} />
          <Unreachable {...reply} />
          <Undelivered {...reply} />
        </>
      )}
    </Answered>
  )
}

/** Everybody's numbers, without a name. */
function Municipalities({ days, municipalities }: Reply<'delivery.municipalities'>): ReactElement {
  const t = useT()
  const look = useLook()
  const row = useRowLook()
  const columns = [
    { label: t('delivery.municipality'), width: '30%' },
    ...FATES.map((fate) => ({ label: t(`delivery.fate.${fate}`) })),
  ]
  if (municipalities.length === 0) return <p>{t('delivery.noMunicipalities')}</p>
  return (
    <Section title={t('delivery.lastDays', { days })}>
      <Table label={t('delivery.title')} columns={columns}>
        <tbody>
          {municipalities.map(({ id, name, counts }) => (
            <tr key={id}>
              <th scope="row" className={row.td}>
                {name}
              </th>
              {FATES.map((fate) => (
                <td key={fate} className={row.td}>
                  {counts[fate]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={look.subtle}>{t('delivery.fateText')}</p>
    </Section>
  )
}

function Everywhere(): ReactElement {
  const query = useAsk('delivery.municipalities', {})
  return (
    <Answered query={query} rows={7} untitled>
      {(reply) => <Municipalities {...reply} />}
    </Answered>
  )
}

/** "Hvem får besked": what became of the notices, who hears of nothing, and what to do about it. */
export function Delivery(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees, municipality } = useMe()
  if (!sees.delivery) return <Nowhere />
  return (
    <div className={look.stack}>
      <div>
        <PageTitle title={t('delivery.title')} />
        <div className={look.subtle}>
          {t(municipality === null ? 'delivery.introKombit' : 'delivery.intro')}
        </div>
      </div>
      {municipality === null ? <Everywhere /> : <Home />}
    </div>
  )
}
