import type { ReactElement } from 'react'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { To } from '../../ui/To.js'

/** The role; one's own leads to its page. */
export function RoleName({ holder: { role, isOwn } }: { holder: SharedHolderRow }): ReactElement {
  return isOwn ? <To to={`/roles/${role.id}`}>{role.name}</To> : <>{role.name}</>
}
