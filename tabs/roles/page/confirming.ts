import { useQueryClient } from '@tanstack/react-query'
import type { ConfirmationView } from '../../../src/contract/confirmation.js'
import type { Reply } from '../../../src/contract/index.js'
import { keyOf } from '../../api/queries.js'
import { keepFocus } from '../../ui/focus.js'
import { useNotify } from '../../ui/Notices.js'

/** A confirmation as it now is; it stays on the page though it may be settled, so that one reads what came of it. */
export function useConfirmationLearned(): (confirmation: ConfirmationView, text: string) => void {
  const queries = useQueryClient()
  const notify = useNotify()
  return (confirmation, text) => {
    queries.setQueryData<Reply<'confirmations.list'>>(keyOf('confirmations.list', {}), (known) => ({
      confirmations: (known?.confirmations ?? []).map((one) =>
        one.id === confirmation.id ? confirmation : one,
      ),
    }))
    notify({ text })
    keepFocus()
  }
}
