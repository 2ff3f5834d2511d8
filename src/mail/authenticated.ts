import { domainOf } from '../domain/mail.js'

/** What the relay found of one method, such as spf or dkim. */
type Found = { method: string; result: string; facts: Map<string, string> }

/** Comments say nothing, and may hold anything. */
function withoutComments(text: string): string {
  let depth = 0
  let kept = ''
  for (const sign of text) {
    if (sign === '(') depth += 1
    else if (sign === ')' && depth > 0) depth -= 1
    else if (depth === 0) kept += sign
  }
  return kept
}

/** RFC 8601: "relay.example; dmarc=pass header.from=kombit.dk; spf=pass smtp.mailfrom=kombit.dk". */
function readResults(header: string): { server: string; found: Found[] } {
  const [first = '', ...rest] = withoutComments(header.replace(/\s+/g, ' ')).split(';')
  const [server = ''] = first.trim().toLowerCase().split(' ')
  const found = rest.flatMap((part) => {
    const pairs = [...part.matchAll(/([\w.-]+)\s*=\s*"?([^\s";]+)"?/g)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), value.toLowerCase()] as const,
    )
    const [verdict, ...facts] = pairs
    return verdict ? [{ method: verdict[0], result: verdict[1], facts: new Map(facts) }] : []
  })
  return { server, found }
}

/** The same domain, or one under it. */
const isAligned = (domain: string, from: string): boolean =>
  domain !== '' && (domain === from || domain.endsWith(`.${from}`))

const bare = (value = ''): string => (value.includes('@') ? domainOf(value) : value)

/**
 * Whether the relay that handed the mail over vouches for the domain of its sender. Only the header on top is believed,
 * since only the relay can have written it, and only in the relay's own name.
 */
export function isAuthenticated(
  headers: readonly { key: string; value: string }[],
  { authserv, from }: { authserv: string; from: string },
): boolean {
  const top = headers.find(({ key }) => key === 'authentication-results')
  const domain = domainOf(from)
  if (!top || domain === '') return false
  const { server, found } = readResults(top.value)
  if (server !== authserv) return false
  const of = (method: string): Found[] => found.filter((one) => one.method === method)
  const passed = (method: string, fact: string): boolean =>
    of(method).some(({ result, facts }) => result === 'pass' && isAligned(bare(facts.get(fact)), domain))
  const dmarc = of('dmarc')
  if (dmarc.length > 0)
    return dmarc.every(({ result, facts }) => result === 'pass' && facts.get('header.from') === domain)
  return passed('dkim', 'header.d') || passed('spf', 'smtp.mailfrom')
}
