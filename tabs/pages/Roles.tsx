import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { PeopleSearchRegular, WarningFilled } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Reply } from '../../src/contract/index.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Banner } from '../components/Banner.js'
import { NARROW, useLook } from '../components/look.js'
import { Message } from '../components/Message.js'
import { PageTitle } from '../components/PageTitle.js'
import { SearchField } from '../components/SearchField.js'
import { To } from '../components/To.js'
import { RoleCard } from '../components/role/RoleCard.js'
import { groupsOf, readGallery, writeGallery, type GalleryView, type RoleGroup } from '../gallery.js'
import { useMe, useT } from '../reader.js'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  search: { width: '320px', maxWidth: '100%', [NARROW]: { width: '100%' } },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: '12px',
    marginTop: '10px',
  },
})

type ViewProps = { view: GalleryView; change: (view: GalleryView) => void }

function Tools({ view, change }: ViewProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div className={styles.tools} role="search">
      <SearchField
        label={t('tab.gallery.search')}
        words={view.words}
        change={(words) => change({ ...view, words })}
        className={styles.search}
      />
      <Checkbox
        checked={view.hidesEmpty}
        label={t('tab.gallery.hideEmpty')}
        onChange={(_, { checked }) => change({ ...view, hidesEmpty: checked === true })}
      />
    </div>
  )
}

function Group({ group: { project, roles } }: { group: RoleGroup }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const name = project?.name ?? t('tab.gallery.crossCutting')
  return (
    <section aria-label={name}>
      <h2 className={look.h2}>{name}</h2>
      <div className={styles.cards}>
        {roles.map((role) => (
          <RoleCard key={role.id} role={role} />
        ))}
      </div>
    </section>
  )
}

function Gallery({ reply, view, change }: ViewProps & { reply: Reply<'roles.gallery'> }): ReactElement {
  const t = useT()
  const look = useLook()
  const groups = groupsOf(reply.roles, view)
  const reset = (
    <Button appearance="primary" onClick={() => change({ words: '', hidesEmpty: false })}>
      {t('tab.gallery.showAll')}
    </Button>
  )
  return (
    <>
      {reply.roles.some(({ canAssign }) => canAssign) && (
        <To to="/roles/vacancies">{t('vacancy.page.link')}</To>
      )}
      {reply.hasVacantRequired && <Banner icon={<WarningFilled />}>{t('tab.gallery.vacant')}</Banner>}
      <Tools view={view} change={change} />
      {groups.map((group) => (
        <Group key={group.project?.id ?? ''} group={group} />
      ))}
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
            change={(view) => setSearch(writeGallery(view), { replace: true })}
          />
        )}
      </Answered>
    </div>
  )
}
