import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import { RICH_TEXT_MAX } from '../../../src/domain/richText.js'
import type { NoteSection } from '../../../src/domain/role.js'
import { keyOf, useDo, useStale } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { keepFocus } from '../../ui/focus.js'
import { useLook } from '../../ui/look.js'
import { useNotify } from '../../ui/Notices.js'
import { problemText } from '../../ui/ProblemView.js'
import { RichText } from '../../ui/RichText.js'
import { NoteConflict } from './NoteConflict.js'
import type { NoteDraft } from './noteDraft.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  hint: { marginLeft: 'auto' },
})

type Props = {
  role: RoleDetail
  section: NoteSection
  label: string
  draft: NoteDraft
  takesFocus: boolean
  /** Keeps what is typed, wherever the reader goes; null: it is saved or let go. */
  keep: (draft: NoteDraft | null) => void
}

/** Writing a note. Whoever comes second sees both texts, and nothing typed is lost. */
export function NoteEditor({ role, section, label, draft, takesFocus, keep }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const queries = useQueryClient()
  const { seeNow } = useStale()
  const notify = useNotify()
  const [wasStale, setStale] = useState(false)
  const saving = useDo('roleNotes.save', {
    learned(next) {
      queries.setQueryData(keyOf('roles.read', { params: { roleId: role.id } }), next)
      const isGone = next.notes.every((note) => note.section !== section)
      notify({ text: t(isGone ? 'gallery.note.removed' : 'gallery.note.saved') })
      keep(null)
      keepFocus()
    },
    refused(problem) {
      if (problem.code !== 'stale-note') return
      setStale(true)
      seeNow('roleNotes.save')
    },
  })
  const theirs = role.notes.find((note) => note.section === section) ?? null
  const isBehind = wasStale && (theirs?.version ?? 0) !== draft.version
  const { error, isPending } = saving
  const settle = (text: string): void => {
    saving.reset()
    keep({ version: theirs?.version ?? 0, text })
  }
  const cancel = (): void => {
    keep(null)
    keepFocus()
  }
  const save = (): void =>
    saving.mutate({
      params: { roleId: role.id, section },
      body: { version: draft.version, text: draft.text },
    })
  return (
    <div className={styles.box}>
      {isBehind && (
        <NoteConflict
          theirs={theirs}
          mine={draft.text}
          keepMine={() => settle(draft.text)}
          takeTheirs={() => settle(theirs?.text ?? '')}
        />
      )}
      <RichText
        label={label}
        value={draft.text}
        maxLength={RICH_TEXT_MAX}
        disabled={isPending}
        takesFocus={takesFocus}
        change={(text) => {
          if (error) saving.reset()
          keep({ ...draft, text })
        }}
      />
      {error && !isBehind && (
        <p role="alert" className={styles.problem}>
          {problemText(t, error)}
        </p>
      )}
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={isPending || isBehind} onClick={save}>
          {t('gallery.note.save')}
        </Button>
        <Button disabledFocusable={isPending} onClick={cancel}>
          {t('tab.state.cancel')}
        </Button>
        {theirs && <span className={`${look.subtle} ${styles.hint}`}>{t('gallery.note.emptyHint')}</span>}
      </div>
    </div>
  )
}
