import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { CATEGORY_NAME_MAX, OFFSET_DAYS_MAX } from '../../src/domain/introductionTemplate.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { useSubmit } from '../ui/useSubmit.js'
import type { Category } from './draft.js'
import { offsetWords } from './words.js'

/** A whole number of at most `max`; null for anything else. */
export function numberIn(text: string, max: number): number | null {
  const number = Number(text)
  return /^\d{1,4}$/.test(text.trim()) && number <= max ? number : null
}

type Props = {
  category: Category
  isNew: boolean
  keep: (category: Category) => void
  remove: () => void
  close: () => void
}

/** Name and time of a category; nothing is saved before the template is. */
export function CategoryForm({ category, isNew, keep, remove, close }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const [name, setName] = useState(category.name)
  const [typed, setTyped] = useState(String(category.offset.days))
  const [offset, setOffset] = useState(category.offset)
  const days = numberIn(typed, OFFSET_DAYS_MAX)
  const isMissing = name.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing && days !== null, () => {
    keep({ ...category, name: name.trim(), offset: { ...offset, days: days ?? 0 } })
  })
  return (
    <DialogFrame
      title={t(isNew ? 'templates.category.new' : 'templates.category.edit')}
      cancel={close}
      form={submit}
      actText={t('templates.form.ok')}
      other={!isNew && <Button onClick={remove}>{t('templates.category.remove')}</Button>}
    >
      <Field
        label={t('templates.form.name')}
        required
        hint={t('templates.category.nameHint')}
        validationMessage={wasTried && isMissing ? t('templates.form.nameMissing') : null}
      >
        <Input value={name} maxLength={CATEGORY_NAME_MAX} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label={t('templates.category.days')}
        validationMessage={days === null ? t('templates.category.daysWrong', { max: OFFSET_DAYS_MAX }) : null}
      >
        <Input value={typed} inputMode="numeric" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Choose
        label={t('templates.category.kind')}
        value={offset.workingDays ? 'working' : 'calendar'}
        choices={(['working', 'calendar'] as const).map((value) => ({
          value,
          text: t(`templates.category.${value}`),
        }))}
        change={(value) => setOffset({ ...offset, workingDays: value === 'working' })}
      />
      <Choose
        label={t('templates.category.from')}
        value={offset.from}
        choices={(['start', 'previous'] as const).map((value) => ({
          value,
          text: t(`templates.category.${value}`),
        }))}
        change={(value) => setOffset({ ...offset, from: value === 'previous' ? 'previous' : 'start' })}
      />
      <div className={look.subtle} role="status">
        {t('templates.category.deadline')}: {offsetWords(t, { ...offset, days: days ?? offset.days })}
      </div>
      {!isNew && category.tasks.length > 0 && (
        <div className={look.subtle}>
          {t('templates.category.removeTasks', { count: category.tasks.length })}
        </div>
      )}
    </DialogFrame>
  )
}
