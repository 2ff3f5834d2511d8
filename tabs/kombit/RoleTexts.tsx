import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import type { Texts } from './roleDraft.js'
import { useLook } from '../ui/look.js'
import { Duties } from '../roles/Duties.js'
import { Section } from '../ui/Section.js'
import { Prose } from '../tasks/page/Prose.js'

const useStyles = makeStyles({
  texts: { display: 'flex', flexDirection: 'column', gap: '28px' },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  none: { margin: 0 },
})

/** What is written about a role, for those who write it. `none`: what to say where nothing is. */
export function RoleTexts({ texts, none }: { texts: Texts; none: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { description, effect, duties, responsibilities, competences, characteristics } = texts
  const lines = duties.length + responsibilities.length + competences.length
  const isEmpty = !description && !effect && !characteristics && lines === 0
  return (
    <div className={mergeClasses(look.card, styles.texts)}>
      {isEmpty && <p className={styles.none}>{none}</p>}
      {description && <Prose title={t('kombit.section.description')} text={description} />}
      {effect && <Prose title={t('kombit.section.effect')} text={effect} />}
      <Duties title={t('kombit.section.duties')} duties={duties} isOwn />
      <Duties title={t('kombit.section.responsibilities')} duties={responsibilities} isOwn />
      {competences.length > 0 && (
        <Section title={t('kombit.section.competences')}>
          <ul className={styles.list}>
            {competences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      {characteristics && <Prose title={t('kombit.section.characteristics')} text={characteristics} />}
    </div>
  )
}
