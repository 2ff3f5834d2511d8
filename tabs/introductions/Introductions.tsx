import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { MyIntroductions, PlanRow } from '../../src/contract/introductionPlan.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { NARROW, useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { AllPlans } from './AllPlans.js'
import { IntroductionViews } from './IntroductionViews.js'
import { MyTasks } from './MyTasks.js'
import { PlanLines } from './PlanLine.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  start: { marginLeft: 'auto', [NARROW]: { marginLeft: 0, width: '100%', minHeight: '44px' } },
  part: { marginTop: '16px' },
})

function Led({ led }: { led: readonly PlanRow[] }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const parts = (['RUNNING', 'DRAFT', 'ENDED'] as const).flatMap((state) => {
    const plans = led.filter((plan) => plan.state === state)
    return plans.length > 0 ? [{ state, plans }] : []
  })
  if (parts.length === 0) return null
  return (
    <Section className={look.card} title={t('introduction.led.title')}>
      {parts.map(({ state, plans }, n) => (
        <div key={state} className={mergeClasses(n > 0 && styles.part)}>
          <h3 className={look.h3}>{t(`introduction.led.${state}`)}</h3>
          <PlanLines plans={plans} />
        </div>
      ))}
    </Section>
  )
}

/** Somebody for whom there is nothing yet is told how it begins. */
function Nothing({ mayStart, start }: { mayStart: boolean; start: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <div className={look.card}>
      <Message
        icon={<PeopleTeamRegular />}
        title={t('introduction.nothing.title')}
        ways={
          mayStart ? (
            <Button appearance="primary" onClick={start}>
              {t('introduction.start')}
            </Button>
          ) : (
            <To to="/">{t('tab.state.home')}</To>
          )
        }
      >
        {t(mayStart ? 'introduction.nothing.mayStart' : 'introduction.nothing.wait')}
      </Message>
    </div>
  )
}

function Parts({ mine, start }: { mine: MyIntroductions; start: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  const { tasks, ofMe, led, mayStartIn } = mine
  const isEmpty = tasks.length === 0 && ofMe.length === 0 && led.length === 0
  return (
    <>
      {isEmpty && <Nothing mayStart={mayStartIn.length > 0} start={start} />}
      {ofMe.length > 0 && (
        <Section className={look.card} title={t('introduction.ofMe')}>
          <PlanLines plans={ofMe} />
        </Section>
      )}
      {!isEmpty && <MyTasks tasks={tasks} />}
      <Led led={led} />
      <AllPlans known={[...led, ...ofMe]} />
    </>
  )
}

/** "Introduktioner": one's own tasks, one's own introduction, and those one leads or may see. */
export function Introductions(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const go = useNavigate()
  const start = (): void => void go('/introductions/new')
  const query = useAsk('introductions.mine', {})
  return (
    <div className={look.stack}>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('introduction.title')} />
          <div className={look.subtle}>{t('introduction.intro')}</div>
        </div>
        {query.data && query.data.mayStartIn.length > 0 && (
          <Button className={styles.start} appearance="primary" icon={<AddRegular />} onClick={start}>
            {t('introduction.start')}
          </Button>
        )}
      </div>
      <IntroductionViews shown="introductions" />
      <Answered query={query} untitled rows={6}>
        {(mine) => <Parts mine={mine} start={start} />}
      </Answered>
    </div>
  )
}
