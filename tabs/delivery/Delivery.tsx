import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { FATES } from '../../src/domain/deliveryTruth.js'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Facts } from '../ui/Facts.js'
import { useLook } from '../ui/look.js'
import { MunicipalityTable } from '../ui/MunicipalityTable.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { Undelivered } from './Undelivered.js'
import { Unreachable } from './Unreachable.js'

const useStyles = makeStyles({ words: { margin: '12px 0 0', maxWidth: '90ch' } })

type Reading = Reply<'delivery.read'>

function Numbers({ days, counts }: Pick<Reading, 'days' | 'counts'>): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const facts = FATES.map((fate) => ({ label: t(`delivery.fate.${fate}`), value: String(counts[fate]) }))
  return (
    <Section title={t('delivery.lastDays', { days })} className={look.card}>
      <Facts facts={facts} />
      <p className={mergeClasses(look.subtle, styles.words)}>{t('delivery.fateText')}</p>
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
  const styles = useStyles()
  if (municipalities.length === 0) return <div className={look.card}>{t('delivery.noMunicipalities')}</div>
  return (
    <Section title={t('delivery.lastDays', { days })} className={look.card}>
      <MunicipalityTable
        label={t('delivery.titleKombit')}
        of={t('delivery.municipality')}
        columns={FATES.map((fate) => t(`delivery.fate.${fate}`))}
        rows={municipalities.map(({ id, name, counts }) => ({
          ...{ id, name, note: null },
          numbers: FATES.map((fate) => counts[fate]),
        }))}
      />
      <p className={mergeClasses(look.subtle, styles.words)}>{t('delivery.fateText')}</p>
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
  const isKombit = municipality === null
  return (
    <div className={look.stack}>
      {!isKombit && <Back to="/users">{t('delivery.back')}</Back>}
      <div>
        <PageTitle title={t(isKombit ? 'delivery.titleKombit' : 'delivery.title')} />
        <div className={look.subtle}>{t(isKombit ? 'delivery.introKombit' : 'delivery.intro')}</div>
      </div>
      {isKombit ? <Everywhere /> : <Home />}
    </div>
  )
}
