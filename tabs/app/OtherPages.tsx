import type { ReactElement } from 'react'
import { broadcastsPages } from '../broadcasts/routes.js'
import { deliveryPages } from '../delivery/routes.js'
import { heldMailsPages } from '../heldMails/routes.js'
import { helpPages } from '../help/routes.js'
import { historyPages } from '../history/routes.js'
import { useMe } from '../host/reader.js'
import { introductionsPages } from '../introductions/routes.js'
import { kombitPages } from '../kombit/routes.js'
import { municipalityPages } from '../municipality/routes.js'
import { profilePages } from '../profile/routes.js'
import { settingsPages } from '../settings/routes.js'
import { Nowhere } from '../ui/Nowhere.js'
import type { Pages } from '../ui/pages.js'
import { areasPages } from '../areas/routes.js'
import { templatesPages } from '../templates/routes.js'
import { teamsPages } from '../teams/routes.js'
import { usersPages } from '../users/routes.js'

const OTHERS: Pages = {
  ...broadcastsPages,
  ...heldMailsPages,
  ...usersPages,
  ...teamsPages,
  ...templatesPages,
  ...areasPages,
  ...introductionsPages,
  ...deliveryPages,
  ...historyPages,
  ...municipalityPages,
  ...profilePages,
  ...settingsPages,
  ...helpPages,
}

/** Pages one opens now and then, or not at all: even the list of them is no part of the first page. */
export function OtherPages({ path }: { path: string }): ReactElement {
  const { sees } = useMe()
  const Page = (sees.kombitRoles && kombitPages[path]) || OTHERS[path] || Nowhere
  return <Page />
}
