import type { ReactElement } from 'react'
import type { ContactEntryView } from '../../src/contract/contact.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { calledOf, useContactsLearned } from './entry.js'
import { DialogFrame } from '../ui/DialogFrame.js'

/** Asks before an entry goes for good. */
export function DeleteEntry({ entry, close }: { entry: ContactEntryView; close: () => void }): ReactElement {
  const t = useT()
  const learned = useContactsLearned()
  const { mutate, isPending, error } = useDo('contacts.delete', {
    learned() {
      close()
      learned(t('contacts.done.deleted'))
    },
  })
  const { id: entryId, version } = entry
  return (
    <DialogFrame
      title={t('contacts.deleteTitle', { what: calledOf(entry) })}
      cancel={close}
      act={() => mutate({ params: { entryId }, body: { version } })}
      actText={t('contacts.delete')}
      isBusy={isPending}
      problem={error}
    >
      {t('contacts.deleteText')}
    </DialogFrame>
  )
}
