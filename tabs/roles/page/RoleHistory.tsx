import type { ReactElement } from 'react'
import { useAsk } from '../../api/queries.js'
import { Editions } from '../../kombit/Changes.js'

/** How KOMBIT has changed the role, for those who hold it. */
export function RoleHistory({ roleId }: { roleId: string }): ReactElement | null {
  const { data } = useAsk('roles.editions', { params: { roleId } })
  return data ? <Editions editions={data.editions} /> : null
}
