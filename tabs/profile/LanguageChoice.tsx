import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Profile } from '../../src/contract/user.js'
import { LANGUAGE_NAMES } from '../../src/domain/languageNames.js'
import { LANGUAGES, parseLanguage } from '../../src/domain/person.js'
import { useMe, useT } from '../host/reader.js'
import { speak } from '../host/session.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { useProfileSave } from './profileSave.js'

const useStyles = makeStyles({ text: { margin: '8px 0 0' } })

const FOLLOW = 'follow'

/** "Sprog": of the tab and of what KLIK sends; chosen here or by Teams. */
export function LanguageChoice({ profile }: { profile: Profile }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const { municipalityLanguage } = useMe()
  const { save, problem, seeNow } = useProfileSave(profile)
  const choose = (value: string): void => {
    const language = parseLanguage(value)
    save({ language }, () => {
      speak({ language, municipalityLanguage })
      notify({ text: t('users.profile.languageSaved') })
    })
  }
  const choices = [
    { value: FOLLOW, text: t('users.profile.languageFollow') },
    ...LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] })),
  ]
  return (
    <Section title={t('users.profile.language')}>
      <Choose
        label={t('users.profile.language')}
        value={profile.language ?? FOLLOW}
        choices={choices}
        change={choose}
      />
      <p className={mergeClasses(look.subtle, styles.text)}>{t('users.profile.languageText')}</p>
      {problem && <ProblemBanner problem={problem} seeNow={seeNow} />}
    </Section>
  )
}
