import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import type { ReactElement } from 'react'
import type { AssignmentView, GalleryRole } from '../../src/contract/role.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Contact } from './Contact.js'
import { useRoleChange, type RoleChange } from './page/roleChange.js'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: '12px',
    marginTop: '8px',
  },
  person: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px 14px',
    ...shorthands.border('1px', 'dashed', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
  },
})

type OneProps = { assignment: AssignmentView; change: RoleChange; isOnPage: boolean }

function One({ assignment, change, isOnPage }: OneProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { actions, person, isMe } = assignment
  const { name } = person
  const offered = (['remind', 'withdraw'] as const).filter((action) => actions.includes(action))
  return (
    <li className={styles.person}>
      <Contact assignment={assignment} />
      {offered.length > 0 && (
        <div className={look.row}>
          {offered.map((action) => (
            <Button
              key={action}
              size="small"
              disabledFocusable={change.isBusy}
              aria-label={t(`tab.role.actionOn.${action}`, { name })}
              onClick={() =>
                action === 'remind' ? change.remind(assignment) : change.act(action, assignment)
              }
            >
              {t(`tab.role.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {isOnPage && isMe && actions.includes('accept') && (
        <span className={look.subtle}>{t('tab.role.answerAbove')}</span>
      )}
    </li>
  )
}

/** `isOnPage`: of the role itself, where one answers above. */
type Props = { role: GalleryRole; isOnPage?: boolean }

/** "Spurgt – afventer svar": they do not hold the role yet. */
export function AskedPeople({ role, isOnPage = false }: Props): ReactElement | null {
  const asked = role.assignments.filter(({ state }) => state === 'NOMINATED')
  return asked.length > 0 ? <Asked role={role} isOnPage={isOnPage} asked={asked} /> : null
}

type AskedProps = Required<Props> & { asked: readonly AssignmentView[] }

function Asked({ role, isOnPage, asked }: AskedProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const change = useRoleChange(role)
  return (
    <section aria-label={t('tab.role.askedHeading')}>
      <h3 className={mergeClasses(look.h3, styles.head)}>
        <ClockRegular aria-hidden="true" />
        {t('tab.role.askedHeading')}
      </h3>
      {change.problem && <ProblemBanner problem={change.problem} seeNow={change.seeNow} />}
      <ul className={mergeClasses(look.list, styles.people)}>
        {asked.map((one) => (
          <One key={one.id} assignment={one} change={change} isOnPage={isOnPage} />
        ))}
      </ul>
    </section>
  )
}
