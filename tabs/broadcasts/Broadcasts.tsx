import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import type { ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { HeldMailsBanner, HeldMailsLink } from '../heldMails/HeldMailsLink.js'
import { Answered } from '../ui/Answered.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'
import { BroadcastLines } from './BroadcastLines.js'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'start',
    gap: '12px',
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px 20px' },
})

/** What has been written to many municipalities, of one project or of all. The project lives in the address. */
export function Broadcasts(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { sees } = useMe()
  const go = useNavigate()
  const [search, setSearch] = useSearchParams()
  const project = search.get('project') ?? ''
  const query = useAsk('broadcasts.list', { query: project ? { project } : {} }, { keepsLast: true })
  const write = (): void => void go(`/broadcasts/new${project ? `?project=${project}` : ''}`)
  return (
    <div className={look.stack}>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('broadcast.title')} />
          {sees.broadcasts && <div className={look.subtle}>{t('broadcast.sub')}</div>}
        </div>
        {query.data && query.data.projects.length > 0 && (
          <Button appearance="primary" icon={<AddRegular />} onClick={write}>
            {t('broadcast.new')}
          </Button>
        )}
      </div>
      <Answered query={query} untitled>
        {({ broadcasts, projects }) => (
          <>
            <div className={styles.tools}>
              {projects.length > 0 && (
                <Choose
                  label={t('broadcast.project')}
                  value={project}
                  choices={[
                    { value: '', text: t('broadcast.allProjects') },
                    ...projects.map(({ id, name }) => ({ value: id, text: name })),
                  ]}
                  change={(next) => setSearch(next ? { project: next } : {}, { replace: true })}
                />
              )}
              {project && <To to={`/projects/${project}/groups`}>{t('broadcast.groups.open')}</To>}
              <HeldMailsLink project={project} />
            </div>
            <HeldMailsBanner project={project} />
            <div className={look.subtle} role="status">
              {t('broadcast.count', { count: broadcasts.length })}
            </div>
            <div className={look.card}>
              {broadcasts.length > 0 ? (
                <BroadcastLines broadcasts={broadcasts} withProject={project === ''} />
              ) : (
                <Message
                  icon={<MegaphoneRegular />}
                  title={t('broadcast.none')}
                  ways={
                    projects.length > 0 && (
                      <Button appearance="primary" onClick={write}>
                        {t('broadcast.new')}
                      </Button>
                    )
                  }
                >
                  {t('broadcast.noneText')}
                </Message>
              )}
            </div>
          </>
        )}
      </Answered>
    </div>
  )
}
