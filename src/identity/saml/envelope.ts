import { ds, saml, samlp, SUCCESS } from './names.js'
import {
  attributeOf,
  childrenOf,
  decodeText,
  elementsOf,
  everywhere,
  fail,
  holdsElementsOnly,
  isNamed,
  isPacked,
  onlyOf,
  optionalOf,
  parseXml,
  textOf,
} from './xml.js'
import { Refusal } from '../../domain/refusals.js'

/** Of a response, what stands around its assertion; nothing of it is believed before it has been verified. */
export type Envelope = { id: string; inResponseTo: string; isSigned: boolean }

/** Who must have sent it, and where to. */
export type Expected = { idp: string; destination: string }

const MOST_BYTES = 256 * 1024

const SIGNATURES = ['256', '384', '512'].map(
  (bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`,
)
const DIGESTS = [
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]
const OAEP = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p'
const GCM = ['128', '256'].map((bits) => `http://www.w3.org/2009/xmlenc11#aes${bits}-gcm`)
/** Can be guessed open by asking often, unless it has been signed as it is. */
const CBC = ['128', '256'].map((bits) => `http://www.w3.org/2001/04/xmlenc#aes${bits}-cbc`)

function guardAlgorithms(elements: readonly Element[], allowed: readonly string[]): void {
  const isOne = (element: Element): boolean => allowed.includes(attributeOf(element, 'Algorithm') ?? '')
  if (!elements.every(isOne)) fail('algorithm')
}

const PARTS = ['SignedInfo', 'SignatureValue', 'KeyInfo'].map(ds)

/** Nothing rides along in a signature, which does not sign what is in it. */
const isPlainSignature = (signature: Element): boolean =>
  holdsElementsOnly(signature) &&
  childrenOf(signature, ds('SignatureValue')).every((value) => isPacked(textOf(value))) &&
  elementsOf(signature).every((part) => PARTS.some((name) => isNamed(part, name)))

/** An id is one element's; a signature stands in what it signs, and nowhere else. */
function guardSignatures(root: Element, isSigned: boolean): void {
  const owners = everywhere(root, 'Signature').map(({ parentNode }) => parentNode)
  const may = [root, ...childrenOf(root, saml('Assertion'))]
  if (new Set(owners).size < owners.length || !owners.every((owner) => may.some((one) => one === owner)))
    fail('signature elsewhere')
  if (!everywhere(root, 'Signature').every(isPlainSignature)) fail('in a signature')
  guardAlgorithms(everywhere(root, 'SignatureMethod'), SIGNATURES)
  guardAlgorithms(
    everywhere(root, 'DigestMethod').filter((one) => isNamed(one, ds('DigestMethod')) && !isInKey(one)),
    DIGESTS,
  )
  const [content, ...keys] = everywhere(root, 'EncryptionMethod')
  guardAlgorithms(content ? [content] : [], isSigned ? [...GCM, ...CBC] : GCM)
  guardAlgorithms(keys, [OAEP])
}

/** The digest within OAEP is no signature's. */
const isInKey = ({ parentNode }: Element): boolean =>
  parentNode !== null && 'localName' in parentNode && parentNode.localName === 'EncryptionMethod'

/** One assertion, open or encrypted, and right there: anything wrapped anywhere else is an attack. */
function guardAssertion(root: Element): void {
  const all = [...everywhere(root, 'Assertion'), ...everywhere(root, 'EncryptedAssertion')]
  const here = [...childrenOf(root, saml('Assertion')), ...childrenOf(root, saml('EncryptedAssertion'))]
  if (here.length !== 1 || all.length !== 1) fail('not exactly one assertion')
}

/** Refuses `fk-cancelled`: the provider says that it let nobody in. */
function guardStatus(root: Element): void {
  const code = onlyOf(onlyOf(root, samlp('Status')), samlp('StatusCode'))
  if (attributeOf(code, 'Value') !== SUCCESS) throw new Refusal('fk-cancelled')
}

/** The XML of a response that came by POST, and what stands around its assertion. */
export function openEnvelope(packed: string, expected: Expected): Envelope {
  const root = parseXml(decodeText(packed, MOST_BYTES))
  if (!isNamed(root, samlp('Response')) || attributeOf(root, 'Version') !== '2.0') fail('no response')
  if (textOf(onlyOf(root, saml('Issuer'))).trim() !== expected.idp) fail('issuer')
  if (attributeOf(root, 'Destination') !== expected.destination) fail('destination')
  guardStatus(root)
  guardAssertion(root)
  const isSigned = optionalOf(root, ds('Signature')) !== null
  guardSignatures(root, isSigned)
  return {
    id: attributeOf(root, 'ID') ?? fail('no id'),
    inResponseTo: attributeOf(root, 'InResponseTo') ?? fail('not asked for'),
    isSigned,
  }
}
