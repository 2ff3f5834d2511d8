import { join } from 'node:path'
import { localOnly, type Http } from '../api/http.js'
import { demoPage } from '../api/static.js'
import type { Config } from '../config.js'
import { tabSignIn, type TabIssuer } from '../identity/tokens.js'
import type { Jobs } from '../jobs/index.js'
import type { World } from '../services/world.js'
import { mountDemoApi } from './api.js'
import { openChats } from './chats.js'
import type { DemoClock } from './clock.js'
import { mountConnector } from './connector.js'
import { courierTo } from './courier.js'
import { moveIn, type Seat } from './desk.js'
import { demoIssuer } from './issuer.js'
import { theBot, type Lobby } from './lobby.js'
import { directoryOf } from './places.js'
import { mountRoomApi } from './roomApi.js'
import { mountMailPage } from './mailPage.js'
import type { MailShelf } from './mailShelf.js'
import { openShelf } from './shelf.js'
import { openTour } from './tour.js'
import { openWindows } from './windows.js'

export { demoClock } from './clock.js'
export { openMailShelf } from './mailShelf.js'
export { loadSample } from './sample.js'

export type RoomParts = {
  config: Config
  world: World
  clock: DemoClock | null
  jobs: Jobs
  mails: MailShelf
}

export type Room = {
  /** Whose sign-ins the tab's API believes besides Entra's. */
  issuer: TabIssuer
  mount(http: Http, tabFolder: string): void
  listensOn(port: number): void
}

/** Everywhere KLIK has been added, with somebody who may be there. */
async function inhabited({ world, chats }: Lobby, { language }: Config): Promise<Seat[]> {
  const { people, places } = await directoryOf(world)
  return places.flatMap((place) => {
    const isIn = chats.isAdded(place.id)
    const person =
      place.kind === 'personal' ? place.owner : people.find(({ tenantId }) => tenantId === place.tenantId)
    return isIn && person ? [{ place, person, language }] : []
  })
}

async function lobbyOf({ config, world }: RoomParts, port: () => number): Promise<Lobby> {
  const { stamp } = await directoryOf(world)
  const host = config.host === '0.0.0.0' ? '127.0.0.1' : config.host
  const origin = (): string => `http://${host}:${port()}`
  return {
    world,
    chats: openChats(openShelf(join(config.dataFolder, 'demo-room.json')), world.clock, stamp),
    windows: openWindows(),
    post: courierTo(() => `${origin()}/api/messages`),
    bot: theBot(config.bot.appId),
    serviceUrl: () => `${origin()}/demo/connector/`,
    tabUrl: config.publicUrl,
  }
}

/** The demo room: Teams in a browser page, for trying out. Never opened in production. */
export async function openRoom(parts: RoomParts): Promise<Room> {
  const issuer = await demoIssuer()
  let port = parts.config.port
  const lobby = await lobbyOf(parts, () => port)
  const tour = openTour(parts.world)
  const door = { lobby, tour, signIn: tabSignIn([issuer]), language: parts.config.language }
  return {
    issuer,
    mount(everywhere, tabFolder) {
      const http = localOnly(everywhere)
      mountDemoApi(http, { ...parts, windows: lobby.windows, tour }, issuer)
      mountConnector(http, lobby)
      mountRoomApi(http, door)
      mountMailPage(http, parts.mails, parts.config)
      http.on('GET', '/demo', () => Promise.resolve(demoPage(tabFolder)))
    },
    listensOn(listening) {
      port = listening
      if (lobby.chats.noteServiceUrl(lobby.serviceUrl())) {
        void inhabited(lobby, parts.config).then((seats) => moveIn(lobby, seats))
      }
    },
  }
}
