import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Constants, IdentityProvider, ServiceProvider, setSchemaValidator } from 'samlify'
import { listen, type Listening } from './http.js'
import { idpMetadata } from './samlMetadata.js'
import {
  encrypted,
  packedXml,
  responseXml,
  signed,
  testKey,
  type Addresses,
  type Answering,
  type TestKey,
} from './samlAnswer.js'

setSchemaValidator({ validate: () => Promise.resolve('as it is') })

/** What a browser that was sent there has asked. */
export type Asked = { id: string; acsUrl: string }

/** An identity provider over real HTTP, made of samlify: metadata, sign-on with a button, and signing out. */
export type SamlIdp = Listening & {
  entityId: string
  metadataUrl: string
  addresses: Addresses
  /** Reads a question that came in an address, and checks our signature. */
  read(address: string): Promise<Asked>
  /** A good answer, or one that differs from it by what is said; encrypted and signed as a whole. */
  answer(answering: Omit<Answering, 'now'> & { now?: Date }): Promise<string>
  /** The next one to press the button comes in as that. */
  next(answering: Partial<Answering>): void
  /** An address at our door for signing out: its question. */
  logoutUrl(nameId: string, sessionIndex: string | null, key?: TestKey): string
  /** How often the metadata was asked for. */
  fetches(): number
  be(state: 'there' | 'cut off' | 'silent'): void
  publish(metadata: { keys?: TestKey[]; validUntil?: Date }): void
  /** What it was told at its own door for signing out. */
  told: URL[]
}

const bare = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '')

const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST'
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

type Published = { keys: TestKey[]; validUntil?: Date }

export async function startSamlIdp(publicUrl: string, now: () => Date = () => new Date()): Promise<SamlIdp> {
  const published: Published = { keys: [testKey('idp')] }
  let state: Parameters<SamlIdp['be']>[0] = 'there'
  let fetches = 0
  let coming: Partial<Answering> = {}
  const told: URL[] = []
  const entityId = 'https://idp.example/fk-test'
  const door = `${publicUrl}/sign-in/fk`
  const addresses = { idp: entityId, entityId: `${door}/metadata`, acsUrl: `${door}/acs` }

  const us = ServiceProvider({
    entityID: addresses.entityId,
    authnRequestsSigned: true,
    wantLogoutRequestSigned: true,
    signingCert: bare(testKey('our').certificate),
    assertionConsumerService: [{ Binding: POST, Location: addresses.acsUrl }],
    singleLogoutService: [{ Binding: REDIRECT, Location: `${door}/logout` }],
  })
  const it = (key: TestKey) =>
    IdentityProvider({
      entityID: entityId,
      privateKey: key.key,
      signingCert: bare(key.certificate),
      wantAuthnRequestsSigned: true,
      wantLogoutResponseSigned: true,
      requestSignatureAlgorithm: Constants.algorithms.signature.RSA_SHA256,
      nameIDFormat: ['urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName'],
      singleSignOnService: [{ Binding: REDIRECT, Location: `${listening.url}/sso` }],
      singleLogoutService: [{ Binding: REDIRECT, Location: `${listening.url}/slo` }],
    })

  const first = (): TestKey => published.keys[0] ?? testKey('idp')

  async function read(address: string): Promise<Asked> {
    const { searchParams, search } = new URL(address)
    const query = Object.fromEntries(searchParams)
    const octetString = search.slice(1).replace(/&Signature=[^&]*/, '')
    const { extract } = await it(first()).parseLoginRequest(us, 'redirect', { query, octetString })
    const { request } = extract as { request: { id: string; assertionConsumerServiceUrl: string } }
    return { id: request.id, acsUrl: request.assertionConsumerServiceUrl }
  }

  async function answer(answering: Parameters<SamlIdp['answer']>[0]): Promise<string> {
    const xml = responseXml({ now: now(), ...answering }, addresses)
    return packedXml(signed(await encrypted(xml, testKey('our').certificate), 'response', first()))
  }

  async function page(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await read(`${listening.url}${request.url ?? ''}`)
    const packed = await answer({ inResponseTo: asked.id, ...coming })
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><title>Kommunens login</title><h1>Kommunens login</h1><form method="post" action="${asked.acsUrl}">` +
        `<input type="hidden" name="SAMLResponse" value="${packed}"><button>Log på</button></form>`,
    )
  }

  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/metadata')) fetches += 1
    if (state === 'silent') return
    if (state === 'cut off') return void request.socket.destroy()
    if (path.startsWith('/metadata')) {
      const { keys, ...rest } = published
      const certificates = keys.map(({ certificate }) => certificate)
      return void response.end(idpMetadata({ entityId, url: listening.url, certificates, ...rest }))
    }
    if (path.startsWith('/slo')) {
      told.push(new URL(`${listening.url}${path}`))
      return void response.end('<!doctype html><title>Farvel</title><h1>Farvel</h1>')
    }
    page(request, response).catch((error: unknown) => {
      response.statusCode = 400
      response.end(String(error))
    })
  })
  const listening = await listen(server)
  return {
    ...listening,
    entityId,
    addresses,
    metadataUrl: `${listening.url}/metadata`,
    read,
    answer,
    next: (answering) => void (coming = answering),
    logoutUrl(nameId, sessionIndex, key = first()) {
      const { context } = it(key).createLogoutRequest(us, 'redirect', {
        logoutNameID: nameId,
        ...(sessionIndex === null ? {} : { sessionIndex }),
      })
      return context
    },
    fetches: () => fetches,
    be: (next) => void (state = next),
    publish: (more) => void Object.assign(published, { validUntil: undefined }, more),
    told,
  }
}
