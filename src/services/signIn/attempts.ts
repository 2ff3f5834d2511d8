import type { SignInWays } from '../../contract/signIn.js'
import type { Home } from '../../data/repositories/signInKeys.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { SignInAttempt, SignInProblem } from '../../domain/session.js'
import type { World } from '../world.js'
import { hashOf, isSecret, newSecret, ON_THE_WAY } from './sessions.js'

/** More names help nobody to know whom to ask. */
const NAMED = 10

export type Beginning = Pick<SignInAttempt, 'provider' | 'state' | 'nonce' | 'verifier' | 'returnTo'>

/** Keeps what a browser is sent away with; answers the secret for its cookie. */
export async function beginAttempt({ data, clock }: World, beginning: Beginning): Promise<string> {
  const secret = newSecret()
  const attempt = { ...beginning, hash: hashOf(secret), begunAt: clock.now() }
  await data.inTurn(ON_THE_WAY, (tx) =>
    tx.sessions.begin({ ...attempt, problem: null, municipalityId: null }),
  )
  return secret
}

/** What that browser was sent away with, once; null when it was not, or too long ago. */
export async function takeUpAttempt(
  { data, clock }: World,
  secret: string | null,
): Promise<SignInAttempt | null> {
  if (!isSecret(secret)) return null
  const attempt = await data.inTurn(ON_THE_WAY, (tx) => tx.sessions.takeUp(hashOf(secret), clock.now()))
  return attempt?.problem === null ? attempt : null
}

type Failure = { problem: SignInProblem; municipalityId: MunicipalityId | null }

/** Keeps why somebody the provider vouched for was not let in, for their browser alone; answers the secret of its cookie. */
export async function noteProblem(
  { data, clock }: World,
  { provider, returnTo }: Pick<SignInAttempt, 'provider' | 'returnTo'>,
  { problem, municipalityId }: Failure,
): Promise<string> {
  const secret = newSecret()
  const spent = { provider, returnTo, state: '', nonce: '', verifier: '' }
  const at = { hash: hashOf(secret), begunAt: clock.now() }
  await data.inTurn(ON_THE_WAY, (tx) => tx.sessions.begin({ ...spent, ...at, problem, municipalityId }))
  return secret
}

/** Why the last attempt of that browser led nowhere, and who of their municipality can mend it. */
export async function problemOf(
  { data, clock }: World,
  secret: string | null,
): Promise<SignInWays['problem']> {
  if (!isSecret(secret)) return null
  return data.inTurn(ON_THE_WAY, async (tx) => {
    const attempt = await tx.sessions.attempt(hashOf(secret), clock.now())
    if (!attempt?.problem) return null
    const { municipalityId, problem: code } = attempt
    if (!municipalityId) return { code, municipality: null, administrators: [] }
    const municipality = await tx.projects.municipality(municipalityId)
    const administrators = await tx.people.administrators(municipalityId)
    const named = administrators.slice(0, NAMED).map(({ fullName }) => fullName)
    return { code, municipality: municipality?.name ?? null, administrators: named }
  })
}

/** Of whom a provider may speak, as it is set: `kombit`, `supplier` or a municipality's code. */
export type Whose = { for: string; organisation?: string | undefined }

/** Null where there is no such municipality, or no such organisation. */
export async function homeOf({ data }: World, { for: whose, organisation }: Whose): Promise<Home | null> {
  return data.inTurn(ON_THE_WAY, async (tx): Promise<Home | null> => {
    if (whose !== 'kombit' && whose !== 'supplier') {
      const municipality = await tx.projects.municipalityOfCode(whose)
      return municipality && { side: 'MUNICIPALITY', municipalityId: municipality.id }
    }
    const side = whose === 'kombit' ? 'KOMBIT' : 'SUPPLIER'
    if (organisation === undefined) return { side, organisationId: null }
    const organisationId = await tx.signInKeys.organisation(side, organisation)
    return organisationId && { side, organisationId }
  })
}
