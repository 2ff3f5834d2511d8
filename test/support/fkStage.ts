import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { startApp, type App } from './app.js'
import { aMunicipality, knownToFk, aPerson, type Someone, type Town } from './builders.js'
import { standingClock, type StandingClock } from './clock.js'
import { askSql } from './database.js'
import { freePort } from './http.js'
import { testKey, type Answering } from './samlAnswer.js'
import { startSamlIdp, type SamlIdp } from './samlIdp.js'

export type Came = { status: number; text: string; location: string | null; cookies: string[] }
/** A browser that was sent away: what it was asked to bring back, and the question it went with. */
export type Away = { cookie: string; id: string }

const cameOf = async (response: Response): Promise<Came> => ({
  status: response.status,
  text: await response.text(),
  location: response.headers.get('location'),
  cookies: response.headers.getSetCookie(),
})

/** Everything FK sign-in may write, as one text: the same when nothing was written. */
export const written = async (): Promise<string> => {
  const [row] = await askSql<{ all: string }>(`select jsonb_build_array(
    (select jsonb_agg(to_jsonb(p) order by p.id) from person p),
    (select jsonb_agg(to_jsonb(s) order by s.hash) from session s),
    (select jsonb_agg(to_jsonb(k) order by k.subject) from sign_in_key k),
    (select jsonb_agg(to_jsonb(a) order by a.id) from saml_assertion a),
    (select count(*) from history), (select count(*) from outbox), (select count(*) from access))::text as all`)
  return createHash('sha256')
    .update(row?.all ?? '')
    .digest('hex')
}

/** The whole product with an identity provider beside it, and a municipality with a CVR of its own for each test. */
export function fkStage() {
  const clock: StandingClock = standingClock('2027-03-01T09:00:00Z')
  let stage: { app: App; idp: SamlIdp } | undefined
  let place: { town: Town; admin: Someone; cvr: string } | undefined
  let serial = 10_000_000
  const set = () => {
    if (!stage || !place) throw new Error('the stage is set in beforeAll')
    return { ...stage, ...place }
  }
  beforeAll(async () => {
    const port = await freePort()
    const idp = await startSamlIdp(`http://localhost:${port}`, () => clock.now())
    const { key: FK_KEY, certificate: FK_CERT } = testKey('our')
    const { key: FK_NEXT_KEY, certificate: FK_NEXT_CERT } = testKey('ourNext')
    const keys = { FK_KEY, FK_CERT, FK_NEXT_KEY, FK_NEXT_CERT }
    const env = { PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, ...keys }
    stage = { idp, app: await startApp({ clock, env: { ...env, FK_METADATA: idp.metadataUrl } }) }
  })
  afterAll(async () => {
    await stage?.app.close()
    await stage?.idp.close()
  })
  beforeEach(async () => {
    const cvr = String((serial += 1))
    place = await set0().app.world.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      await knownToFk(tx, town, { cvr, minimumAssurance: 'SUBSTANTIAL' })
      return { town, cvr, admin: await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true }) }
    })
  })
  const set0 = () => {
    if (!stage) throw new Error('the stage is set in beforeAll')
    return stage
  }
  const post = async (body: string | URLSearchParams, cookie: string | null, type?: string): Promise<Came> =>
    cameOf(
      await fetch(`${set().app.url}/sign-in/fk/acs`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': type ?? 'application/x-www-form-urlencoded',
          origin: 'https://idp.example',
          ...(cookie === null ? {} : { cookie }),
        },
        body: typeof body === 'string' ? body : body.toString(),
      }),
    )
  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Came> =>
    cameOf(await fetch(`${set().app.url}${path}`, { redirect: 'manual', headers }))
  async function away(path = '/sign-in/fk'): Promise<Away> {
    const { location, cookies } = await ask(path)
    const { id } = await set().idp.read(location ?? '')
    return { id, cookie: cookies[0]?.split(';')[0] ?? '' }
  }
  const bring = (packed: string, { cookie }: Away): Promise<Came> =>
    post(new URLSearchParams({ SAMLResponse: packed }), cookie)
  return {
    clock,
    get the() {
      return set()
    },
    ask,
    post,
    away,
    bring,
    /** Somebody of the municipality goes the whole way. */
    async comeIn(answering: Partial<Answering> = {}): Promise<Came> {
      const browser = await away()
      const { idp, cvr } = set()
      return bring(
        await idp.answer({ inResponseTo: browser.id, cvr, uuid: randomUUID(), ...answering }),
        browser,
      )
    },
  }
}
