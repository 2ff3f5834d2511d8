import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import type { ReactElement } from 'react'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import { TASK_LINKS_MAX, WORK_DAYS, WORK_DAYS_MAX } from '../../../src/domain/introductionTemplate.js'
import { PROSE_MAX, TITLE_MAX } from '../../../src/domain/task.js'
import { useT } from '../../host/reader.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useLook } from '../../ui/look.js'
import { useSubmit } from '../../ui/useSubmit.js'
import { usePlanChange } from './change.js'
import { KlikTaskField } from './KlikTaskField.js'
import type { FormProps } from './PlanForms.js'
import { Theirs } from './Theirs.js'
import { useDraft, type Draft } from './useDraft.js'

const useStyles = makeStyles({
  link: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px', marginBottom: '8px' },
  linkName: { flexGrow: 1, flexBasis: '160px' },
  linkUrl: { flexGrow: 2, flexBasis: '220px' },
})

type Link = { name: string; url: string }

const NOTHING = {
  title: '',
  description: null,
  links: [],
  responsible: null,
  klikTask: null,
  critical: false,
  workDays: WORK_DAYS,
}

function fieldsOf(task: IntroductionTaskView | null, categoryId: string) {
  const { title, description, links, responsible, klikTask, critical, workDays } = task ?? NOTHING
  return {
    ...{ title, critical, workDays, categoryId },
    description: description ?? '',
    /** One text, so that it is compared as one. */
    links: JSON.stringify(links),
    responsibleId: responsible?.id ?? '',
    klikTaskId: klikTask?.id ?? '',
  }
}
type Fields = ReturnType<typeof fieldsOf>
type OfDraft = { draft: Draft<Fields> }

const isAddress = (url: string): boolean => /^https?:\/\/[^\s]+$/i.test(url)
const linksIn = (draft: Draft<Fields>): Link[] => JSON.parse(draft.value('links')) as Link[]
const written = (links: readonly Link[]): Link[] => links.filter(({ url, name }) => url !== '' || name !== '')

