import type { ReactElement } from 'react'
import { isTold, NOTICE_EVENTS, type NoticeEvent } from '../../src/domain/notices.js'
import { useT } from '../host/reader.js'
import type { UserType } from './rights.js'
import { TypesTable } from './TypesTable.js'

/** The widest of what somebody of the user type is told of. */
function relationOf(event: NoticeEvent, userType: UserType): 'project' | 'own' | null {
  if (isTold(event, userType, 'project')) return 'project'
  return isTold(event, userType, 'own') ? 'own' : null
}

/** Who is told of what, as the product itself asks it. */
export function NoticesTable(): ReactElement {
  const t = useT()
  const rows = NOTICE_EVENTS.map((event) => ({
    key: event,
    text: t(`notice.${event}`),
    cell: (userType: UserType) => {
      const relation = relationOf(event, userType)
      return relation && t(`users.help.where.${relation}`)
    },
  }))
  const groups = [{ key: 'all', title: null, rows }]
  return <TypesTable label={t('notice.help.title')} head={t('notice.help.event')} groups={groups} />
}
