import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import type { RoleDetail } from '../../../src/contract/role.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { PersonChoice } from './PersonChoice.js'
import { useRoleLearned } from './roleChange.js'
import { RoleProblem } from './RoleProblem.js'

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  actions: { flexWrap: 'wrap' },
})

/** "Udpeg": whom to ask to take the role, or to put on it directly. */
export function Nominate({ role, close }: { role: RoleDetail; close: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const [person, setPerson] = useState<PersonOption | null>(null)
  const learned = useRoleLearned(role)
  const nominating = useDo('roles.nominate', {
    learned: (reply) => {
      const { name } = reply.assignment.person
      learned(reply, t(reply.assignment.direct ? 'tab.role.done.assigned' : 'tab.role.done.asked', { name }))
      close()
    },
  })
  const send = (direct: boolean) => (): void => {
    if (person) nominating.mutate({ params: { roleId: role.id }, body: { personId: person.id, direct } })
  }
  const hindrance = ({ id, hasLoggedIn }: PersonOption): string | null => {
    if (role.assignments.some((one) => one.person.id === id)) return t('tab.person.alreadyHere')
    return hasLoggedIn ? null : t('tab.person.neverLoggedIn')
  }
  const cannot = person === null || nominating.isPending
  return (
    <DialogBody>
      <DialogTitle>{t('tab.role.nominateTitle', { role: role.title })}</DialogTitle>
      <DialogContent>
        <p className={styles.text}>{t('tab.role.nominateText')}</p>
        <PersonChoice
          label={t('tab.role.choosePerson')}
          chosen={person?.id ?? null}
          choose={setPerson}
          hindrance={hindrance}
        />
        {nominating.error && <RoleProblem problem={nominating.error} />}
      </DialogContent>
      <DialogActions className={styles.actions} fluid>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button disabledFocusable={cannot} onClick={send(true)}>
          {t('tab.role.assignDirectly')}
        </Button>
        <Button appearance="primary" disabledFocusable={cannot} onClick={send(false)}>
          {t('tab.role.ask')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
