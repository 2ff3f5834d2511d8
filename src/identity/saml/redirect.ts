import { verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { decodeText, fail } from './xml.js'

/** What came in an address, as far as it was signed. */
export type RedirectMessage = { kind: 'SAMLRequest' | 'SAMLResponse'; xml: string; relayState: string | null }

const MOST_BYTES = 64 * 1024
const ALGORITHMS: Record<string, string> = {
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'RSA-SHA256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384': 'RSA-SHA384',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'RSA-SHA512',
}
const NAMES = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'] as const
type Name = (typeof NAMES)[number]

/** Each part as it was written, which is what was signed. Unusable: one of them twice. */
function partsOf(query: string): Map<Name, string> {
  const parts = new Map<Name, string>()
  for (const part of query.replace(/^\?/, '').split('&')) {
    const name = NAMES.find((one) => part.startsWith(`${one}=`))
    if (name && parts.has(name)) fail('a part twice')
    if (name) parts.set(name, part)
  }
  return parts
}

function valueOf(part: string): string {
  try {
    return decodeURIComponent(part.slice(part.indexOf('=') + 1).replaceAll('+', ' '))
  } catch {
    return fail('address')
  }
}

function inflate(packed: string): string {
  const compressed = packed.replace(/\s/g, '')
  if (compressed.length > MOST_BYTES || !/^[A-Za-z0-9+/]+={0,2}$/.test(compressed)) fail('base64')
  try {
    const xml = inflateRawSync(Buffer.from(compressed, 'base64'), { maxOutputLength: MOST_BYTES })
    return decodeText(xml.toString('base64'), MOST_BYTES)
  } catch {
    return fail('compression')
  }
}

/**
 * A message over the redirect binding, where the signature is over the address. Our library takes messages without one;
 * here there is none without.
 */
export function readRedirect(query: string, certificates: readonly string[]): RedirectMessage {
  const parts = partsOf(query)
  const kinds = (['SAMLRequest', 'SAMLResponse'] as const).filter((kind) => parts.has(kind))
  const [kind] = kinds
  if (!kind || kinds.length > 1) fail('no message')
  const need = (name: Name): string => parts.get(name) ?? fail(`no ${name}`)
  const algorithm = ALGORITHMS[valueOf(need('SigAlg'))] ?? fail('algorithm')
  const relayState = parts.get('RelayState')
  const said = [need(kind), ...(relayState === undefined ? [] : [relayState]), need('SigAlg')].join('&')
  const signature = Buffer.from(valueOf(need('Signature')), 'base64')
  const isSigned = certificates.some((pem) => verify(algorithm, Buffer.from(said), pem, signature))
  if (!isSigned) fail('signature')
  return {
    kind,
    xml: inflate(valueOf(need(kind))),
    relayState: relayState === undefined ? null : valueOf(relayState),
  }
}
