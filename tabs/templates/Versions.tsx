import { Button } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { formatMoment } from '../../src/i18n/format.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Waiting } from '../ui/Waiting.js'
import type { Content } from './draft.js'
import { TimeLine } from './TimeLine.js'

type Props = {
  templateId: string
  /** Null: the reader may not change it. */
  use: ((content: Content, version: number) => void) | null
  close: () => void
}

function One({
  templateId,
  version,
  use,
  back,
  close,
}: Props & { version: number; back: () => void }): ReactElement {
  const t = useT()
  const { data, error } = useAsk('introductionTemplates.readVersion', {
    params: { templateId, version },
  })
  return (
    <DialogFrame
      title={data ? `${data.name} (${String(version)})` : t('templates.versions.title')}
      cancel={close}
      cancelText={t('templates.form.done')}
      other={<Button onClick={back}>{t('templates.versions.back')}</Button>}
      act={use && data ? () => use(data.content, version) : undefined}
      actText={t('templates.versions.use')}
      problem={error}
    >
      {data ? <TimeLine content={data.content} /> : <Waiting rows={4} titled={false} />}
    </DialogFrame>
  )
}

/** What the template was before, and the way back to it. */
export function Versions(props: Props): ReactElement {
  const { templateId, close } = props
  const t = useT()
  const look = useLook()
  const [shown, setShown] = useState<number | null>(null)
  const { data, error } = useAsk('introductionTemplates.versions', { params: { templateId } })
  if (shown !== null) return <One {...props} version={shown} back={() => setShown(null)} />
  return (
    <DialogFrame
      title={t('templates.versions.title')}
      cancel={close}
      cancelText={t('templates.form.done')}
      actText=""
    >
      {error && <ProblemBanner problem={error} />}
      {!data && !error && <Waiting rows={4} titled={false} />}
      {data?.versions.length === 0 && <div>{t('templates.versions.none')}</div>}
      <ul className={`${look.list} ${look.stack}`}>
        {data?.versions.map(({ version, name, changedAt, changedBy, tasks }) => (
          <li key={version} className={look.row}>
            <div>
              <div>{name}</div>
              <div className={look.subtle}>
                {t('templates.versions.row', {
                  version,
                  at: formatMoment(t.language, changedAt),
                  by: changedBy ?? '–',
                })}
                {' · '}
                {t('templates.tasks', { count: tasks })}
              </div>
            </div>
            <Button onClick={() => setShown(version)}>{t('templates.versions.see', { version })}</Button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}
