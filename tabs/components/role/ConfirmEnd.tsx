import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'

type Props = { role: RoleDetail; assignment: AssignmentView; confirm: () => void; close: () => void }

/** Asks before a holder is removed, and says so when the role then stands empty. */
export function ConfirmEnd({ role, assignment, confirm, close }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const { name } = assignment.person
  const holders = role.assignments.filter(({ state }) => state === 'ACCEPTED')
  const leavesEmpty = role.importance === 'REQUIRED' && holders.length === 1
  return (
    <DialogBody>
      <DialogTitle>{t('tab.role.endTitle', { name })}</DialogTitle>
      <DialogContent>
        {t('tab.role.endText', { name, role: role.title })} {leavesEmpty && t('tab.role.endLast')}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            confirm()
            close()
          }}
        >
          {t('tab.role.action.end')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
