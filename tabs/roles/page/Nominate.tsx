import { Button, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { SuccessorProposalView } from '../../../src/contract/handOver.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { GalleryRole } from '../../../src/contract/role.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useAsk, useDo } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { PersonChoice } from '../../ui/PersonChoice.js'
import { useRoleLearned } from './roleChange.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useLook } from '../../ui/look.js'

/** How many are proposed, at one press each. */
const PROPOSED = 2

const useStyles = makeStyles({
  text: { margin: 0 },
  proposals: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  proposal: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
  },
})

type ProposalsProps = {
  candidates: readonly SuccessorProposalView[]
  isBusy: boolean
  ask: (person: PersonOption) => void
}

/** "Udpeg Mikkel Pedersen": one press, and why it is them. */
function Proposals({ candidates, isBusy, ask }: ProposalsProps): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (candidates.length === 0) return null
  return (
    <section aria-label={t('handOver.proposals')}>
      <h3 className={look.h3}>{t('handOver.proposals')}</h3>
      <ul className={`${look.list} ${styles.proposals}`}>
        {candidates.map(({ person, reason }) => (
          <li key={person.id} className={styles.proposal}>
            <span className={look.subtle}>{t(`handOver.reason.${reason}`)}</span>
            <Button disabledFocusable={isBusy} onClick={() => ask(person)}>
              {t('tab.role.nominateNamed', { name: person.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "Udpeg": two proposed people at one press each, or anybody else, asked or put on the role directly. */
export function Nominate({ role, close }: { role: GalleryRole; close: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const [person, setPerson] = useState<PersonOption | null>(null)
  const { data } = useAsk('roles.candidates', { params: { roleId: role.id } })
  const candidates = (data?.candidates ?? []).slice(0, PROPOSED)
  const learned = useRoleLearned(role)
  const name = roleName(t, role)
  const nominating = useDo('roles.nominate', {
    learned: (reply) => {
      const facts = { name: reply.assignment.person.name, role: name }
      learned(reply, t(reply.assignment.direct ? 'tab.role.done.assigned' : 'tab.role.done.asked', facts))
      close()
    },
  })
  const send = ({ id: personId }: PersonOption, direct: boolean): void =>
    nominating.mutate({ params: { roleId: role.id }, body: { personId, direct } })
  const sendChosen = (direct: boolean) => (): void => {
    if (person) send(person, direct)
  }
  const hindrance = ({ id, hasLoggedIn }: PersonOption): string | null => {
    if (role.assignments.some((one) => one.person.id === id)) return t('tab.person.alreadyHere')
    return hasLoggedIn ? null : t('tab.person.neverLoggedIn')
  }
  const choosing = t(candidates.length > 0 ? 'tab.role.chooseOther' : 'tab.role.choosePerson')
  const cannot = person === null || nominating.isPending
  return (
    <DialogFrame
      title={t('tab.role.nominateTitle', { role: name })}
      cancel={close}
      other={
        <Button disabledFocusable={cannot} onClick={sendChosen(true)}>
          {t('tab.role.assignDirectly')}
        </Button>
      }
      act={sendChosen(false)}
      actText={t('tab.role.ask')}
      isBusy={cannot}
      problem={nominating.error}
    >
      <p className={styles.text}>{t('tab.role.nominateText')}</p>
      <Proposals candidates={candidates} isBusy={nominating.isPending} ask={(one) => send(one, false)} />
      <h3 className={look.h3}>{choosing}</h3>
      <PersonChoice label={choosing} chosen={person?.id ?? null} choose={setPerson} hindrance={hindrance} />
    </DialogFrame>
  )
}
