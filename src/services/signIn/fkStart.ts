import { randomBytes } from 'node:crypto'
import type { World } from '../world.js'
import { hashOf, newSecret, ON_THE_WAY } from './sessions.js'

/** `secret`: for the browser, which must bring it back with the answer. `requestId`: of the question it is sent away with. */
export type FkStart = { secret: string; requestId: string }

/** Somebody is sent to FK Adgangsstyring, and may come back to a page of ours. */
export async function startFk({ data, clock }: World, returnTo: string): Promise<FkStart> {
  const secret = newSecret()
  // An XML id begins with a letter or an underscore.
  const requestId = `_${randomBytes(20).toString('hex')}`
  await data.inTurn(ON_THE_WAY, (tx) =>
    tx.sessions.begin({
      ...{ hash: hashOf(secret), provider: 'fk', state: requestId, nonce: '', verifier: '', returnTo },
      ...{ begunAt: clock.now(), problem: null, municipalityId: null },
    }),
  )
  return { secret, requestId }
}

const METADATA = 'fk-metadata'

/** Where the federation's last good metadata lies, for every instance and for a start while it is away. */
export const metadataShelf = ({ data }: Pick<World, 'data'>) => ({
  read: (): Promise<string | null> => data.asSystem((tx) => tx.operations.setting(METADATA)),
  write: (xml: string): Promise<void> => data.asSystem((tx) => tx.operations.remember(METADATA, xml)),
})
