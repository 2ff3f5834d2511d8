import { ENTRY_TEXT_MAX } from '../../src/domain/contactList.js'
import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { ContactEntryView } from '../../src/contract/contact.js'
import {
  CONTACT_FIELDS,
  CONTACT_FORMS,
  isOfPeople,
  type EntryField,
  type ContactList,
} from '../../src/domain/contactList.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { labelKey, useContactsLearned } from './entry.js'
import { useSubmit } from '../ui/useSubmit.js'
import { DialogFrame } from '../ui/DialogFrame.js'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '14px' },
  // iPhones enlarge the page around smaller letters.
  input: { '@media (max-width: 639px)': { minHeight: '44px', '> input': { fontSize: '16px' } } },
  share: { marginLeft: '-8px' },
  shareText: { margin: 0 },
})

const TYPES: Partial<Record<EntryField, 'email' | 'tel'>> = { email: 'email', phone: 'tel' }

type Draft = Record<EntryField, string> & { isShared: boolean }

const EMPTY: Draft = {
  ...{ name: '', title: '', email: '', phone: '', itSystem: '', gln: '', reference: '' },
  isShared: false,
}
const draftOf = (entry: ContactEntryView | null): Draft =>
  CONTACT_FIELDS.reduce((draft, field) => ({ ...draft, [field]: entry?.[field] ?? '' }), {
    ...EMPTY,
    isShared: entry?.isShared ?? false,
  })

/** Whether others may see it, and what that asks of whoever says so. */
function Sharing({ list, draft, write }: FormParts): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (list === 'MAILBOXES') return <p className={styles.shareText}>{t('contacts.shareMailbox')}</p>
  return (
    <div>
      <Checkbox
        className={styles.share}
        checked={draft.isShared}
        label={t('contacts.share')}
        onChange={(_, { checked }) => write({ isShared: checked === true })}
      />
      <div className={look.subtle}>
        {t(isOfPeople(list) ? 'contacts.shareText' : 'contacts.shareInvoice')}
      </div>
    </div>
  )
}

type FormParts = { list: ContactList; draft: Draft; write: (change: Partial<Draft>) => void }

function Fields({ list, draft, write, wasTried }: FormParts & { wasTried: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { fields, required } = CONTACT_FORMS[list]
  return (
    <>
      {fields.map((field) => {
        const isMissing = wasTried && required.includes(field) && draft[field].trim() === ''
        return (
          <Field
            key={field}
            label={t(labelKey(list, field))}
            required={required.includes(field)}
            hint={field === 'gln' ? t('contacts.glnHint') : null}
            validationMessage={isMissing ? t('contacts.missing') : null}
          >
            <Input
              className={styles.input}
              type={TYPES[field] ?? 'text'}
              value={draft[field]}
              maxLength={ENTRY_TEXT_MAX}
              autoComplete="off"
              onChange={(_, { value }) => write({ [field]: value })}
            />
          </Field>
        )
      })}
    </>
  )
}

type Props = { list: ContactList; entry: ContactEntryView | null; close: () => void }

function useSaving({ list, entry, close }: Props) {
  const t = useT()
  const learned = useContactsLearned()
  const [key] = useState(() => crypto.randomUUID())
  const done = (what: 'created' | 'changed') => (): void => {
    close()
    learned(t(`contacts.done.${what}`))
  }
  const creating = useDo('contacts.create', { learned: done('created') })
  const editing = useDo('contacts.edit', { learned: done('changed') })
  const save = (draft: Draft): void => {
    if (entry) editing.mutate({ params: { entryId: entry.id }, body: { ...draft, version: entry.version } })
    else creating.mutate({ params: { list }, body: { ...draft, key } })
  }
  const { isPending, error } = entry ? editing : creating
  return { save, isPending, error }
}

/** An entry to write or to put right. Nothing is lost when it is refused. */
export function EntryForm(props: Props): ReactElement {
  const { list, entry, close } = props
  const t = useT()
  const [draft, setDraft] = useState(() => draftOf(entry))
  const { save, isPending, error } = useSaving(props)
  const parts = { list, draft, write: (change: Partial<Draft>) => setDraft({ ...draft, ...change }) }
  const isWhole = CONTACT_FORMS[list].required.every((field) => draft[field].trim() !== '')
  const { wasTried, submit } = useSubmit(isWhole, () => {
    if (!isPending) save(draft)
  })
  return (
    <DialogFrame
      title={entry ? t('contacts.editTitle') : t('contacts.addTitle', { list: t(`contacts.list.${list}`) })}
      cancel={close}
      form={submit}
      actText={t('contacts.save')}
      isBusy={isPending}
      problem={error}
    >
      <Fields {...parts} wasTried={wasTried} />
      <Sharing {...parts} />
    </DialogFrame>
  )
}
