import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Profile } from '../../../src/contract/user.js'
import { useT } from '../../reader.js'
import { speak } from '../../session.js'
import { Choose } from '../list/Choose.js'
import { useLook } from '../look.js'
import { useNotify } from '../Notices.js'
import { RoleProblem } from '../role/RoleProblem.js'
import { Section } from '../Section.js'
import { useProfileSave } from './profileSave.js'

const useStyles = makeStyles({ text: { margin: '8px 0 0' } })

const FOLLOW = 'follow'

/** "Sprog": of the tab and of what KLIK sends; chosen here or by Teams. */
export function LanguageChoice({ profile }: { profile: Profile }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const { save, problem, seeNow } = useProfileSave(profile)
  const choose = (value: string): void => {
    const language = value === 'da' || value === 'en' ? value : null
    save({ language }, () => {
      speak(language)
      notify({ text: t('users.profile.languageSaved') })
    })
  }
  const choices = [
    { value: FOLLOW, text: t('users.profile.languageFollow') },
    { value: 'da', text: t('users.profile.languageDa') },
    { value: 'en', text: t('users.profile.languageEn') },
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
      {problem && <RoleProblem problem={problem} seeNow={seeNow} />}
    </Section>
  )
}
