import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { DayField } from './DayField.js'
import { LocalBadge } from './LocalBadge.js'
import { useMakingLocal } from './makingLocal.js'
import { PROSE_MAX, TITLE_MAX } from '../../../src/domain/task.js'
import { PersonField } from './PersonField.js'
import { DialogFrame } from '../../ui/DialogFrame.js'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: '14px',
  },
  text: { margin: 0 },
})

type Props = { parent: TaskDetail; close: () => void }

/** "Tilknyt lokal opgave". */
export function NewLocal({ parent, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const ids = { responsible: useId(), executor: useId() }
  const { form, write, send, lacksTitle, endsFirst, isBusy, problem } = useMakingLocal(parent.id, close)
  return (
    <DialogFrame
      title={t('taskPage.addLocal')}
      cancel={close}
      act={send}
      actText={t(isBusy ? 'taskPage.saving' : 'taskPage.createLocal')}
      isBusy={isBusy}
      problem={problem}
    >
      <p className={styles.text}>{t('taskPage.localText', { title: parent.title })}</p>
      <div>
        <LocalBadge />
      </div>
      <Field
        label={t('tab.field.title')}
        required
        validationMessage={lacksTitle ? t('taskPage.titleMissing') : null}
      >
        <Input
          value={form.title}
          maxLength={TITLE_MAX}
          onChange={(_, { value }) => write({ title: value })}
        />
      </Field>
      <Field label={t('tab.task.description')}>
        <Textarea
          value={form.description}
          maxLength={PROSE_MAX}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => write({ description: value })}
        />
      </Field>
      <div className={styles.pair}>
        {(['responsible', 'executor'] as const).map((part) => (
          <Field key={part} label={{ children: t(`tab.field.${part}`), htmlFor: ids[part] }}>
            <PersonField
              id={ids[part]}
              taskId={parent.id}
              entry={form[part]}
              choose={(entry) => write({ [part]: entry })}
              disabled={isBusy}
            />
          </Field>
        ))}
        <Field label={t('tab.task.startDate')}>
          <DayField day={form.startDate} change={(startDate) => write({ startDate })} />
        </Field>
        <Field
          label={t('tab.field.endDate')}
          validationMessage={endsFirst ? t('taskPage.endsBeforeStart') : null}
        >
          <DayField day={form.endDate} change={(endDate) => write({ endDate })} />
        </Field>
      </div>
    </DialogFrame>
  )
}
