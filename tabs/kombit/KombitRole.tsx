import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { KombitRoleDetail } from '../../src/contract/kombitRole.js'
import { formatDayOf } from '../../src/i18n/format.js'
import { keyOf, useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Banner } from '../ui/Banner.js'
import { Facts, type Fact } from '../ui/Facts.js'
import { Editions } from './Changes.js'
import { DeleteDraft } from './DeleteDraft.js'
import { PublishDialog } from './PublishDialog.js'
import { RoleTexts } from './RoleTexts.js'
import { Rounds } from './Rounds.js'
import { Standings } from './Standings.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'
import { roleName } from '../../src/i18n/roleName.js'
import { useT } from '../host/reader.js'

function useFacts(role: KombitRoleDetail): Fact[] {
  const t = useT()
  const { project, masterRole, importance, maxHolders, requiresYearlyConfirmation, publishedAt } = role
  const master = masterRole ? [{ label: t('kombit.one.masterRole'), value: masterLink(masterRole) }] : []
  return [
    { label: t('kombit.list.project'), value: project?.name ?? t('crossCutting') },
    ...master,
    { label: t('kombit.change.importance'), value: t(`importance.${importance}`) },
    { label: t('kombit.one.limit'), value: maxHolders ?? t('kombit.one.noLimit') },
    {
      label: t('kombit.one.yearly'),
      value: t(requiresYearlyConfirmation ? 'kombit.one.yes' : 'kombit.one.no'),
    },
    ...(publishedAt
      ? [
          {
            label: t('kombit.one.filled'),
            value: t('kombit.one.filledIn', { filled: role.filled, count: role.municipalities }),
          },
        ]
      : []),
  ]
}

const masterLink = ({ id, name }: { id: string; name: string }): ReactElement => (
  <To to={`/roles/masters/${id}`}>{name}</To>
)

function Buttons({ role }: { role: KombitRoleDetail }): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const notify = useNotify()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const isDraft = role.publishedAt === null
  const done = (now: KombitRoleDetail): void => {
    queries.setQueryData(keyOf('kombitRoles.read', { params: { roleId: role.id } }), now)
    setOpen(false)
    notify({
      text: isDraft ? t('kombit.publish.done', { role: roleName(t, now) }) : t('kombit.publish.saved'),
    })
  }
  return (
    <div className={look.row}>
      <Button
        appearance={isDraft ? 'secondary' : 'primary'}
        icon={<EditRegular />}
        onClick={() => void go(`/roles/${role.id}/edit`)}
      >
        {t('kombit.one.edit')}
      </Button>
      <Button
        appearance={isDraft ? 'primary' : 'secondary'}
        icon={<MegaphoneRegular />}
        onClick={() => setOpen(true)}
      >
        {t(isDraft ? 'kombit.one.publish' : 'kombit.one.audience')}
      </Button>
      {isDraft && (
        <Button icon={<DeleteRegular />} onClick={() => setDeleting(true)}>
          {t('kombit.one.delete')}
        </Button>
      )}
      <Modal open={isDeleting} close={() => setDeleting(false)}>
        {isDeleting ? (
          <DeleteDraft role={{ ...role, name: roleName(t, role) }} close={() => setDeleting(false)} />
        ) : null}
      </Modal>
      <Modal open={isOpen} close={() => setOpen(false)}>
        {isOpen ? <PublishDialog role={role} done={done} close={() => setOpen(false)} /> : null}
      </Modal>
    </div>
  )
}

function Page({ role }: { role: KombitRoleDetail }): ReactElement {
  const t = useT()
  const look = useLook()
  const facts = useFacts(role)
  return (
    <>
      <PageTitle title={roleName(t, role)} />
      {role.publishedAt === null ? (
        <Banner icon={<WarningFilled />}>{t('kombit.one.draft')}</Banner>
      ) : (
        <div className={look.subtle}>
          {t('kombit.one.publishedOn', { day: formatDayOf(t.language, role.publishedAt) })}
          {role.notFor.length > 0 &&
            ` · ${t('kombit.one.notFor', { names: role.notFor.map(({ name }) => name).join(', ') })}`}
        </div>
      )}
      {role.canManage && <Buttons role={role} />}
      <div className={look.card}>
        <Facts facts={facts} />
      </div>
      {role.overLimitIn > 0 && (
        <Banner icon={<WarningFilled />}>{t('kombit.one.overLimit', { count: role.overLimitIn })}</Banner>
      )}
      <RoleTexts texts={role} none={t('kombit.one.noTexts')} />
      <Standings role={role} />
      <Rounds role={role} />
      <Editions editions={role.editions} />
    </>
  )
}

/** One role as KOMBIT sees it: its texts, where it is filled, and how it has changed. */
export function KombitRole(): ReactElement {
  const t = useT()
  const look = useLook()
  const { roleId = '' } = useParams()
  const query = useAsk('kombitRoles.read', { params: { roleId } })
  return (
    <div className={look.stack}>
      <Back to="/roles">{t('kombit.list.title')}</Back>
      <Answered query={query} rows={8}>
        {(role) => <Page key={role.id} role={role} />}
      </Answered>
    </div>
  )
}
