import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { RoleDetail } from '../../src/contract/role.js'
import type { NoteSection } from '../../src/domain/role.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import { Prose } from '../tasks/page/Prose.js'
import { Duties } from './Duties.js'
import { Note } from './page/Note.js'

const useStyles = makeStyles({
  texts: { display: 'flex', flexDirection: 'column', gap: '28px' },
  competences: { margin: 0, paddingLeft: '20px' },
})

type PartProps = {
  role: RoleDetail
  section: NoteSection
  title: string
  /** KOMBIT's text; null where there is none. */
  text: ReactElement | null
}

/** A section of KOMBIT's, locked, and the municipality's note under it. */
function Part({ role, section, title, text }: PartProps): ReactElement | null {
  const hasNote = role.canEditNotes || role.notes.some((note) => note.section === section)
  if (!text && !hasNote) return null
  return (
    <div>
      {text ?? <Section title={title} lock="kombit" empty="–" />}
      <Note role={role} section={section} title={title} />
    </div>
  )
}

/** KOMBIT's description, section by section, each with what the municipality has to say of it. */
export function RoleTexts({ role }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const prose = (title: string, text: string | null): ReactElement | null =>
    text ? <Prose title={title} lock="kombit" text={text} /> : null
  const duties = (title: string, all: RoleDetail['duties']): ReactElement | null =>
    all.length > 0 ? <Duties title={title} duties={all} /> : null
  const competences = (title: string): ReactElement | null =>
    role.competences.length > 0 ? (
      <Section title={title} lock="kombit">
        <ul className={styles.competences}>
          {role.competences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
    ) : null
  const titles = {
    DESCRIPTION: t('tab.role.description'),
    EFFECT: t('tab.role.effect'),
    DUTIES: t('tab.role.duties'),
    RESPONSIBILITIES: t('tab.role.responsibilities'),
    COMPETENCES: t('tab.role.competences'),
    CHARACTERISTICS: t('tab.role.characteristics'),
  }
  const parts = [
    { section: 'DESCRIPTION', text: prose(titles.DESCRIPTION, role.description) },
    { section: 'EFFECT', text: prose(titles.EFFECT, role.effect) },
    { section: 'DUTIES', text: duties(titles.DUTIES, role.duties) },
    { section: 'RESPONSIBILITIES', text: duties(titles.RESPONSIBILITIES, role.responsibilities) },
    { section: 'COMPETENCES', text: competences(titles.COMPETENCES) },
    { section: 'CHARACTERISTICS', text: prose(titles.CHARACTERISTICS, role.characteristics) },
  ] as const
  return (
    <div className={mergeClasses(look.card, styles.texts)}>
      {parts.map(({ section, text }) => (
        <Part key={section} title={titles[section]} {...{ role, section, text }} />
      ))}
    </div>
  )
}

/** "Interne noter": about the whole role, and the only ones that KOMBIT reads too. */
export function GeneralNote({ role }: { role: RoleDetail }): ReactElement | null {
  const t = useT()
  const look = useLook()
  if (!role.canEditNotes && role.notes.every(({ section }) => section !== 'GENERAL')) return null
  const title = t('gallery.note.general')
  return (
    <div className={look.card}>
      <Section title={title}>
        <Note role={role} section="GENERAL" title={title} />
      </Section>
    </div>
  )
}
