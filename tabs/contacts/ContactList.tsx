import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense, useState, type ReactElement } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { ContactEntryView } from '../../src/contract/contact.js'
import type { Reply } from '../../src/contract/index.js'
import { CONTACT_LISTS, type ContactList } from '../../src/domain/contactList.js'
import { ask } from '../api/client.js'
import { keyOf, useDo } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Banner } from '../ui/Banner.js'
import { EntryCard } from './EntryCard.js'
import { useContactsLearned } from './entry.js'
import { Download } from '../ui/Download.js'
import { LiveSearch, SEARCHED } from '../ui/list/LiveSearch.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Views } from '../ui/Views.js'
import { useMe, useT } from '../host/reader.js'
import { Nowhere } from '../ui/Nowhere.js'
import { later } from '../ui/later.js'

const Modal = later(async () => (await import('../ui/Modal.js')).Modal)
const EntryForm = later(async () => (await import('./EntryForm.js')).EntryForm)
const DeleteEntry = later(async () => (await import('./DeleteEntry.js')).DeleteEntry)

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  far: { marginLeft: 'auto' },
  entries: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: '12px',
  },
  confirmAll: { marginTop: '8px' },
})

const SIZE = 50
type View = { scope: 'own' | 'all'; words: string; page: number }
type Reading = Reply<'contacts.list'>
/** What is being done in a dialog. */
type Doing = { kind: 'add' } | { kind: 'edit' | 'delete'; entry: ContactEntryView }
type Parts = { list: ContactList; reply: Reading; view: View; change: (view: Partial<View>) => void }

