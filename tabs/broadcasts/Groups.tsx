import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { GroupRegular } from '@fluentui/react-icons/svg/group'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useParams } from 'react-router'
import type { Reply } from '../../src/contract/index.js'
import type { MunicipalityGroupView } from '../../src/contract/municipalityGroup.js'
import { keyOf, useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { later } from '../ui/later.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'

const Modal = later(async () => (await import('../ui/Modal.js')).Modal)
const GroupForm = later(async () => (await import('./GroupForm.js')).GroupForm)
const DeleteGroup = later(async () => (await import('./GroupForm.js')).DeleteGroup)

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  members: { margin: 0, overflowWrap: 'anywhere' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'start',
    gap: '12px',
  },
})

type Doing = { kind: 'add' } | { kind: 'edit' | 'delete'; group: MunicipalityGroupView }

type GroupProps = { group: MunicipalityGroupView; projectId: string; act: (doing: Doing) => void }

function Group({ group, projectId, act }: GroupProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, kind, name, municipalities } = group
  return (
    <section className={mergeClasses(look.card, styles.group)} aria-label={name}>
      <div>
        <h2 className={look.h2}>{name}</h2>
        <div className={look.subtle}>
          {t(`broadcast.groups.kinds.${kind}`)} ·{' '}
          {t('broadcast.preview.municipalities', { count: municipalities.length })}
        </div>
      </div>
      <p className={styles.members}>
        {municipalities.length > 0
          ? municipalities.map((one) => one.name).join(', ')
          : t('broadcast.groups.noMembers')}
      </p>
      <div className={look.row}>
        <Button
          size="small"
          aria-label={t('broadcast.groups.editOf', { name })}
          onClick={() => act({ kind: 'edit', group })}
        >
          {t('broadcast.groups.edit')}
        </Button>
        <Button
          size="small"
          aria-label={t('broadcast.groups.deleteOf', { name })}
          onClick={() => act({ kind: 'delete', group })}
        >
          {t('broadcast.groups.delete')}
        </Button>
        {municipalities.length > 0 && (
          <To
            to={`/broadcasts/new?project=${projectId}&group=${id}`}
            label={t('broadcast.groups.writeTo', { name })}
          >
            {t('broadcast.groups.write')}
          </To>
        )}
      </div>
    </section>
  )
}

function Page({ reply }: { reply: Reply<'municipalityGroups.list'> }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { project, groups } = reply
  const close = (): void => setDoing(null)
  const done = (now: typeof reply, text: string): void => {
    queries.setQueryData(keyOf('municipalityGroups.list', { params: { projectId: project.id } }), now)
    notify({ text })
    close()
  }
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setDoing({ kind: 'add' })}>
      {t('broadcast.groups.new')}
    </Button>
  )
  return (
    <>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('broadcast.groups.title')} />
          <div className={look.subtle}>
            {project.name} · {t('broadcast.groups.sub')}
          </div>
        </div>
        {groups.length > 0 && add}
      </div>
      {groups.length === 0 && (
        <div className={look.card}>
          <Message icon={<GroupRegular />} title={t('broadcast.groups.none')} ways={add}>
            {t('broadcast.groups.noneText')}
          </Message>
        </div>
      )}
      {groups.map((group) => (
        <Group key={group.id} group={group} projectId={project.id} act={setDoing} />
      ))}
      <Modal open={doing !== null} close={close}>
        {doing?.kind === 'delete' ? (
          <DeleteGroup group={doing.group} done={done} close={close} />
        ) : (
          <GroupForm
            groups={reply}
            group={doing?.kind === 'edit' ? doing.group : null}
            done={done}
            close={close}
          />
        )}
      </Modal>
    </>
  )
}

/** The waves and other groups of a project. */
export function Groups(): ReactElement {
  const t = useT()
  const look = useLook()
  const { projectId = '' } = useParams()
  const query = useAsk('municipalityGroups.list', { params: { projectId } })
  return (
    <div className={look.stack}>
      <Back to={`/projects/${projectId}`}>{query.data?.project.name ?? t('tab.nav.projects')}</Back>
      <Answered query={query}>{(reply) => <Page reply={reply} />}</Answered>
    </div>
  )
}
