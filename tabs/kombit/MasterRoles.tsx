import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Reply } from '../../src/contract/index.js'
import type { MasterRoleDetail } from '../../src/contract/kombitRole.js'
import { formatList } from '../../src/i18n/format.js'
import { keyOf, useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Editions } from './Changes.js'
import { DeleteMaster } from './DeleteDraft.js'
import { EditMasterForm, NewMasterForm } from './MasterForm.js'
import { MasterPublish } from './MasterPublish.js'
import { RoleTexts } from './RoleTexts.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { Modal } from '../ui/Modal.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { useT } from '../host/reader.js'
import { Nowhere } from '../ui/Nowhere.js'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'start',
    gap: '12px',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 16px',
    padding: '12px 0',
    overflowWrap: 'anywhere',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  text: { margin: 0 },
})

function List({ reply }: { reply: Reply<'masterRoles.list'> }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const go = useNavigate()
  if (reply.masterRoles.length === 0)
    return (
      <div className={look.card}>
        <Message
          icon={<DocumentMultipleRegular />}
          title={t('kombit.master.none')}
          ways={<Button onClick={() => void go('/roles')}>{t('kombit.list.title')}</Button>}
        >
          {t('kombit.master.noneText')}
        </Message>
      </div>
    )
  return (
    <ul className={mergeClasses(look.list, look.card)}>
      {reply.masterRoles.map(({ id, title, roles }) => (
        <li key={id} className={styles.row}>
          <To to={`/roles/masters/${id}`}>{title}</To>
          <span className={look.subtle}>{t('kombit.master.roles', { count: roles })}</span>
        </li>
      ))}
    </ul>
  )
}

/** "Masterroller": descriptions that the roles of several projects share. */
export function MasterRoles(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const go = useNavigate()
  const query = useAsk('masterRoles.list', {})
  return (
    <div className={look.stack}>
      <Back to="/roles">{t('kombit.list.title')}</Back>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('kombit.master.title')} />
          <div className={look.subtle}>{t('kombit.master.sub')}</div>
        </div>
        {query.data?.canManage && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => void go('/roles/masters/new')}>
            {t('kombit.master.new')}
          </Button>
        )}
      </div>
      <Answered query={query} untitled>
        {(reply) => <List reply={reply} />}
      </Answered>
    </div>
  )
}

