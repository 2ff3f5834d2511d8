import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { PhoneRegular } from '@fluentui/react-icons/svg/phone'
import type { ReactElement } from 'react'
import type { AssignmentView } from '../../src/contract/role.js'
import { formatMoment } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { ReadinessBadge } from './Readiness.js'
import { useLook } from '../ui/look.js'
import { Out } from '../ui/Out.js'

const useStyles = makeStyles({
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    fontWeight: tokens.fontWeightSemibold,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '2px 16px', marginTop: '2px' },
  way: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
})

/** "00 00 00 12" as a telephone dials it. */
export const dialled = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

function Phone({ phone, isMobile }: { phone: string | null; isMobile: boolean }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (!phone) return null
  const Icon = isMobile ? PhoneRegular : CallRegular
  return (
    <span className={styles.way}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={look.unseen}>{t(isMobile ? 'tab.person.mobile' : 'tab.person.direct')}</span>
      <Out href={dialled(phone)}>{phone}</Out>
    </span>
  )
}

/** Who it is, how they stand to the role, and how to reach them. */
export function Contact({ assignment }: { assignment: AssignmentView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { person, state, isPrimary, isMe, reached, nominatedAt, remindedAt, leavingTo, succeeds } = assignment
  const place = [person.title, person.department].filter((part) => part !== null).join(' · ')
  return (
    <div>
      <div className={styles.name}>
        <span>{isMe ? t('tab.person.me', { name: person.name }) : person.name}</span>
        <ReadinessBadge assignment={assignment} />
        {isPrimary && (
          <Badge appearance="tint" color="brand">
            {t('tab.role.primary')}
          </Badge>
        )}
      </div>
      {leavingTo !== null && (
        <div className={look.subtle}>{t('handOver.dialog.leaves', { name: leavingTo })}</div>
      )}
      {succeeds && !isMe && (
        <div className={look.subtle}>{t('handOver.dialog.follows', { name: succeeds.name })}</div>
      )}
      {place !== '' && <div className={look.subtle}>{place}</div>}
      {state === 'NOMINATED' && (
        <div className={look.subtle}>
          {t(reached || isMe ? 'tab.role.askedOn' : 'tab.role.notReached', {
            at: formatMoment(t.language, nominatedAt),
          })}
          {remindedAt !== null &&
            ` · ${t('tab.role.remindedOn', { at: formatMoment(t.language, remindedAt) })}`}
        </div>
      )}
      <div className={mergeClasses(styles.ways)}>
        <Phone phone={person.directPhone} isMobile={false} />
        <Phone phone={person.mobilePhone} isMobile />
        <span className={styles.way}>
          <MailRegular className={styles.icon} aria-hidden="true" />
          <span className={look.unseen}>{t('tab.person.mail')}</span>
          <Out href={`mailto:${person.email}`}>{person.email}</Out>
        </span>
      </div>
    </div>
  )
}
