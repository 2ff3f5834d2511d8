import { Button, makeStyles } from '@fluentui/react-components'
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark'
import { Suspense, useState, type ReactElement } from 'react'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useT } from '../../host/reader.js'
import { Banner } from '../../ui/Banner.js'
import { useLook } from '../../ui/look.js'
import { useRoleChange } from './roleChange.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { later } from '../../ui/later.js'

const Modal = later(async () => (await import('../../ui/Modal.js')).Modal)
const Decline = later(async () => (await import('./Decline.js')).Decline)

const useStyles = makeStyles({
  text: { margin: '0 0 10px' },
})

type Answering = { assignment: AssignmentView; suggests: boolean }
type BannerProps = { role: RoleDetail; mine: AssignmentView; answer: (answering: Answering) => void }

const followsText = (
  t: ReturnType<typeof useT>,
  { name, tasks: count }: NonNullable<AssignmentView['succeeds']>,
): string => (count > 0 ? t('handOver.followsWith', { name, count }) : t('handOver.follows', { name }))

function Question({ role, mine, answer }: BannerProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const change = useRoleChange(role)
  const at = formatMoment(t.language, mine.nominatedAt)
  return (
    <section aria-label={t('tab.role.askedTitle', { role: roleName(t, role) })}>
      <Banner icon={<PersonQuestionMarkRegular />}>
        <h2 className={look.h2}>{t('tab.role.askedTitle', { role: roleName(t, role) })}</h2>
        <p className={styles.text}>
          {t('tab.role.askedBy', { name: mine.nominatedBy ?? t('person.somebody'), at })}
        </p>
        {mine.succeeds && <p className={styles.text}>{followsText(t, mine.succeeds)}</p>}
        <div className={look.row}>
          <Button
            appearance="primary"
            disabledFocusable={change.isBusy}
            onClick={() => change.act('accept', mine)}
          >
            {t('tab.role.accept')}
          </Button>
          <Button
            disabledFocusable={change.isBusy}
            onClick={() => answer({ assignment: mine, suggests: false })}
          >
            {t('tab.role.decline')}
          </Button>
          <Button
            disabledFocusable={change.isBusy}
            onClick={() => answer({ assignment: mine, suggests: true })}
          >
            {t('tab.role.suggest')}
          </Button>
        </div>
        {change.problem && <ProblemBanner problem={change.problem} seeNow={change.seeNow} />}
      </Banner>
    </section>
  )
}

/** What the person who has been asked sees first: who asked, and the three answers. */
export function Asked({ role }: { role: RoleDetail }): ReactElement {
  const [answering, setAnswering] = useState<Answering | null>(null)
  const [wasOpened, setOpened] = useState(false)
  if (answering && !wasOpened) setOpened(true)
  const mine = role.assignments.find(({ isMe, actions }) => isMe && actions.includes('accept'))
  const close = (): void => setAnswering(null)
  return (
    <>
      {mine && <Question role={role} mine={mine} answer={setAnswering} />}
      <Suspense>
        {wasOpened && (
          <Modal open={answering !== null} close={close}>
            {answering && <Decline role={role} {...answering} close={close} />}
          </Modal>
        )}
      </Suspense>
    </>
  )
}
