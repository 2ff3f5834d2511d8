import { MailRegular } from '@fluentui/react-icons/svg/mail'
import type { ReactElement } from 'react'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { To } from '../ui/To.js'

const addressOf = (project: string): string => `/broadcasts/held${project ? `?project=${project}` : ''}`

/** The way to answers that wait, for those who may decide about them. */
export function HeldMailsLink({ project }: { project: string }): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  return sees.heldMails ? <To to={addressOf(project)}>{t('heldMail.open')}</To> : null
}

/** That somebody is waited for. */
export function HeldMailsBanner({ project }: { project: string }): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  const query = project ? { project } : {}
  const { data } = useAsk('heldMails.list', { query }, { enabled: sees.heldMails })
  const count = data?.mails.length ?? 0
  if (count === 0) return null
  return (
    <Banner icon={<MailRegular />}>
      <To to={addressOf(project)}>{t('heldMail.waiting', { count })}</To>
    </Banner>
  )
}
