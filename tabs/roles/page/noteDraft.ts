import type { NoteSection } from '../../../src/domain/role.js'
import { useMe } from '../../host/reader.js'
import { useKeptText } from '../../tasks/page/keptText.js'

/** A note being written, and the version of the one it began with; 0: there was none. */
export type NoteDraft = { version: number; text: string }

/** "3\nHos os …" */
function read(kept: string): NoteDraft | null {
  const [, version, text] = /^(\d{1,9})\n(.*)$/s.exec(kept) ?? []
  return version === undefined || text === undefined ? null : { version: Number(version), text }
}

/** What is typed stays while the browser's tab does, also when the page is left. */
export function useNoteDraft(
  roleId: string,
  section: NoteSection,
): [NoteDraft | null, (draft: NoteDraft | null) => void] {
  const { personId } = useMe()
  const [kept, keep] = useKeptText(`klik.note.${personId}.${roleId}.${section}`)
  return [read(kept), (draft) => keep(draft ? `${draft.version}\n${draft.text}` : '')]
}
