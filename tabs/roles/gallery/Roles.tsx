import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { Suspense, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Reply } from '../../../src/contract/index.js'
import type { GalleryRole } from '../../../src/contract/role.js'
import { useAsk } from '../../api/queries.js'
import { Answered } from '../../ui/Answered.js'
import { Banner } from '../../ui/Banner.js'
import { Download } from '../../ui/Download.js'
import { ContactsLink } from '../../contacts/ContactsLink.js'
import { SEARCHED } from '../../ui/list/LiveSearch.js'
import { Toolbar } from '../../ui/list/Toolbar.js'
import { NARROW, useLook } from '../../ui/look.js'
import { Message } from '../../ui/Message.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { To } from '../../ui/To.js'
import { AppliedGalleryFilters } from './AppliedGalleryFilters.js'
import { ConfirmationBanner } from './ConfirmationBanner.js'
import { RoleCard } from './RoleCard.js'
import { ReadinessLine } from '../Readiness.js'
import { ViewSwitch } from '../ViewSwitch.js'
import {
  galleryFilterCount,
  galleryQuery,
  groupsOf,
  readGallery,
  WHOLE_GALLERY,
  writeGallery,
  type GalleryView,
  type RoleGroup,
} from './gallery.js'
import { useMe, useT } from '../../host/reader.js'
import { later } from '../../ui/later.js'

const Modal = later(async () => (await import('../../ui/Modal.js')).Modal)
const Nominate = later(async () => (await import('../page/Nominate.js')).Nominate)
const GalleryFilters = later(async () => (await import('./GalleryFilters.js')).GalleryFilters)

const useStyles = makeStyles({
  far: { marginLeft: 'auto', [NARROW]: { marginLeft: 0 } },
  quick: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', marginLeft: '-8px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: '12px',
    marginTop: '10px',
  },
})

type ViewProps = { view: GalleryView; change: (view: GalleryView, replace?: boolean) => void }

/** The quick filters, the search, and everything else behind one button. */
function Tools({ view, change, roles, shown }: ViewProps & Shown): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  // Stays when it is closed; see Modal.
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  return (
    <>
      <Toolbar
        label={t('tab.gallery.search')}
        words={view.words}
        search={(words) => change({ ...view, words }, true)}
        controls={SEARCHED}
        count={galleryFilterCount(view)}
        open={() => setOpen(true)}
      >
        <div className={styles.quick}>
          <Checkbox
            checked={view.hidesEmpty}
            label={t('tab.gallery.hideEmpty')}
            onChange={(_, { checked }) => change({ ...view, hidesEmpty: checked === true })}
          />
          <Checkbox
            checked={view.vacant}
            label={t('gallery.vacantOnly')}
            onChange={(_, { checked }) => change({ ...view, vacant: checked === true })}
          />
          <Checkbox
            checked={view.notReady}
            label={t('readiness.onlyNotReady')}
            onChange={(_, { checked }) => change({ ...view, notReady: checked === true })}
          />
        </div>
      </Toolbar>
      <AppliedGalleryFilters view={view} roles={roles} change={change} />
      <Suspense>
        {wasOpened && (
          <GalleryFilters
            {...{ open: isOpen, view, roles, change, count: shown }}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}

/** All roles there are, and how many the filters leave. */
type Shown = { roles: readonly GalleryRole[]; shown: number }

type GroupProps = { group: RoleGroup; nominate: (role: GalleryRole) => void }

function Group({ group: { project, roles }, nominate }: GroupProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const name = project?.name ?? t('tab.gallery.crossCutting')
  return (
    <section aria-label={name}>
      <h2 className={look.h2}>{name}</h2>
      <div className={styles.cards}>
        {roles.map((role) => (
          <RoleCard key={role.id} role={role} nominate={nominate} />
        ))}
      </div>
    </section>
  )
}

function Gallery({ reply, view, change }: ViewProps & { reply: Reply<'roles.gallery'> }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const groups = groupsOf(reply.roles, view)
  // Stays when it is closed; see Modal.
  const [nominated, setRole] = useState<GalleryRole | null>(null)
  const [isAsking, setAsking] = useState(false)
  const setNominated = (role: GalleryRole): void => {
    setRole(role)
    setAsking(true)
  }
  const close = (): void => setAsking(false)
  const reset = (
    <Button appearance="primary" onClick={() => change(WHOLE_GALLERY)}>
      {t('tab.gallery.showAll')}
    </Button>
  )
  return (
    <>
      <div className={look.row}>
        <ViewSwitch shown="own" />
        <div className={mergeClasses(look.row, styles.far)}>
          {reply.roles.some(({ canAssign }) => canAssign) && (
            <To to="/roles/vacancies">{t('vacancy.page.link')}</To>
          )}
          <ContactsLink />
          <Download
            label={t('gallery.export')}
            wanted={{
              name: 'roles.export',
              given: { query: { ...galleryQuery(view), language: t.language } },
            }}
          />
        </div>
      </div>
      <ConfirmationBanner />
      {reply.hasVacantRequired && <Banner icon={<WarningFilled />}>{t('tab.gallery.vacant')}</Banner>}
      {reply.readiness && <ReadinessLine counts={reply.readiness} />}
      <Tools
        {...{ view, change }}
        roles={reply.roles}
        shown={groups.reduce((sum, group) => sum + group.roles.length, 0)}
      />
      <div id={SEARCHED} className={look.stack}>
        {groups.map((group) => (
          <Group key={group.project?.id ?? ''} group={group} nominate={setNominated} />
        ))}
      </div>
      <Suspense>
        {nominated && (
          <Modal open={isAsking} close={close}>
            <Nominate role={nominated} close={close} />
          </Modal>
        )}
      </Suspense>
      {groups.length === 0 && (
        <div className={look.card}>
          <Message icon={<PeopleSearchRegular />} title={t('tab.gallery.noHits')} ways={reset} />
        </div>
      )}
    </>
  )
}

/** "Rollegalleri", Min kommune: who KOMBIT can turn to about what. */
export function Roles(): ReactElement {
  const t = useT()
  const { municipality } = useMe()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const query = useAsk('roles.gallery', {})
  return (
    <div className={look.stack}>
      <div>
        <PageTitle title={t('tab.nav.roles')} />
        {municipality && <div className={look.subtle}>{t('tab.gallery.mine', { municipality })}</div>}
      </div>
      <Answered query={query} rows={6} untitled>
        {(reply) => (
          <Gallery
            reply={reply}
            view={readGallery(search)}
            change={(view, replace = false) => setSearch(writeGallery(view), { replace })}
          />
        )}
      </Answered>
    </div>
  )
}