/** Own or all, the search, and what to do with the whole list. */
function Tools({ list, reply, view, change, add }: Parts & { add: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { municipality } = useMe()
  const { scope, words } = view
  const wanted = {
    name: 'contacts.export' as const,
    given: { params: { list }, query: { scope, language: t.language } },
  }
  return (
    <>
      {municipality !== null && reply.canReadOthers && (
        <Views
          label={t('contacts.view.label')}
          replace
          links={(['own', 'all'] as const).map((one) => ({
            to: one === 'own' ? `/contacts/${list}` : `/contacts/${list}?scope=all`,
            text: t(`contacts.view.${one}`),
            isHere: one === scope,
          }))}
        />
      )}
      <div className={styles.tools} role="search">
        <LiveSearch
          label={t('contacts.search')}
          controls={SEARCHED}
          words={words}
          search={(next) => change({ words: next, page: 1 })}
        />
        <div className={mergeClasses(styles.tools, styles.far)}>
          {reply.total > 0 && <Download label={t('tab.download.button')} wanted={wanted} />}
          {reply.canEdit && (
            <Button appearance="primary" icon={<AddRegular />} onClick={add}>
              {t('contacts.add')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

function Pager({ reply, view, change }: Omit<Parts, 'list'>): ReactElement | null {
  const t = useT()
  const look = useLook()
  const pages = Math.ceil(reply.total / SIZE)
  const { page } = view
  if (pages <= 1) return null
  return (
    <nav className={look.row} aria-label={t('contacts.page', { page, pages })}>
      <Button disabledFocusable={page <= 1} onClick={() => change({ page: page - 1 })}>
        {t('contacts.previous')}
      </Button>
      <span>{t('contacts.page', { page, pages })}</span>
      <Button disabledFocusable={page >= pages} onClick={() => change({ page: page + 1 })}>
        {t('contacts.next')}
      </Button>
    </nav>
  )
}

function Nobody({ reply, view, change, add }: Omit<Parts, 'list'> & { add: () => void }): ReactElement {
  const t = useT()
  const look = useLook()
  const isSearch = view.words !== ''
  const way = isSearch ? (
    <Button appearance="primary" onClick={() => change({ words: '', page: 1 })}>
      {t('contacts.showAll')}
    </Button>
  ) : (
    reply.canEdit && (
      <Button appearance="primary" onClick={add}>
        {t('contacts.add')}
      </Button>
    )
  )
  return (
    <div className={look.card}>
      <Message
        icon={<ContactCardRegular />}
        title={t(isSearch ? 'contacts.noHits' : 'contacts.empty')}
        ways={way}
      >
        {isSearch ? null : t(reply.canEdit ? 'contacts.emptyText' : 'contacts.emptyRead')}
      </Message>
    </div>
  )
}

/** That some of it has not been confirmed for a year, and the way to do it at once. */
function Due({
  reply,
  confirm,
  isBusy,
}: {
  reply: Reading
  confirm: () => void
  isBusy: boolean
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Banner icon={<WarningFilled />}>
      {t('contacts.dueText', { count: reply.due })}
      {reply.canEdit && (
        <div className={styles.confirmAll}>
          <Button size="small" disabledFocusable={isBusy} onClick={confirm}>
            {t('contacts.confirmAll')}
          </Button>
        </div>
      )}
    </Banner>
  )
}

function Entries({ list, reply, view, change }: Parts): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const learned = useContactsLearned()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [wasOpened, setOpened] = useState(false)
  if (doing && !wasOpened) setOpened(true)
  const confirming = useDo('contacts.verify', {
    learned: ({ confirmed }) => learned(t('contacts.done.confirmed', { count: confirmed })),
  })
  const confirm = (entries: readonly ContactEntryView[]): void =>
    confirming.mutate({ params: { list }, body: { entryIds: entries.map(({ id }) => id) } })
  const due = reply.entries.filter(({ isDue, canEdit }) => isDue && canEdit)
  const close = (): void => setDoing(null)
  const add = (): void => setDoing({ kind: 'add' })
  const isBusy = confirming.isPending
  return (
    <>
      <Tools {...{ list, reply, view, change, add }} />
      {due.length > 0 && <Due reply={reply} confirm={() => confirm(due)} isBusy={isBusy} />}
      {confirming.error && <ProblemBanner problem={confirming.error} />}
      {reply.entries.length === 0 && <Nobody {...{ reply, view, change, add }} />}
      <ul id={SEARCHED} className={mergeClasses(look.list, styles.entries)}>
        {reply.entries.map((entry) => (
          <EntryCard
            key={entry.id}
            {...{ list, entry }}
            withMunicipality={reply.entries.some(({ isOwn }) => !isOwn)}
            actions={{
              edit: () => setDoing({ kind: 'edit', entry }),
              remove: () => setDoing({ kind: 'delete', entry }),
              confirm: () => confirm([entry]),
              isBusy,
            }}
          />
        ))}
      </ul>
      <Pager {...{ reply, view, change }} />
      <Suspense>
        {wasOpened && (
          <Modal open={doing !== null} close={close}>
            {doing && <Dialog {...{ list, doing, close }} />}
          </Modal>
        )}
      </Suspense>
    </>
  )
}

function Dialog({
  list,
  doing,
  close,
}: {
  list: ContactList
  doing: Doing
  close: () => void
}): ReactElement {
  if (doing.kind === 'delete') return <DeleteEntry entry={doing.entry} close={close} />
  return <EntryForm list={list} entry={doing.kind === 'edit' ? doing.entry : null} close={close} />
}

function Page({ list }: { list: ContactList }): ReactElement {
  const t = useT()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const view: View = {
    scope: search.get('scope') === 'all' ? 'all' : 'own',
    words: search.get('words') ?? '',
    page: Math.max(1, Number(search.get('page')) || 1),
  }
  const change = (next: Partial<View>): void => {
    const { scope, words, page } = { ...view, ...next }
    const said = {
      ...(scope === 'all' ? { scope } : {}),
      ...(words === '' ? {} : { words }),
      ...(page > 1 ? { page: String(page) } : {}),
    }
    setSearch(said, { replace: true })
  }
  const given = { params: { list }, query: { ...view, size: SIZE } }
  const query = useQuery({
    queryKey: keyOf('contacts.list', given),
    queryFn: ({ signal }) => ask('contacts.list', given, signal),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={look.stack}>
      <Back to="/contacts">{t('contacts.title')}</Back>
      <PageTitle title={t(`contacts.list.${list}`)} />
      <Answered query={query} rows={5} untitled>
        {(reply) => <Entries {...{ list, reply, view, change }} />}
      </Answered>
    </div>
  )
}

/** One contact list: the own municipality's entries, and where one may, everybody's. */
export function ContactListPage(): ReactElement {
  const { list: named = '' } = useParams()
  const list = CONTACT_LISTS.find((one) => one === named)
  return list ? <Page key={list} list={list} /> : <Nowhere />
}
