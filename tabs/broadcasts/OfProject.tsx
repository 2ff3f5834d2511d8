import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { HeldMailsBanner, HeldMailsLink } from '../heldMails/HeldMailsLink.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { BroadcastLines } from './BroadcastLines.js'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', marginTop: '12px' },
})

/** The newest on a project's page; the rest is a page of its own for those who write. */
const SHOWN = 5

/** What KOMBIT has written to the municipalities of a project, on its page. */
export function BroadcastsOfProject({ projectId }: { projectId: string }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { sees } = useMe()
  const { data } = useAsk('broadcasts.list', { query: { project: projectId } })
  if (!data || (data.broadcasts.length === 0 && !sees.broadcasts)) return null
  const { broadcasts } = data
  const title = t(sees.broadcasts ? 'broadcast.allOfProject' : 'broadcast.ofProject')
  return (
    <div className={look.card}>
      <Section title={title}>
        <HeldMailsBanner project={projectId} />
        {broadcasts.length === 0 ? (
          <p className={look.subtle}>{t('broadcast.noneOfProject')}</p>
        ) : (
          <BroadcastLines broadcasts={sees.broadcasts ? broadcasts.slice(0, SHOWN) : broadcasts} />
        )}
        {sees.broadcasts && (
          <div className={styles.ways}>
            <To to={`/broadcasts/new?project=${projectId}`}>{t('broadcast.new')}</To>
            <To to={`/broadcasts?project=${projectId}`}>{t('broadcast.title')}</To>
            <To to={`/projects/${projectId}/groups`}>{t('broadcast.groups.open')}</To>
            <HeldMailsLink project={projectId} />
          </div>
        )}
      </Section>
    </div>
  )
}
