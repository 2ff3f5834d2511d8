import { mountFk } from './api/fk.js'
import type { Http } from './api/http.js'
import { ownPage, type SignInParts } from './api/signIn.js'
import type { Config } from './config.js'
import { openFk } from './identity/saml/index.js'
import { issuerAlarm, type Log } from './log.js'
import { metadataShelf } from './services/signIn/fkStart.js'
import type { World } from './services/world.js'

/** FK Adgangsstyring among the ways in through the browser. */
export type FkDoors = {
  way: SignInParts['otherWays'][number]
  /** Where to go to be signed out there too; null where that cannot be. */
  leaveAt: SignInParts['leaveAt']
  mount(http: Http, browser: Pick<SignInParts, 'cookies' | 'origin'>): void
}

/** Null: nobody comes in that way here. */
export function openFkDoors(
  { fk: settings, language }: Config,
  { world, log }: { world: World; log: Log },
): FkDoors | null {
  if (!settings) return null
  const complain = issuerAlarm(log, 'FK Adgangsstyring')
  const fk = openFk(settings, { clock: world.clock, shelf: metadataShelf(world), complain })
  return {
    way: { name: 'FK Adgangsstyring', href: '/sign-in/fk' },
    async leaveAt({ issuer, logoutHint, sessionIndex }) {
      if (logoutHint === null) return null
      // Here they are out already; whatever stands in the way of being out there too is no reason to say they are not.
      return fk.provider.leave({ issuer, nameId: logoutHint, sessionIndex }).catch(() => null)
    },
    mount: (http, { cookies, origin }) =>
      mountFk(http, world, {
        ...{ fk, log, language },
        sessionCookie: (secret) => cookies.session(secret),
        ownPage: (asked) => ownPage(asked, origin),
      }),
  }
}
