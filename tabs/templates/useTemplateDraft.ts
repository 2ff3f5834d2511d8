import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { ask } from '../api/client.js'
import { keyOf, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useNotify } from '../ui/Notices.js'
import { draftOf, savedOf, type Draft } from './draft.js'

/** What is being written of a template, from the version it began with; saved whole. */
export function useTemplateDraft(template: TemplateView) {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const templateId = template.id ?? ''
  const of = { params: { templateId } }
  const [base, setBase] = useState(template)
  const [draft, setDraft] = useState(() => draftOf(template))
  const [theirs, setTheirs] = useState<TemplateView | null>(null)
  const begin = (view: TemplateView): void => {
    setBase(view)
    setDraft(draftOf(view))
    setTheirs(null)
  }
  const saving = useDo('introductionTemplates.edit', {
    learned(view) {
      queries.setQueryData(keyOf('introductionTemplates.read', of), view)
      begin(view)
      notify({ text: t('templates.saved') })
    },
    refused(problem) {
      if (problem.code === 'template-changed-meanwhile')
        void ask('introductionTemplates.read', of).then(setTheirs, () => undefined)
    },
  })
  const save = (version: number): void =>
    saving.mutate({ params: { templateId }, body: savedOf(draft, version) })
  return {
    draft,
    saving,
    theirs,
    isChanged: JSON.stringify(draft) !== JSON.stringify(draftOf(base)),
    change: (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some })),
    save: () => save(base.version),
    undo: () => begin(base),
    /** Mine over theirs, which is kept as an earlier version. */
    keepMine: () => save(theirs?.version ?? base.version),
    takeTheirs() {
      if (theirs) begin(theirs)
      saving.reset()
    },
  }
}
