import JsdomEnvironment from 'jest-environment-jsdom'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testPlace } from '../../support/place'

/** What `npm run build` leaves; it runs outside the page's world, as a server does. */
const BUILT = join(__dirname, '..', '..', '..', 'dist', 'src')
const QUIET = { line: () => undefined, bug: () => 'ref' }

type Server = { url: string; close(): Promise<void> }
type Source = { close(): Promise<void> }
type Data = Record<'migrate' | 'empty', (source: Source) => Promise<unknown>> & {
  open(place: unknown): Promise<Source>
}
type Start = (config: unknown, log: typeof QUIET, instead: object) => Promise<Server>

/** What other files of this worker left is nothing of this one's. */
async function emptied(): Promise<unknown> {
  const place = await testPlace()
  const { open, migrate, empty } = (await import(join(BUILT, 'data', 'source.js'))) as Data
  const source = await open(place)
  await migrate(source)
  await empty(source)
  await source.close()
  return place
}

async function startBuilt(): Promise<Server> {
  const { start } = (await import(join(BUILT, 'server.js'))) as { start: Start }
  const { readConfig } = (await import(join(BUILT, 'config.js'))) as { readConfig: (env: object) => unknown }
  const folder = mkdtempSync(join(tmpdir(), 'klik-page-'))
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', KLIK_DATA_DIR: folder })
  return start(config, QUIET, { place: await emptied(), withoutAlarms: true })
}

/** What a browser has and jsdom has not; nothing is laid out here, so nothing has a size. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} })

/** A page without a browser, and the built product with the sample municipality behind it. */
export default class PageEnvironment extends JsdomEnvironment {
  private server: Server | null = null

  constructor(...given: ConstructorParameters<typeof JsdomEnvironment>) {
    super(...given)
    // The libraries for the server are found under this name too, and have no page to draw on.
    this.customExportConditions = ['require', 'default']
  }

  override async setup(): Promise<void> {
    await super.setup()
    this.server = await startBuilt()
    const { url } = this.server
    this.dom?.reconfigure({ url: `${url}/` })
    Object.defineProperty(this.global.navigator, 'language', { value: 'da-DK' })
    Object.assign(this.global, {
      klikUrl: url,
      fetch: (path: string, init?: RequestInit) => fetch(new URL(path, url), init),
      ...{ Request, Response, Headers, AbortController, AbortSignal },
      ...{ ResizeObserver: NoSizes, IntersectionObserver: NoSizes, matchMedia },
      ...{ structuredClone, TextEncoder, TextDecoder },
      scrollTo: () => undefined,
    })
  }

  override async teardown(): Promise<void> {
    await this.server?.close()
    await super.teardown()
  }
}
