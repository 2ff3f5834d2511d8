import type { Http } from '../api/http.js'
import type { Config } from '../config.js'
import type { TabIssuer } from '../identity/tokens.js'
import type { Jobs } from '../jobs/index.js'
import type { World } from '../services/world.js'
import type { DemoClock } from './clock.js'
import { demoIssuer } from './issuer.js'
import { mountDemoApi } from './api.js'

export { demoClock } from './clock.js'
export { loadSample } from './sample.js'

export type RoomParts = { config: Config; world: World; clock: DemoClock | null; jobs: Jobs }

export type Room = {
  /** Whose sign-ins the tab's API believes besides Entra's. */
  issuer: TabIssuer
  mount(http: Http, tabFolder: string): void
  listensOn(port: number): void
}

/** The demo room: Teams in a browser page, for trying out. Never opened in production. */
export async function openRoom(parts: RoomParts): Promise<Room> {
  const issuer = await demoIssuer()
  return {
    issuer,
    mount(http) {
      mountDemoApi(http, parts, issuer)
    },
    listensOn: () => undefined,
  }
}
