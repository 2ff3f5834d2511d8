import { makeStyles, mergeClasses, Switch } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Profile } from '../../src/contract/user.js'
import { formatMoment } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { useProfileSave } from './profileSave.js'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', maxWidth: '65ch' },
  switch: { marginLeft: '-8px' },
})

type Given = NonNullable<Profile['consent']>

/** When it was given, or taken back. */
function whenText(t: Translator, { given, givenAt, withdrawnAt }: Given): string {
  if (given && givenAt) return t('users.profile.consentGiven', { at: formatMoment(t.language, givenAt) })
  if (withdrawnAt) return t('users.profile.consentWithdrawn', { at: formatMoment(t.language, withdrawnAt) })
  return t('users.profile.consentNever')
}

/** "Samtykke": given and taken back by oneself alone; works at once. */
export function Consent({ profile, consent }: { profile: Profile; consent: Given }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const { save, isBusy, problem, seeNow } = useProfileSave(profile)
  const choose = (given: boolean): void => {
    if (isBusy) return
    save({ consent: given }, () =>
      notify({ text: t(given ? 'users.profile.consentNowGiven' : 'users.profile.consentNowWithdrawn') }),
    )
  }
  return (
    <Section title={t('users.profile.consent')}>
      <Switch
        className={styles.switch}
        checked={consent.given}
        label={t('users.profile.consentLabel')}
        onChange={(_, { checked }) => choose(checked)}
      />
      <p className={mergeClasses(look.subtle, styles.text)} role="status">
        {whenText(t, consent)}
      </p>
      <p className={styles.text}>{t('users.profile.consentText')}</p>
      <p className={styles.text}>
        {t('users.profile.consentOthers')}{' '}
        <To to="/privacy" className={look.inText}>
          {t('users.profile.more')}
        </To>
      </p>
      {problem && <ProblemBanner problem={problem} seeNow={seeNow} />}
    </Section>
  )
}
