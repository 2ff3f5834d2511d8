import { Field, Input } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { Asking } from '../../src/contract/index.js'
import type { TemplateRow } from '../../src/contract/introductionTemplate.js'
import { TEMPLATE_NAME_MAX } from '../../src/domain/introductionTemplate.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { afterDialogs } from '../ui/focus.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import type { Language } from '../../src/domain/person.js'
import { Choose } from '../ui/list/Choose.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'

type Named = { id: string; name: string }
type Close = { close: () => void }
type Ref = Pick<TemplateRow, 'id' | 'starter' | 'name'>
type MakeProps = Close & {
  /** Null: an empty one. */
  from: Ref | null
  teams: readonly Named[]
}

type From = Asking<'introductionTemplates.copy'>['body']['from']
const fromOf = ({ id, starter }: Ref, language: Language): From =>
  id === null ? { starter: starter ?? '', language } : { templateId: id }

/** A new one, empty or as a copy. */
export function MakeTemplate({ from, teams, close }: MakeProps): ReactElement {
  const t = useT()
  const notify = useNotify()
  const go = useNavigate()
  const [name, setName] = useState(from ? t('templates.copyName', { name: from.name }) : '')
  const [teamId, setTeam] = useState('')
  const learned = (made: { id: string | null; name: string }): void => {
    notify({ text: t('templates.created', { name: made.name }) })
    close()
    afterDialogs(() => void go(`/templates/${made.id ?? ''}`))
  }
  const creating = useDo('introductionTemplates.create', { learned })
  const copying = useDo('introductionTemplates.copy', { learned })
  const isMissing = name.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () => {
    const body = { name: name.trim(), teamId: teamId || null }
    if (from) copying.mutate({ body: { ...body, from: fromOf(from, t.language) } })
    else creating.mutate({ body })
  })
  return (
    <DialogFrame
      title={from ? t('templates.copyOf', { name: from.name }) : t('templates.new')}
      cancel={close}
      form={submit}
      actText={t(from ? 'templates.copy' : 'templates.form.create')}
      isBusy={creating.isPending || copying.isPending}
      problem={creating.error ?? copying.error}
    >
      <Field
        label={t('templates.form.name')}
        required
        validationMessage={wasTried && isMissing ? t('templates.form.nameMissing') : null}
      >
        <Input value={name} maxLength={TEMPLATE_NAME_MAX} onChange={(_, { value }) => setName(value)} />
      </Field>
      {teams.length > 0 && (
        <Field hint={t('templates.form.teamHint')}>
          <Choose
            label={t('templates.form.team')}
            value={teamId}
            choices={[
              { value: '', text: t('templates.form.noTeam') },
              ...teams.map((team) => ({ value: team.id, text: team.name })),
            ]}
            change={setTeam}
          />
        </Field>
      )}
    </DialogFrame>
  )
}

type DeleteProps = Close & { template: { id: string; name: string; version: number }; then?: () => void }

export function DeleteTemplate({ template, close, then }: DeleteProps): ReactElement {
  const t = useT()
  const notify = useNotify()
  const { id: templateId, name, version } = template
  const deleting = useDo('introductionTemplates.delete', {
    learned() {
      notify({ text: t('templates.deleted', { name }) })
      close()
      then?.()
    },
  })
  return (
    <DialogFrame
      title={t('templates.deleteOf', { name })}
      cancel={close}
      act={() => deleting.mutate({ params: { templateId }, body: { version } })}
      actText={t('templates.delete')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      {t('templates.deleteText')}
    </DialogFrame>
  )
}
