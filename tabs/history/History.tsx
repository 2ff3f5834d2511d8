import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { DOORS } from '../../src/domain/door.js'
import { useMe, useT } from '../host/reader.js'
import { Back } from '../ui/Back.js'
import { Choose } from '../ui/list/Choose.js'
import { LiveSearch, SEARCHED } from '../ui/list/LiveSearch.js'
import { More } from '../ui/list/More.js'
import { usePages } from '../ui/list/usePages.js'
import { useLook } from '../ui/look.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Waiting } from '../ui/Waiting.js'
import { Entries } from './Entries.js'
import {
  ABOUTS,
  historyQueryOf,
  PERIODS,
  readHistoryView,
  writeHistoryView,
  type HistoryView,
} from './historyView.js'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px 20px' },
})

type ViewProps = { view: HistoryView; change: (view: HistoryView, replace?: boolean) => void }

/** A filter that is left open is the empty value of its list. */
function Tools({ view, change }: ViewProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const one = <Value extends string>(values: readonly Value[], value: string): Value | null =>
    values.find((known) => known === value) ?? null
  return (
    <div className={styles.tools} role="search">
      <LiveSearch
        label={t('history.search')}
        words={view.words}
        search={(words) => change({ ...view, words }, true)}
        controls={SEARCHED}
      />
      <Choose
        label={t('history.about')}
        value={view.about ?? ''}
        choices={[
          { value: '', text: t('history.aboutChoice.all') },
          ...ABOUTS.map((value) => ({ value, text: t(`history.aboutChoice.${value}`) })),
        ]}
        change={(value) => change({ ...view, about: one(ABOUTS, value) })}
      />
      <Choose
        label={t('history.from')}
        value={view.door ?? ''}
        choices={[
          { value: '', text: t('history.fromAnywhere') },
          ...DOORS.map((value) => ({ value, text: t(`history.door.${value}`) })),
        ]}
        change={(value) => change({ ...view, door: one(DOORS, value) })}
      />
      <Choose
        label={t('history.when')}
        value={view.period ?? ''}
        choices={[
          { value: '', text: t('history.period.all') },
          ...PERIODS.map((value) => ({ value, text: t(`history.period.${value}`) })),
        ]}
        change={(value) => change({ ...view, period: one(PERIODS, value) })}
      />
    </div>
  )
}

function Found({ view }: { view: HistoryView }): ReactElement {
  const t = useT()
  const look = useLook()
  const { today } = useMe()
  const { query, pages, total } = usePages({ name: 'history.list', asked: historyQueryOf(view, today) })
  const entries = pages.flatMap((page) => page.entries)
  if (query.error && entries.length === 0)
    return <ProblemView problem={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Waiting rows={8} titled={false} />
  const isAll = writeHistoryView(view).size === 0
  if (total === 0)
    return (
      <div className={look.card} id={SEARCHED} role="status">
        {t(isAll ? 'history.none' : 'history.noneFound')}
      </div>
    )
  return (
    <>
      <div className={look.card}>
        <Entries entries={entries} id={SEARCHED} />
      </div>
      <More query={query} shown={entries.length} total={total} />
    </>
  )
}

/** "Historik": who did what in the municipality, for its administrators. Filters live in the address. */
export function History(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  const [search, setSearch] = useSearchParams()
  if (!sees.history) return <Nowhere />
  const view = readHistoryView(search)
  const change = (next: HistoryView, replace = false): void => setSearch(writeHistoryView(next), { replace })
  return (
    <div className={look.stack}>
      <Back to="/users">{t('history.back')}</Back>
      <div>
        <PageTitle title={t('history.title')} />
        <div className={look.subtle}>{t('history.intro')}</div>
      </div>
      <Tools view={view} change={change} />
      <Found view={view} />
    </div>
  )
}