function Links({ draft, wasTried }: OfDraft & { wasTried: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const links = linksIn(draft)
  const put = (next: readonly Link[]): void => draft.write('links', JSON.stringify(next))
  const set = (at: number, part: Partial<Link>): void =>
    put(links.map((link, n) => (n === at ? { ...link, ...part } : link)))
  return (
    <div role="group" aria-label={t('introduction.task.links')}>
      <div className={look.label}>{t('introduction.task.links')}</div>
      {links.map(({ name, url }, n) => (
        <div key={n} className={styles.link}>
          <Field className={styles.linkName} label={t('introduction.form.linkName')}>
            <Input value={name} maxLength={120} onChange={(_, { value }) => set(n, { name: value })} />
          </Field>
          <Field
            className={styles.linkUrl}
            label={t('introduction.form.linkUrl')}
            validationMessage={
              wasTried && (url !== '' || name !== '') && !isAddress(url)
                ? t('introduction.form.linkWrong')
                : null
            }
          >
            <Input type="url" value={url} onChange={(_, { value }) => set(n, { url: value.trim() })} />
          </Field>
          <Button
            icon={<DeleteRegular />}
            aria-label={t('introduction.form.linkRemove', { number: n + 1 })}
            onClick={() => put(links.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {links.length < TASK_LINKS_MAX && (
        <Button size="small" icon={<AddRegular />} onClick={() => put([...links, { name: '', url: '' }])}>
          {t('introduction.form.linkAdd')}
        </Button>
      )}
    </div>
  )
}

/** Who does it, in which time category, and how long it takes. */
function Placing({ plan, draft }: OfDraft & { plan: PlanView }): ReactElement {
  const t = useT()
  const nameOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (plan.candidates.find((one) => one.id === id)?.name ?? '')
  return (
    <>
      <Field label={t('introduction.task.responsible')} hint={t('introduction.form.responsibleHint')}>
        <Select
          value={draft.value('responsibleId')}
          onChange={(_, { value }) => draft.write('responsibleId', value)}
        >
          <option value="">{t('introduction.task.nobody')}</option>
          {plan.candidates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Theirs text={nameOf(draft.theirs('responsibleId'))} take={() => draft.take('responsibleId')} />
      <Field label={t('introduction.form.category')}>
        <Select
          value={draft.value('categoryId')}
          onChange={(_, { value }) => draft.write('categoryId', value)}
        >
          {plan.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('introduction.form.workDays')} hint={t('introduction.form.workDaysHint')}>
        <Input
          type="number"
          min={0}
          max={WORK_DAYS_MAX}
          value={String(draft.value('workDays'))}
          onChange={(_, { value }) =>
            draft.write('workDays', Math.min(WORK_DAYS_MAX, Math.max(0, Math.trunc(Number(value) || 0))))
          }
        />
      </Field>
    </>
  )
}

type Props = FormProps & { task: IntroductionTaskView | null; categoryId: string }

/** The fields as the server is told them. */
const told = (draft: Draft<Fields>) => ({
  title: draft.value('title').trim(),
  description: draft.value('description').trim() || null,
  links: written(linksIn(draft)),
  responsibleId: draft.value('responsibleId') || null,
  critical: draft.value('critical'),
  workDays: draft.value('workDays'),
  klikTaskId: draft.value('klikTaskId') || null,
})

/** Only what was changed, so that nothing of somebody else's is overwritten. */
function changesOf(draft: Draft<Fields>): Partial<ReturnType<typeof told> & Pick<Fields, 'categoryId'>> {
  const all = { ...told(draft), categoryId: draft.value('categoryId') }
  return Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(draft.changes, name)))
}

function useSaving({ plan, task, close }: Props) {
  const t = useT()
  const then = { text: t('introduction.done.saved'), done: close }
  const adding = usePlanChange('introductionTasks.add', plan.id, then)
  const editing = usePlanChange('introductionTasks.edit', plan.id, then)
  const save = (draft: Draft<Fields>): void =>
    task
      ? editing.mutate({ params: { taskId: task.id }, body: { version: task.version, ...changesOf(draft) } })
      : adding.mutate({
          params: { categoryId: draft.value('categoryId') },
          body: { version: plan.version, ...told(draft) },
        })
  return { save, isBusy: adding.isPending || editing.isPending, problem: adding.error ?? editing.error }
}

/** A new task, or what one says; what somebody else changes meanwhile takes nothing from what is typed. */
export function TaskForm(props: Props): ReactElement {
  const t = useT()
  const { task, plan, categoryId, close } = props
  const draft = useDraft(fieldsOf(task, categoryId))
  const { save, isBusy, problem } = useSaving(props)
  const title = draft.value('title')
  const noTitle = title.trim() === ''
  const areLinksRight = written(linksIn(draft)).every(({ url }) => isAddress(url))
  const { wasTried, submit } = useSubmit(!noTitle && areLinksRight, () => save(draft))
  return (
    <DialogFrame
      title={task ? t('introduction.task.editOf', { title: task.title }) : t('introduction.task.add')}
      cancel={close}
      form={submit}
      actText={t('introduction.form.save')}
      isBusy={isBusy}
      problem={problem}
    >
      <Field
        label={t('introduction.form.title')}
        required
        validationMessage={wasTried && noTitle ? t('introduction.form.titleMissing') : null}
      >
        <Input value={title} maxLength={TITLE_MAX} onChange={(_, { value }) => draft.write('title', value)} />
      </Field>
      <Theirs text={draft.theirs('title')} take={() => draft.take('title')} />
      <Field label={t('introduction.form.description')}>
        <Textarea
          resize="vertical"
          maxLength={PROSE_MAX}
          value={draft.value('description')}
          onChange={(_, { value }) => draft.write('description', value)}
        />
      </Field>
      <Theirs text={draft.theirs('description')} take={() => draft.take('description')} />
      <Placing plan={plan} draft={draft} />
      <Checkbox
        label={t('introduction.form.critical')}
        checked={draft.value('critical')}
        onChange={(_, { checked }) => draft.write('critical', checked === true)}
      />
      <Links draft={draft} wasTried={wasTried} />
      <KlikTaskField
        now={task?.klikTask ?? null}
        id={draft.value('klikTaskId')}
        choose={(id) => draft.write('klikTaskId', id)}
      />
    </DialogFrame>
  )
}
