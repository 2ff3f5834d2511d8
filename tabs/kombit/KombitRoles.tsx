import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import type { ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Reply } from '../../src/contract/index.js'
import { NO_PROJECT } from '../../src/domain/gallery.js'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { ContactsLink } from '../contacts/ContactsLink.js'
import { Download } from '../ui/Download.js'
import { RoleList } from './RoleList.js'
import { Choose } from '../ui/list/Choose.js'
import { LiveSearch, SEARCHED } from '../ui/list/LiveSearch.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { PageTitle } from '../ui/PageTitle.js'
import { useT } from '../host/reader.js'

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

const STATES = ['any', 'published', 'draft'] as const
const FILTERS = ['project', 'master', 'state', 'words'] as const
type View = Record<(typeof FILTERS)[number], string>

const readView = (search: URLSearchParams): View => ({
  project: search.get('project') ?? '',
  master: search.get('master') ?? '',
  state: STATES.find((one) => one === search.get('state')) ?? 'any',
  words: search.get('words') ?? '',
})

function writeView(view: View): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of FILTERS) if (view[name] !== '' && view[name] !== 'any') search.set(name, view[name])
  return search
}

const isWhole = (view: View): boolean => writeView(view).size === 0

/** By project and words; drafts have no holders. */
const exportOf = ({ project, words }: View) => ({
  project: project === '' ? [] : [project === 'NONE' ? NO_PROJECT : project],
  words,
})

type ToolsProps = { reply: Reply<'kombitRoles.list'>; view: View; change: (view: View) => void }

function Tools({ reply, view, change }: ToolsProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, text: name }))
  const every = { value: '', text: t('kombit.list.all') }
  return (
    <div className={styles.tools} role="search">
      <LiveSearch
        label={t('kombit.list.search')}
        controls={SEARCHED}
        words={view.words}
        search={(words) => change({ ...view, words })}
      />
      <Choose
        label={t('kombit.list.project')}
        value={view.project}
        choices={[every, { value: 'NONE', text: t('crossCutting') }, ...named(reply.projects)]}
        change={(project) => change({ ...view, project })}
      />
      {reply.masterRoles.length > 0 && (
        <Choose
          label={t('kombit.list.master')}
          value={view.master}
          choices={[every, ...named(reply.masterRoles)]}
          change={(master) => change({ ...view, master })}
        />
      )}
      {reply.canManage && (
        <Choose
          label={t('kombit.list.state')}
          value={view.state}
          choices={STATES.map((state) => ({ value: state, text: t(`kombit.list.states.${state}`) }))}
          change={(state) => change({ ...view, state })}
        />
      )}
    </div>
  )
}

function Buttons({ canManage, view }: { canManage: boolean; view: View }): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  return (
    <div className={look.row}>
      {canManage && (
        <Button appearance="primary" icon={<AddRegular />} onClick={() => void go('/roles/new')}>
          {t('kombit.list.new')}
        </Button>
      )}
      {canManage && <Button onClick={() => void go('/roles/masters')}>{t('kombit.list.masters')}</Button>}
      <Download
        label={t('gallery.export')}
        wanted={{ name: 'roles.export', given: { query: exportOf(view) } }}
      />
    </div>
  )
}

type NothingProps = { canManage: boolean; view: View; change: (view: View) => void }

/** What there is to do about an empty list: for KOMBIT the first role of all, else another view, or the projects. */
function Nothing({ canManage, view, change }: NothingProps): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const whole = isWhole(view)
  const reset = (): void => change(readView(new URLSearchParams()))
  const first = canManage
    ? { text: t('kombit.list.masters'), to: '/roles/masters' }
    : { text: t('tab.nav.projects'), to: '/projects' }
  const way = whole ? first : { text: t('kombit.list.reset'), to: null }
  return (
    <div className={look.card}>
      <Message
        icon={<PeopleSearchRegular />}
        title={t(whole ? 'kombit.list.none' : 'kombit.list.noHits')}
        ways={
          <Button appearance="primary" onClick={way.to === null ? reset : () => void go(way.to)}>
            {way.text}
          </Button>
        }
      >
        {whole && canManage ? t('kombit.list.noneText') : null}
      </Message>
    </div>
  )
}

/** KOMBIT's roles across the municipalities. Filters live in the address. */
export function KombitRoles(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const view = readView(search)
  const { project, master, words } = view
  const state = STATES.find((one) => one === view.state) ?? 'any'
  const change = (next: View): void => setSearch(writeView(next), { replace: true })
  const asked = { project: project ? [project] : [], master: master ? [master] : [], state, words }
  const query = useAsk('kombitRoles.list', { query: asked }, { keepsLast: true })
  return (
    <div className={look.stack}>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('kombit.list.title')} />
          <div className={look.subtle}>{t('kombit.list.sub')}</div>
          <ContactsLink />
        </div>
        {query.data && <Buttons canManage={query.data.canManage} view={view} />}
      </div>
      <Answered query={query} rows={8} untitled>
        {(reply) => (
          <>
            <Tools reply={reply} view={view} change={change} />
            <div className={look.subtle} role="status">
              {t('kombit.list.count', { count: reply.roles.length })}
            </div>
            <div id={SEARCHED}>
              {reply.roles.length > 0 ? (
                <RoleList roles={reply.roles} />
              ) : (
                <Nothing canManage={reply.canManage} view={view} change={change} />
              )}
            </div>
          </>
        )}
      </Answered>
    </div>
  )
}
