import { Button } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useParams } from 'react-router'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { isUuid } from '../../src/domain/ids.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Section } from '../ui/Section.js'
import { Waiting } from '../ui/Waiting.js'
import { Editor } from './Editor.js'
import { Shares } from './Shares.js'
import { MakeTemplate } from './TemplateForms.js'
import { TemplateHead } from './TemplateHead.js'
import { TimeLine } from './TimeLine.js'
import { Versions } from './Versions.js'

/** For those who may see it but not change it, and of those that come with the product. */
function ReadOnly({ template }: { template: TemplateView }): ReactElement {
  const t = useT()
  const look = useLook()
  const [opened, setOpened] = useState<'copy' | 'versions' | null>(null)
  const { data } = useAsk(
    'introductionTemplates.list',
    { query: { language: t.language } },
    { enabled: template.rights.copy },
  )
  const close = (): void => setOpened(null)
  const { id, description, rights, content } = template
  return (
    <div className={look.stack}>
      <TemplateHead template={template}>
        {id !== null && (
          <Button onClick={() => setOpened('versions')}>{t('templates.versions.title')}</Button>
        )}
        {rights.copy && (
          <Button appearance="primary" onClick={() => setOpened('copy')}>
            {t('templates.copy')}
          </Button>
        )}
      </TemplateHead>
      <div className={look.subtle}>{t(rights.copy ? 'templates.readOnlyCopy' : 'templates.readOnly')}</div>
      {description && <div className={look.card}>{description}</div>}
      <Section className={look.card} title={t('templates.timeLine')}>
        <TimeLine content={content} />
      </Section>
      <Shares template={template} />
      <Modal open={opened !== null} close={close}>
        {opened === 'versions' ? (
          <Versions templateId={id ?? ''} use={null} close={close} />
        ) : (
          opened && <MakeTemplate from={template} teams={data?.teams ?? []} close={close} />
        )}
      </Modal>
    </div>
  )
}

function Shown({ template }: { template: TemplateView }): ReactElement {
  return template.rights.edit ? (
    <Editor key={template.id} template={template} />
  ) : (
    <ReadOnly template={template} />
  )
}

function Starter({ starter }: { starter: string }): ReactElement {
  const t = useT()
  const { data, error, refetch } = useAsk('introductionTemplates.readStarter', {
    params: { starter },
    query: { language: t.language },
  })
  if (error && !data) return <ProblemView problem={error} retry={() => void refetch()} level={1} />
  return data ? <Shown template={data} /> : <Waiting rows={6} />
}

function Own({ templateId }: { templateId: string }): ReactElement {
  const { data, error, refetch } = useAsk('introductionTemplates.read', { params: { templateId } })
  if (error && !data) return <ProblemView problem={error} retry={() => void refetch()} level={1} />
  return data ? <Shown template={data} /> : <Waiting rows={6} />
}

/** One template: to work on, or to read. */
export function Template(): ReactElement {
  const { templateId = '' } = useParams()
  return isUuid(templateId) ? <Own templateId={templateId} /> : <Starter starter={templateId} />
}
