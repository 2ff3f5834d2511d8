import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { Suspense, useState, type ReactElement } from 'react'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { AskedPeople } from '../AskedPeople.js'
import { Contact } from '../Contact.js'
import { To } from '../../ui/To.js'
import { useRoleChange, type RoleChange } from './roleChange.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { Vacancy } from '../gallery/Vacancy.js'
import { later } from '../../ui/later.js'

const Modal = later(async () => (await import('../../ui/Modal.js')).Modal)
const Nominate = later(async () => (await import('./Nominate.js')).Nominate)
const HandOver = later(async () => (await import('./HandOver.js')).HandOver)

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: '12px',
    marginTop: '8px',
  },
  person: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px 14px',
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
  },
  full: { margin: '8px 0 0' },
  actions: { marginTop: 'auto' },
})

/** A holder whose role is to go to somebody else, or to nobody. */
type Leaving = { assignment: AssignmentView; removes: boolean }

type HolderProps = {
  assignment: AssignmentView
  /** The reader may start an introduction of them to the role. */
  isIntroducible: boolean
  change: RoleChange
  part: (leaving: Leaving) => void
}

/** The way to the introduction, or to starting one. */
function Introduction({
  assignment,
  isIntroducible,
}: Pick<HolderProps, 'assignment' | 'isIntroducible'>): ReactElement | null {
  const t = useT()
  const { id, roleId, introduction, person } = assignment
  const { name } = person
  if (introduction)
    return (
      <To to={`/introductions/${introduction.planId}`} label={t('readiness.openPlanOf', { name })}>
        {t('readiness.openPlan')}
      </To>
    )
  if (!isIntroducible) return null
  return (
    <To to={`/introductions/new?role=${roleId}&assignment=${id}`} label={t('readiness.startFor', { name })}>
      {t('readiness.start')}
    </To>
  )
}

function Holder({ assignment, isIntroducible, change, part }: HolderProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { actions, person } = assignment
  const offered = (['makePrimary', 'handOver', 'keep', 'end'] as const).filter((action) =>
    actions.includes(action),
  )
  const press = (action: (typeof offered)[number]): void => {
    if (action === 'end' || action === 'handOver') part({ assignment, removes: action === 'end' })
    else if (action === 'keep') change.keep(assignment)
    else change.act(action, assignment)
  }
  return (
    <li className={styles.person}>
      <Contact assignment={assignment} />
      <Introduction {...{ assignment, isIntroducible }} />
      {offered.length > 0 && (
        <div className={mergeClasses(look.row, styles.actions)}>
          {offered.map((action) => (
            <Button
              key={action}
              size="small"
              disabledFocusable={change.isBusy}
              aria-label={t(`tab.role.actionOn.${action}`, { name: person.name })}
              onClick={() => press(action)}
            >
              {t(`tab.role.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

/** "Tildeling": who holds the role or has been asked, and what can be done about it. */
export function Holders({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const change = useRoleChange(role)
  const [isAsking, setAsking] = useState(false)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [wasOpened, setOpened] = useState(false)
  if ((isAsking || leaving) && !wasOpened) setOpened(true)
  const { canAssign, full, maxHolders } = role
  const holders = role.assignments.filter(({ state }) => state === 'ACCEPTED')
  const nominate = canAssign ? (
    <Button
      appearance="primary"
      icon={<PersonAddRegular />}
      disabledFocusable={full}
      onClick={() => setAsking(true)}
    >
      {t('tab.role.nominate')}
    </Button>
  ) : undefined
  return (
    <div className={look.card}>
      <Section title={t('tab.role.assignment')} lock={canAssign ? 'open' : 'noRight'} beside={nominate}>
        <Vacancy role={role} />
        {maxHolders !== null && (
          <p className={mergeClasses(look.subtle, styles.full)}>
            {t('tab.role.maxHolders', { count: maxHolders })}
          </p>
        )}
        {change.problem && <ProblemBanner problem={change.problem} seeNow={change.seeNow} />}
        {holders.length > 0 && (
          <>
            <h3 className={look.h3}>{t('tab.role.holders')}</h3>
            <ul className={mergeClasses(look.list, styles.people)}>
              {holders.map((one) => (
                <Holder
                  key={one.id}
                  assignment={one}
                  isIntroducible={role.introducible.includes(one.id)}
                  {...{ change }}
                  part={setLeaving}
                />
              ))}
            </ul>
          </>
        )}
        <AskedPeople role={role} isOnPage />
      </Section>
      <Suspense>
        {wasOpened && (
          <>
            <Modal open={isAsking} close={() => setAsking(false)}>
              <Nominate role={role} close={() => setAsking(false)} />
            </Modal>
            <Modal open={leaving !== null} close={() => setLeaving(null)} mustAnswer>
              {leaving && <HandOver role={role} {...leaving} close={() => setLeaving(null)} />}
            </Modal>
          </>
        )}
      </Suspense>
    </div>
  )
}
