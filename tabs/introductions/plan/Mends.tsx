import { Button, makeStyles, Select } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { formatLongDay } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { DayField } from '../../tasks/page/DayField.js'
import { useLook } from '../../ui/look.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { To } from '../../ui/To.js'
import { NOBODY, someoneOf, WhomField, type Whom } from '../Whom.js'
import { tasksOf } from '../words.js'
import { usePlanChange } from './change.js'
import type { Open } from './opened.js'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  day: { width: '170px' },
  person: { width: '260px', maxWidth: '100%' },
  whom: {
    flexBasis: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
    '& > *': { maxWidth: '480px' },
  },
})

export type Found = PlanView['faults'][number] | PlanView['warnings'][number]
export type MendProps = { plan: PlanView; found: Found; open: Open }

/** Sets the day everything is counted from. */
export function MendStart({ plan }: MendProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [day, setDay] = useState(plan.startDate ?? '')
  const saving = usePlanChange('introductionPlans.edit', plan.id)
  const save = (): void =>
    saving.mutate({
      params: { planId: plan.id },
      body: { version: plan.version, startDate: day, startConfirmed: true, moveDeadlines: true },
    })
  const isSame = day === plan.startDate
  return (
    <div>
      <div className={styles.row}>
        <div className={styles.day}>
          <DayField label={t('introduction.form.startDate')} day={day} change={setDay} />
        </div>
        <Button disabledFocusable={day === '' || saving.isPending} onClick={save}>
          {isSame && day !== ''
            ? t('introduction.check.confirm', { day: formatLongDay(t.language, day) })
            : t('introduction.check.setStart')}
        </Button>
      </div>
      {saving.error && <ProblemBanner problem={saving.error} />}
    </div>
  )
}

export function MendWhom({ plan }: MendProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [whom, setWhom] = useState<Whom>(NOBODY)
  const [wasTried, setTried] = useState(false)
  const saving = usePlanChange('introductionPlans.edit', plan.id)
  const save = (): void => {
    setTried(true)
    const introducee = someoneOf(whom)
    if (introducee)
      saving.mutate({ params: { planId: plan.id }, body: { version: plan.version, introducee } })
  }
  return (
    <div className={styles.whom}>
      <WhomField whom={whom} change={setWhom} wasTried={wasTried} />
      <Button disabledFocusable={saving.isPending} onClick={save}>
        {t('introduction.check.setWhom')}
      </Button>
      {saving.error && <ProblemBanner problem={saving.error} />}
    </div>
  )
}

/** Puts somebody on the task, or asks the one who is meant into the team. */
export function MendResponsible({ plan, found }: MendProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const task = tasksOf(plan).find(({ id }) => id === found.taskId)
  const [chosen, setChosen] = useState('')
  const saving = usePlanChange('introductionTasks.edit', plan.id)
  if (!task) return <></>
  const save = (): void => {
    if (chosen)
      saving.mutate({ params: { taskId: task.id }, body: { version: task.version, responsibleId: chosen } })
  }
  return (
    <div>
      <div className={styles.row}>
        <Select
          className={styles.person}
          aria-label={t('introduction.check.responsibleFor', { title: task.title })}
          value={chosen}
          onChange={(_, { value }) => setChosen(value)}
        >
          <option value="">{t('introduction.check.choosePerson')}</option>
          {plan.candidates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          disabledFocusable={chosen === '' || saving.isPending}
          aria-label={t('introduction.check.putOn', { title: task.title })}
          onClick={save}
        >
          {t('introduction.check.put')}
        </Button>
        {found.code === 'responsible-not-in-team' && (
          <To to={`/teams/${plan.team.id}`}>{t('introduction.check.invite')}</To>
        )}
      </div>
      {saving.error && <ProblemBanner problem={saving.error} />}
    </div>
  )
}

export function MendDeadline({ plan, found }: MendProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const category = plan.categories.find(({ id }) => id === found.categoryId)
  const [day, setDay] = useState(category?.deadline ?? '')
  const saving = usePlanChange('introductionCategories.edit', plan.id)
  if (!category) return <></>
  const { suggestion } = found
  const save = (deadline: string) => (): void =>
    saving.mutate({ params: { categoryId: category.id }, body: { version: plan.version, deadline } })
  return (
    <div>
      <div className={styles.row}>
        {suggestion && (
          <Button disabledFocusable={saving.isPending} onClick={save(suggestion)}>
            {t('introduction.check.moveTo', { day: formatLongDay(t.language, suggestion) })}
          </Button>
        )}
        <div className={styles.day}>
          <DayField
            label={t('introduction.check.deadlineOf', { name: category.name })}
            day={day}
            change={setDay}
          />
        </div>
        <Button
          aria-label={t('introduction.check.setDeadlineOf', { name: category.name })}
          disabledFocusable={day === '' || day === category.deadline || saving.isPending}
          onClick={save(day)}
        >
          {t('introduction.check.setDeadline')}
        </Button>
      </div>
      {saving.error && <ProblemBanner problem={saving.error} />}
    </div>
  )
}

export function MendTasks({ plan, open }: MendProps): ReactElement {
  const t = useT()
  const look = useLook()
  const [first] = plan.categories
  return (
    <div className={look.row}>
      <Button
        onClick={() => open(first ? { what: 'addTask', categoryId: first.id } : { what: 'addCategory' })}
      >
        {t(first ? 'introduction.task.add' : 'introduction.category.add')}
      </Button>
    </div>
  )
}
