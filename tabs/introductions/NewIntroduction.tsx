import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { useState, type ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { MyIntroductions } from '../../src/contract/introductionPlan.js'
import { keyOf, useAsk, useDo } from '../api/queries.js'
import { useQueryClient } from '@tanstack/react-query'
import { useT } from '../host/reader.js'
import { DayField } from '../tasks/page/DayField.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { NARROW, useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { To } from '../ui/To.js'
import { useSubmit } from '../ui/useSubmit.js'
import { TemplateChoice, type Source } from './TemplateChoice.js'
import { NOBODY, someoneOf, WhomField } from './Whom.js'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '680px' },
  day: { maxWidth: '220px' },
  finger: { [NARROW]: { minHeight: '44px', width: '100%' } },
})

/** Where one comes from: a role of the gallery, or somebody's holding of one. */
function useOrigin() {
  const [search] = useSearchParams()
  return {
    roleId: search.get('role'),
    assignmentId: search.get('assignment'),
    personId: search.get('person'),
    teamId: search.get('team'),
  }
}

function useMaking() {
  const t = useT()
  const queries = useQueryClient()
  const notify = useNotify()
  const go = useNavigate()
  return useDo('introductionPlans.create', {
    learned(plan) {
      queries.setQueryData(keyOf('introductionPlans.read', { params: { planId: plan.id } }), plan)
      notify({ text: t('introduction.new.made') })
      void go(`/introductions/${plan.id}`, { replace: true })
    },
  })
}

function Form({ teams }: { teams: MyIntroductions['mayStartIn'] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const origin = useOrigin()
  const [teamId, setTeamId] = useState(teams.find(({ id }) => id === origin.teamId)?.id ?? teams[0]?.id ?? '')
  const [source, setSource] = useState<Source | null>(null)
  const [whom, setWhom] = useState(origin.personId ? { ...NOBODY, personId: origin.personId } : NOBODY)
  const [startDate, setStartDate] = useState('')
  const making = useMaking()
  const isSaid = whom.kind === 'later' || someoneOf(whom) !== null
  const { wasTried, submit } = useSubmit(source !== null && isSaid, () =>
    making.mutate({
      body: {
        teamId,
        ...source,
        language: t.language,
        introducee: someoneOf(whom),
        startDate: startDate || null,
        ...(origin.roleId ? { roleId: origin.roleId } : {}),
        ...(origin.assignmentId ? { assignmentId: origin.assignmentId } : {}),
      },
    }),
  )
  return (
    <form className={`${look.card} ${styles.form}`} onSubmit={submit} noValidate>
      {teams.length > 1 && (
        <Field label={t('introduction.new.team')}>
          <Select value={teamId} onChange={(_, { value }) => setTeamId(value)}>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <TemplateChoice
        key={teamId}
        {...{ teamId, source, wasTried, roleId: origin.roleId }}
        choose={setSource}
      />
      <div>
        <h2 className={look.h3}>{t('introduction.whom.label')}</h2>
        <WhomField whom={whom} change={setWhom} wasTried={wasTried} mayWait />
      </div>
      <Field label={t('introduction.new.startDate')} hint={t('introduction.new.startHint')}>
        <div className={styles.day}>
          <DayField label={t('introduction.new.startDate')} day={startDate} change={setStartDate} />
        </div>
      </Field>
      <div>
        <Button
          type="submit"
          appearance="primary"
          className={styles.finger}
          disabledFocusable={making.isPending}
        >
          {t('introduction.new.make')}
        </Button>
      </div>
      {making.error && <ProblemBanner problem={making.error} />}
    </form>
  )
}

/** "Start introduktion": team, template, whom and when; what comes of it is a draft. */
export function NewIntroduction(): ReactElement {
  const t = useT()
  const look = useLook()
  const query = useAsk('introductions.mine', {})
  return (
    <div className={look.stack}>
      <Back to="/introductions">{t('introduction.title')}</Back>
      <div>
        <PageTitle title={t('introduction.start')} />
        <div className={look.subtle}>{t('introduction.new.intro')}</div>
      </div>
      <Answered query={query} untitled rows={6}>
        {({ mayStartIn }) =>
          mayStartIn.length > 0 ? (
            <Form teams={mayStartIn} />
          ) : (
            <div className={look.card}>
              <Message
                icon={<LockClosedRegular />}
                title={t('tab.problem.forbidden')}
                ways={<To to="/introductions">{t('introduction.title')}</To>}
              >
                {t('introduction.new.mayNot')}
              </Message>
            </div>
          )
        }
      </Answered>
    </div>
  )
}
