import { Badge, Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { NoteAddRegular } from '@fluentui/react-icons/svg/note-add'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import type { NoteSection } from '../../../src/domain/role.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { useNoteDraft } from './noteDraft.js'
import { later } from '../../ui/later.js'

const Markdown = lazy(async () => ({ default: (await import('../../ui/Markdown.js')).Markdown }))
const NoteEditor = later(async () => (await import('./NoteEditor.js')).NoteEditor)

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginTop: '10px',
    paddingLeft: '14px',
    ...shorthands.borderLeft('3px', 'solid', tokens.colorBrandStroke2),
  },
  bare: { paddingLeft: 0, borderLeftStyle: 'none', marginTop: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  add: { alignSelf: 'flex-start', marginLeft: '-6px' },
  badge: { maxWidth: '100%', height: 'auto', minHeight: '20px' },
})

/** Who reads it, said where it is written. */
function Audience({ section }: { section: NoteSection }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const isOpen = section === 'GENERAL'
  return (
    <Badge
      className={styles.badge}
      appearance="tint"
      color={isOpen ? 'warning' : 'informative'}
      icon={isOpen ? <EyeRegular /> : <EyeOffRegular />}
    >
      {t(isOpen ? 'gallery.note.kombitSees' : 'gallery.note.onlyYou')}
    </Badge>
  )
}

/** The note as it is read. */
function Text({ note }: { note: RoleDetail['notes'][number] }): ReactElement {
  const t = useT()
  const look = useLook()
  const name = note.updatedBy ?? t('person.somebody')
  return (
    <>
      <Markdown text={note.text} />
      <div className={look.subtle}>
        {t('gallery.note.changed', { name, at: formatMoment(t.language, note.updatedAt) })}
      </div>
    </>
  )
}

type WriteProps = { isThere: boolean; title: string; write: () => void }

function Write({ isThere, title, write }: WriteProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const text = t(isThere ? 'gallery.note.edit' : 'gallery.note.add')
  return (
    <Button
      className={isThere ? undefined : styles.add}
      size="small"
      appearance="subtle"
      icon={isThere ? <EditRegular /> : <NoteAddRegular />}
      aria-label={`${text}: ${title}`}
      onClick={write}
    >
      {text}
    </Button>
  )
}

type Props = {
  role: RoleDetail
  section: NoteSection
  /** What it is a note on. */
  title: string
}

/** The municipality's own words under a section of KOMBIT's, or about the whole role. */
export function Note({ role, section, title }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [draft, keep] = useNoteDraft(role.id, section)
  // Not where an earlier draft is found again.
  const [wasOpened, setOpened] = useState(false)
  const note = role.notes.find((one) => one.section === section)
  const mayWrite = role.canEditNotes && draft === null
  const isGeneral = section === 'GENERAL'
  const label = isGeneral ? title : t('gallery.note.on', { title })
  const write = (): void => {
    setOpened(true)
    keep(note ?? { version: 0, text: '' })
  }
  const button = <Write isThere={note !== undefined} title={title} write={write} />
  if (!note && !role.canEditNotes) return null
  if (!note && mayWrite) return button
  return (
    <div className={mergeClasses(styles.note, isGeneral && styles.bare)} role="group" aria-label={label}>
      <div className={styles.head}>
        {!isGeneral && <span className={look.label}>{t('gallery.note.title')}</span>}
        <Audience section={section} />
        {mayWrite && button}
      </div>
      <Suspense>
        {role.canEditNotes && draft ? (
          <NoteEditor {...{ role, section, label, draft, keep }} takesFocus={wasOpened} />
        ) : (
          note && <Text note={note} />
        )}
      </Suspense>
    </div>
  )
}