/** Which projects have a role of it, and what in each is no longer the master's. */
function Made({ master }: { master: MasterRoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const said = ({ adapted }: MasterRoleDetail['roles'][number]): string => {
    const names = adapted.map((section) => t(`kombit.section.${section}`))
    return names.length === 0
      ? t('kombit.master.follows')
      : t('kombit.master.adapted', { sections: formatList(t.language, names) })
  }
  return (
    <div className={look.card}>
      <Section title={t('kombit.master.ofProjects')}>
        {master.roles.length === 0 && <p className={styles.text}>{t('kombit.master.noRoles')}</p>}
        <ul className={look.list}>
          {master.roles.map((role) => (
            <li key={role.id} className={styles.row}>
              <span>
                <To to={`/roles/${role.id}`}>{role.title}</To>
                {` · ${role.project?.name ?? t('crossCutting')}`}
                {role.publishedAt === null && ` · ${t('kombit.list.draft')}`}
              </span>
              <span>{said(role)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Buttons({ master }: { master: MasterRoleDetail }): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const notify = useNotify()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const done = ({ master: now, made, skipped }: Reply<'masterRoles.publish'>): void => {
    queries.setQueryData(keyOf('masterRoles.read', { params: { masterRoleId: master.id } }), now)
    setOpen(false)
    const left = formatList(
      t.language,
      skipped.map(({ project }) => project),
    )
    const told = t('kombit.master.made', { count: made.length })
    notify({ text: left === '' ? told : `${told} ${t('kombit.master.skipped', { projects: left })}` })
  }
  return (
    <div className={look.row}>
      <Button
        appearance="primary"
        icon={<EditRegular />}
        onClick={() => void go(`/roles/masters/${master.id}/edit`)}
      >
        {t('kombit.master.edit')}
      </Button>
      {master.projects.length > 0 ? (
        <Button icon={<MegaphoneRegular />} onClick={() => setOpen(true)}>
          {t('kombit.master.publish')}
        </Button>
      ) : (
        <span className={look.subtle}>{t('kombit.master.allHave')}</span>
      )}
      {master.roles.length === 0 && (
        <Button icon={<DeleteRegular />} onClick={() => setDeleting(true)}>
          {t('kombit.master.delete')}
        </Button>
      )}
      <Modal open={isDeleting} close={() => setDeleting(false)}>
        {isDeleting ? (
          <DeleteMaster role={{ ...master, name: master.title }} close={() => setDeleting(false)} />
        ) : null}
      </Modal>
      <Modal open={isOpen} close={() => setOpen(false)}>
        {isOpen ? <MasterPublish master={master} done={done} close={() => setOpen(false)} /> : null}
      </Modal>
    </div>
  )
}

/** One master role. */
export function MasterRole(): ReactElement {
  const t = useT()
  const look = useLook()
  const { masterRoleId = '' } = useParams()
  const query = useAsk('masterRoles.read', { params: { masterRoleId } })
  return (
    <div className={look.stack}>
      <Back to="/roles/masters">{t('kombit.master.title')}</Back>
      <Answered query={query} rows={8}>
        {(master) => (
          <>
            <PageTitle title={master.title} />
            {master.canManage && <Buttons master={master} />}
            <Made master={master} />
            <RoleTexts texts={master} none={t('kombit.master.noTexts')} />
            <Editions editions={master.editions} />
          </>
        )}
      </Answered>
    </div>
  )
}

function useMasterSaved(): (master: MasterRoleDetail, text: string) => void {
  const queries = useQueryClient()
  const notify = useNotify()
  const go = useNavigate()
  return (master, text) => {
    queries.setQueryData(keyOf('masterRoles.read', { params: { masterRoleId: master.id } }), master)
    notify({ text })
    void go(`/roles/masters/${master.id}`, { replace: true })
  }
}

/** "Opret masterrolle". */
export function NewMasterRole(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const saved = useMasterSaved()
  const query = useAsk('masterRoles.list', {})
  return (
    <div className={look.stack}>
      <Back to="/roles/masters">{t('kombit.master.title')}</Back>
      <Answered query={query}>
        {({ canManage }) =>
          canManage ? (
            <>
              <PageTitle title={t('kombit.master.new')} />
              <NewMasterForm
                done={(master) => saved(master, t('kombit.master.created', { role: master.title }))}
                cancel={() => void go('/roles/masters')}
              />
            </>
          ) : (
            <Nowhere />
          )
        }
      </Answered>
    </div>
  )
}

/** Changing a master role, and what becomes of the roles made of it. */
export function EditMasterRole(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const saved = useMasterSaved()
  const { masterRoleId = '' } = useParams()
  const query = useAsk('masterRoles.read', { params: { masterRoleId } })
  const told = (count: number): string =>
    count > 0 ? t('kombit.master.savedTo', { count }) : t('kombit.master.saved')
  return (
    <div className={look.stack}>
      <Back to={`/roles/masters/${masterRoleId}`}>{query.data?.title ?? t('kombit.master.title')}</Back>
      <Answered query={query} rows={8}>
        {(master) =>
          master.canManage ? (
            <>
              <PageTitle title={t('kombit.master.editTitle', { role: master.title })} />
              <EditMasterForm
                key={master.id}
                master={master}
                saved={(now, count) => saved(now, told(count))}
                cancel={() => void go(`/roles/masters/${masterRoleId}`)}
              />
            </>
          ) : (
            <Nowhere />
          )
        }
      </Answered>
    </div>
  )
}
