import { connect } from 'node:net'
import type { Config } from './config.js'
import { isMigrated } from './data/source.js'
import type { Source } from './data/options.js'
import { isProtected } from './data/protection.js'
import { checked, type Check } from './domain/checklist.js'
import { newId, type FileId } from './domain/ids.js'
import { publishes } from './identity/discovery.js'
import { goodUntil } from './identity/saml/goodUntil.js'
import { verifyMail } from './mail/verify.js'
import type { Probes } from './services/checklist/checklist.js'
import { metadataShelf } from './services/signIn/fkStart.js'
import type { World } from './services/world.js'

type Found = Omit<Check, 'key'>

const unused = (): Promise<Found> => Promise.resolve(checked('', 'UNUSED'))
const answered = (reason: string | null): Found => checked('', reason ? 'UNREACHABLE' : 'WORKS', { reason })

async function database(source: Source): Promise<Found> {
  if (!(await isMigrated(source))) return checked('', 'MISSING', { reason: 'migrations' })
  return (await isProtected(source)) ? answered(null) : checked('', 'MISSING', { reason: 'row security' })
}

/** Writes, reads and removes a file that nobody knows of. */
async function files({ files: store }: World): Promise<Found> {
  const id = newId<FileId>()
  const bytes = Buffer.from('klik')
  await store.put(id, bytes)
  const back = await store.get(id)
  await store.remove(id)
  const isSame = back !== null && Buffer.from(back).equals(bytes)
  return answered(isSame && (await store.get(id)) === null ? null : 'not what was written')
}

const GREETING_MS = 4_000

/** Whether the door for answers by mail greets; nothing is handed in. */
function greets(port: number): Promise<Found> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: GREETING_MS })
    const end = (reason: string | null): void => {
      socket.destroy()
      resolve(answered(reason))
    }
    socket.once('data', (greeting) =>
      end(greeting.toString('latin1').startsWith('220') ? null : 'no greeting'),
    )
    socket.once('timeout', () => end('too slow'))
    socket.once('error', ({ code }: NodeJS.ErrnoException) => end(code ?? 'unknown'))
  })
}

/** By the metadata all instances share: what of it is good, and until when. */
async function fk(world: World): Promise<Found> {
  const xml = await metadataShelf(world).read()
  if (xml === null) return checked('', 'MISSING', { reason: 'no metadata' })
  const until = goodUntil(xml)
  const isGood = until === null || until > world.clock.now()
  return checked('', isGood ? 'WORKS' : 'UNREACHABLE', { until, reason: isGood ? null : 'expired' })
}

/** What the checklist asks of others; made where settings and connections are. */
export function openProbes(config: Config, { world, source }: { world: World; source: Source }): Probes {
  const { mail, mailIn, openIdProviders } = config
  return {
    database: () => database(source),
    files: () => files(world),
    mail: mail ? async () => answered(await verifyMail(mail)) : unused,
    mailIn: mailIn ? () => greets(mailIn.port) : unused,
    fk: config.fk ? () => fk(world) : unused,
    async openId(code) {
      const theirs = openIdProviders.filter((provider) => provider.for === code)
      if (theirs.length === 0) return unused()
      const problems = await Promise.all(theirs.map(({ issuer }) => publishes(issuer)))
      return answered(problems.find((problem) => problem !== null) ?? null)
    },
  }
}
