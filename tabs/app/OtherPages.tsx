import type { ReactElement } from 'react'
import { deliveryPages } from '../delivery/routes.js'
import { heldMailsPages } from '../heldMails/routes.js'
import { historyPages } from '../history/routes.js'
import { useMe } from '../host/reader.js'
import { kombitPages } from '../kombit/routes.js'
import { Nowhere } from '../ui/Nowhere.js'
import type { Pages } from '../ui/pages.js'
import { areasPages } from '../areas/routes.js'
import { teamsPages } from '../teams/routes.js'
import { usersPages } from '../users/routes.js'

const PAGES_OF_FEW: Pages = {
  ...usersPages,
  ...teamsPages,
  ...areasPages,
  ...deliveryPages,
  ...historyPages,
  ...heldMailsPages,
}

/** Pages that few open, of those who look after others: even the list of them is no part of the first page. */
export function OtherPages({ path }: { path: string }): ReactElement {
  const { sees } = useMe()
  const Page = (sees.kombitRoles && kombitPages[path]) || PAGES_OF_FEW[path] || Nowhere
  return <Page />
}
