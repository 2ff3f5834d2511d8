import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import { Suspense, useState, type ReactElement } from 'react'
import type { DelegationView } from '../../../src/contract/delegation.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useDo } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { To } from '../../ui/To.js'
import { useRoleLearned } from './roleChange.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { later } from '../../ui/later.js'

const Modal = later(async () => (await import('../../ui/Modal.js')).Modal)
const Delegate = later(async () => (await import('./Delegate.js')).Delegate)

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '12px 14px',
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  note: { margin: '4px 0 0', whiteSpace: 'pre-line' },
})

function What({ one: { duty, task } }: { one: DelegationView }): ReactElement {
  const t = useT()
  if (duty !== null) return <>{duty}</>
  if (!task) return <>{t('delegation.someTask')}</>
  const { id, number, title } = task
  return <To to={`/tasks/${id}`}>{t('delegation.ofTask', { number, title })}</To>
}

function One({ role, one }: { role: RoleDetail; one: DelegationView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const learned = useRoleLearned(role)
  const { id: delegationId, version, holder, person, note, actions, delegatedAt, duty } = one
  const names = { holder: holder.name, name: person.name }
  const ends = useDo('delegations.end', {
    learned: (reply) => learned(reply, t('delegation.takenBack', names)),
  })
  const gives = useDo('delegations.giveBack', {
    learned: (reply) => learned(reply, t('delegation.givenBack', names)),
  })
  const what = duty ?? one.task?.title ?? t('delegation.someTask')
  const doing = { takeBack: ends, giveBack: gives }
  const problem = ends.error ?? gives.error
  return (
    <li className={styles.one}>
      <div className={styles.words}>
        <div>
          <What one={one} />
        </div>
        <div className={look.subtle}>
          {t('delegation.by', { ...names, at: formatMoment(t.language, delegatedAt) })}
        </div>
        {note && <p className={styles.note}>{note}</p>}
        {problem && <ProblemBanner problem={problem} />}
      </div>
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          aria-label={t(`delegation.${action}Of`, { ...names, what })}
          disabledFocusable={doing[action].isPending}
          onClick={() => doing[action].mutate({ params: { delegationId }, body: { version } })}
        >
          {t(`delegation.action.${action}`)}
        </Button>
      ))}
    </li>
  )
}

function Adding({ role, mine }: { role: RoleDetail; mine: AssignmentView }): ReactElement {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button icon={<PeopleSwapRegular />} onClick={() => setOpen(true)}>
        {t('delegation.menu')}
      </Button>
      <Suspense>
        {wasOpened && (
          <Modal open={isOpen} close={close}>
            <Delegate role={role} mine={mine} close={close} />
          </Modal>
        )}
      </Suspense>
    </>
  )
}

/** What a holder has let colleagues do; a holder adds to it here. Nothing where it concerns nobody who reads. */
export function Delegations({ role }: { role: RoleDetail }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const mine = role.assignments.find(({ actions }) => actions.includes('delegate'))
  const { delegations } = role
  if (!mine && delegations.length === 0) return null
  return (
    <div className={look.card}>
      <Section
        title={t('delegation.title')}
        beside={mine && <Adding role={role} mine={mine} />}
        empty={delegations.length === 0 ? t('delegation.none') : null}
      >
        <ul className={mergeClasses(look.list, styles.list)}>
          {delegations.map((one) => (
            <One key={one.id} role={role} one={one} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
