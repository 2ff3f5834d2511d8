import { DOMParser } from '@xmldom/xmldom'

/**
 * What came over SAML cannot be used. `why` is for the log: a few words of ours, never anything of what came.
 */
export class Unusable extends Error {
  constructor(readonly why: string) {
    super(why)
    this.name = 'Unusable'
  }
}

/** Whatever cannot be read is unusable, and why is nobody's business but the log's. */
export function fail(why: string): never {
  throw new Unusable(why)
}

/** XML has none of them, whatever a parser says. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const DECLARATION = /^<\?xml [^<>]*\?>/

/**
 * Nothing an XML parser would have to expand, leave out or follow: no document type, no entities, no comments, no CDATA,
 * no instructions. SAML needs none of it, and every trick with names that are cut at a comment does.
 */
function guardText(xml: string): void {
  const rest = xml.trimStart().replace(DECLARATION, '')
  if (rest.includes('<!') || rest.includes('<?')) fail('markup')
  if (CONTROLS.test(rest)) fail('control character')
}

/** The outermost element. Unusable: anything that is not plain, well-formed XML. */
export function parseXml(xml: string): Element {
  guardText(xml)
  const complain = (): never => fail('xml')
  const parser = new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } })
  const { documentElement } = parser.parseFromString(xml, 'text/xml')
  return documentElement ?? fail('xml')
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Whether it is base64 in the one way there is to write it; blanks between the letters are none of them. */
export function isPacked(text: string): boolean {
  const packed = text.replace(/\s/g, '')
  return BASE64.test(packed) && Buffer.from(packed, 'base64').toString('base64') === packed
}

/** The text that was packed as base64; blanks between the letters are none of them. */
export function decodeText(text: string, max: number): string {
  const packed = text.replace(/\s/g, '')
  if (packed.length > (max * 4) / 3 + 4) fail('too large')
  if (packed === '' || !BASE64.test(packed)) fail('base64')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(Buffer.from(packed, 'base64'))
  } catch {
    return fail('utf-8')
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1

export type Name = readonly [namespace: string, name: string]

export const isNamed = (element: Element, [namespace, name]: Name): boolean =>
  element.localName === name && element.namespaceURI === namespace

export const elementsOf = (parent: Node): Element[] => Array.from(parent.childNodes).filter(isElement)

export const childrenOf = (parent: Element, name: Name): Element[] =>
  elementsOf(parent).filter((element) => isNamed(element, name))

/** Everything below with that name, in whatever namespace. */
export const everywhere = (root: Element, name: string): Element[] => [
  ...(root.localName === name ? [root] : []),
  ...Array.from(root.getElementsByTagNameNS('*', name)),
]

/** Null when there is none. Unusable: more than one. */
export function optionalOf(parent: Element, name: Name): Element | null {
  const [first, second] = childrenOf(parent, name)
  if (second) fail(`two ${name[1]}`)
  return first ?? null
}

/** Unusable: none, or more than one. */
export const onlyOf = (parent: Element, name: Name): Element =>
  optionalOf(parent, name) ?? fail(`no ${name[1]}`)

/** All of its text; nothing but text may be in it. */
export function textOf(element: Element): string {
  if (elementsOf(element).length > 0) fail('not text')
  return element.textContent ?? ''
}

/** Whether there is nothing but elements in it. */
export const holdsElementsOnly = (parent: Element): boolean =>
  Array.from(parent.childNodes).every((node) => isElement(node) || (node.textContent ?? '').trim() === '')

/** Null when it is not there. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.hasAttribute(name) ? element.getAttribute(name) : null

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

/** Milliseconds; null when it is not there. Unusable: another way of writing a moment than SAML's, which is UTC. */
export function momentOf(element: Element, name: string): number | null {
  const text = attributeOf(element, name)
  if (text === null) return null
  const moment = INSTANT.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(moment) ? fail(`moment ${name}`) : moment
}
