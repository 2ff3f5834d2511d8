import { setTimeout as pause } from 'node:timers/promises'
import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node'
import { z } from 'zod'
import { foldKey, type DirectoryPerson } from '../domain/directory.js'
import { isEmail } from '../domain/user.js'
import { oneLine } from '../domain/words.js'
import type { DirectorySource } from '../services/directory/source.js'
import { DirectoryTrouble, get, LIMITS, problemOf, type Got, type Limits } from './http.js'

const ENTRA = 'https://login.microsoftonline.com'
const GRAPH = 'https://graph.microsoft.com'
const SELECT =
  'id,displayName,mail,userPrincipalName,jobTitle,department,businessPhones,mobilePhone,accountEnabled,userType'
/** More people than any municipality has. */
const MOST_PAGES = 200
/** Asked to wait so often, and so long in all, it is tomorrow's. */
const MOST_WAITS = 5
const MOST_WAIT_MS = 120_000
const LONGEST = 200

const text = z.string().nullish()
const user = z.object({
  id: z.string(),
  displayName: text,
  mail: text,
  userPrincipalName: text,
  jobTitle: text,
  department: text,
  businessPhones: z.array(z.string()).nullish(),
  mobilePhone: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
})
const page = z.object({ value: z.array(user), '@odata.nextLink': z.string().optional() })

export type GraphSettings = { tenantId: string; clientId: string; clientSecret: string }
/** Where Entra and Graph are; tests have their own. */
export type GraphPlaces = { authority: string; graph: string; limits: Limits }
const MICROSOFT: GraphPlaces = { authority: ENTRA, graph: GRAPH, limits: LIMITS }

async function call<T>(url: string, init: RequestInit, ms: number): Promise<NetworkResponse<T>> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(ms) })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: (await response.json()) as T,
  }
}

type Sent = { headers?: Record<string, string>; body?: string }

/** MSAL speaks https only; a local authority of the tests is put in the place of Entra's. */
const networkTo = ({ authority, limits }: GraphPlaces): INetworkModule => {
  const placed = (url: string): string => url.replace(ENTRA, authority)
  return {
    sendGetRequestAsync: (url, sent?: Sent) => call(placed(url), { headers: sent?.headers ?? {} }, limits.ms),
    sendPostRequestAsync: (url, sent?: Sent) =>
      call(placed(url), { method: 'POST', headers: sent?.headers ?? {}, body: sent?.body ?? '' }, limits.ms),
  }
}

function tokenOf({ tenantId, clientId, clientSecret }: GraphSettings, places: GraphPlaces) {
  const client = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `${ENTRA}/${tenantId}` },
    system: { networkClient: networkTo(places) },
  })
  return async (): Promise<string> => {
    try {
      const got = await client.acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`] })
      if (got?.accessToken) return got.accessToken
    } catch {
      // What MSAL says names the tenant and the application; the operator reads that nobody was let in.
    }
    throw new DirectoryTrouble('REFUSED')
  }
}

/** As long as Graph says, or a moment. */
const waitOf = ({ headers }: Got): number => {
  const seconds = Number(headers.get('retry-after') ?? '')
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 1000
}

const isForNow = (status: number): boolean => status === 429 || status === 503 || status === 504

/** Waits when it is told to, and not for ever. */
async function ask(url: string, token: string, { limits }: GraphPlaces): Promise<Got> {
  let waited = 0
  for (let n = 0; ; n += 1) {
    const got = await get(url, { authorization: `Bearer ${token}` }, limits)
    if (got.status === 200) return got
    if (!isForNow(got.status)) throw new DirectoryTrouble(problemOf(got.status))
    waited += waitOf(got)
    if (n >= MOST_WAITS || waited > MOST_WAIT_MS) throw new DirectoryTrouble('TOO_SLOW')
    await pause(waitOf(got))
  }
}

const said = (written: string | null | undefined): string | undefined => {
  const line = oneLine(written ?? '')
  return line === '' || line.length > LONGEST ? undefined : line
}

/** Guests are other organisations' people. An account that is closed is somebody who has left. */
function personOf(one: z.infer<typeof user>): DirectoryPerson | null {
  if (one.userType === 'Guest') return null
  const email = said(one.mail) ?? said(one.userPrincipalName)
  const known = {
    fullName: said(one.displayName),
    email: email !== undefined && isEmail(email) ? email : undefined,
    title: said(one.jobTitle),
    department: said(one.department),
    directPhone: said(one.businessPhones?.[0]),
    mobilePhone: said(one.mobilePhone),
  }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { line: null, key: foldKey(one.id), isEmployed: one.accountEnabled !== false, ...given }
}

/** The next page must be Graph's own: the token goes nowhere else. */
function nextOf(link: string | undefined, { graph }: GraphPlaces): string | null {
  if (link === undefined) return null
  if (!URL.canParse(link) || new URL(link).origin !== new URL(graph).origin)
    throw new DirectoryTrouble('REDIRECTED')
  return link
}

async function everybody(token: string, places: GraphPlaces): Promise<DirectoryPerson[]> {
  const people: DirectoryPerson[] = []
  let url: string | null = `${places.graph}/v1.0/users?$select=${SELECT}&$top=999`
  for (let n = 0; url !== null; n += 1) {
    if (n >= MOST_PAGES) throw new DirectoryTrouble('TOO_LARGE')
    const { body } = await ask(url, token, places)
    const read = page.safeParse(jsonOf(body))
    if (!read.success) throw new DirectoryTrouble('UNREADABLE')
    people.push(...read.data.value.flatMap((one) => personOf(one) ?? []))
    url = nextOf(read.data['@odata.nextLink'], places)
  }
  return people
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown
  } catch {
    return null
  }
}

/** Entra's people, by Microsoft Graph; it needs the permission User.Read.All, given to the application. */
export function graphSource(settings: GraphSettings, places: GraphPlaces = MICROSOFT): DirectorySource {
  const token = tokenOf(settings, places)
  return {
    directory: 'ENTRA',
    async read() {
      try {
        return { people: await everybody(await token(), places) }
      } catch (error) {
        if (error instanceof DirectoryTrouble) return { problem: error.problem }
        throw error
      }
    },
  }
}
