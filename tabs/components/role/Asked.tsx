import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { PersonQuestionMarkRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useT } from '../../reader.js'
import { Banner } from '../Banner.js'
import { useLook } from '../look.js'
import { useRoleChange } from './roleChange.js'
import { RoleProblem } from './RoleProblem.js'

const Decline = lazy(async () => ({ default: (await import('./Decline.js')).Decline }))

const useStyles = makeStyles({
  text: { margin: '0 0 10px' },
})

/** What the person who has been asked sees first: who asked, and the three answers. */
export function Asked({ role }: { role: RoleDetail }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const change = useRoleChange(role)
  const [answer, setAnswer] = useState<'decline' | 'suggest' | null>(null)
  const mine = role.assignments.find(({ isMe, actions }) => isMe && actions.includes('accept'))
  if (!mine) return null
  const at = formatMoment(mine.nominatedAt)
  return (
    <section aria-label={t('tab.role.askedTitle', { role: role.title })}>
      <Banner icon={<PersonQuestionMarkRegular />}>
        <h2 className={look.h2}>{t('tab.role.askedTitle', { role: role.title })}</h2>
        <p className={styles.text}>
          {t('tab.role.askedBy', { name: mine.nominatedBy ?? t('refusal.somebody'), at })}
        </p>
        <div className={mergeClasses(look.row)}>
          <Button
            appearance="primary"
            disabledFocusable={change.isBusy}
            onClick={() => change.act('accept', mine)}
          >
            {t('tab.role.accept')}
          </Button>
          <Button disabledFocusable={change.isBusy} onClick={() => setAnswer('decline')}>
            {t('tab.role.decline')}
          </Button>
          <Button disabledFocusable={change.isBusy} onClick={() => setAnswer('suggest')}>
            {t('tab.role.suggest')}
          </Button>
        </div>
        {change.problem && <RoleProblem problem={change.problem} seeNow={change.seeNow} />}
      </Banner>
      <Suspense>
        {answer && (
          <Decline
            role={role}
            assignment={mine}
            suggests={answer === 'suggest'}
            close={() => setAnswer(null)}
          />
        )}
      </Suspense>
    </section>
  )
}
