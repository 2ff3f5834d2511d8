import { Button, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { PlanRow } from '../../src/contract/introductionPlan.js'
import { PLAN_STATES } from '../../src/domain/introductionPlan.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { byName } from '../../src/domain/nameOrder.js'
import type { Translator } from '../../src/i18n/translator.js'
import { PlanLines } from './PlanLine.js'

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px 20px', marginBottom: '4px' },
  more: { marginTop: '8px' },
})

const FIRST = 20

const teamsOf = (t: Translator, plans: readonly PlanRow[]): { value: string; text: string }[] => {
  const teams = new Map(plans.map(({ team }) => [team.id, team.name]))
  return [...teams]
    .map(([value, text]) => ({ value, text }))
    .sort((a, b) => byName(t.language)(a.text, b.text))
}

function Shown({ plans }: { plans: readonly PlanRow[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [most, setMost] = useState(FIRST)
  return (
    <>
      <div role="status">
        {t(plans.length === 0 ? 'introduction.all.noneFound' : 'introduction.all.found', {
          count: plans.length,
        })}
      </div>
      <PlanLines plans={plans.slice(0, most)} />
      {plans.length > most && (
        <Button className={styles.more} onClick={() => setMost(most + 5 * FIRST)}>
          {t('tab.list.showMore')}
        </Button>
      )}
    </>
  )
}

/** Everything the reader may see, by state and team. Not shown where it would only repeat what stands above. */
export function AllPlans({ known }: { known: readonly PlanRow[] }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useAsk('introductionPlans.list', { query: { state: [], team: [] } })
  const [state, team] = [search.get('state') ?? '', search.get('team') ?? '']
  const narrow = (name: string, value: string): void => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  if (error) return <ProblemBanner problem={error} />
  if (!data || data.plans.every(({ id }) => known.some((one) => one.id === id))) return null
  const everything = { value: '', text: t('introduction.all.every') }
  const found = data.plans.filter(
    (plan) => (state === '' || plan.state === state) && (team === '' || plan.team.id === team),
  )
  return (
    <Section className={look.card} title={t('introduction.all.title')}>
      <div className={styles.filters}>
        <Choose
          label={t('introduction.all.state')}
          value={state}
          choices={[
            everything,
            ...PLAN_STATES.map((value) => ({ value, text: t(`introduction.state.${value}`) })),
          ]}
          change={(value) => narrow('state', value)}
        />
        <Choose
          label={t('introduction.all.team')}
          value={team}
          choices={[everything, ...teamsOf(t, data.plans)]}
          change={(value) => narrow('team', value)}
        />
      </div>
      <Shown key={`${state} ${team}`} plans={found} />
    </Section>
  )
}
