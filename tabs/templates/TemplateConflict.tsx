import type { ReactElement } from 'react'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { useT } from '../host/reader.js'
import { SavedFirst } from '../ui/SavedFirst.js'
import { differences, type Draft } from './draft.js'

type Props = { mine: Draft; theirs: TemplateView; keep: () => void; take: () => void }

/** Somebody else saved the template first: what is different, and both ways on. */
export function TemplateConflict({ mine, theirs, keep, take }: Props): ReactElement {
  const t = useT()
  const found = differences(mine.content, theirs.content)
  const kinds = (['onlyTheirs', 'changed', 'onlyMine'] as const).filter((kind) => found[kind].length > 0)
  return (
    <SavedFirst
      title={t('templates.conflict.title', { by: theirs.changedBy ?? t('person.somebody') })}
      text={t('templates.conflict.text')}
      keep={{ text: t('templates.conflict.keep'), go: keep }}
      seeNow={{ text: t('templates.conflict.take'), go: take }}
    >
      {kinds.length === 0 && <div>{t('templates.conflict.same')}</div>}
      {kinds.map((kind) => (
        <div key={kind}>
          <strong>{t(`templates.conflict.${kind}`)}</strong>
          <ul>
            {found[kind].map((title, at) => (
              <li key={at}>{title}</li>
            ))}
          </ul>
        </div>
      ))}
    </SavedFirst>
  )
}
