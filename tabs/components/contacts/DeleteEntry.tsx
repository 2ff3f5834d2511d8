import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ContactEntryView } from '../../../src/contract/contact.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { RoleProblem } from '../role/RoleProblem.js'
import { calledOf, useContactsLearned } from './entry.js'

/** Asks before an entry goes for good. */
export function DeleteEntry({ entry, close }: { entry: ContactEntryView; close: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  const learned = useContactsLearned()
  const { mutate, isPending, error } = useDo('contacts.delete', {
    learned() {
      close()
      learned(t('contacts.done.deleted'))
    },
  })
  const { id: entryId, version } = entry
  return (
    <DialogBody>
      <DialogTitle>{t('contacts.deleteTitle', { what: calledOf(entry) })}</DialogTitle>
      <DialogContent>
        {t('contacts.deleteText')}
        {error && <RoleProblem problem={error} />}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={isPending}
          onClick={() => mutate({ params: { entryId }, body: { version } })}
        >
          {t('contacts.delete')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
