import { isEmail } from './user.js'
import { isStorable, oneLine } from './words.js'

/**
 * What a validated token, or Teams' list of members, says of somebody besides who they are. `addresses`: those that
 * count, the surest first. `isGuest`: their home is another organisation.
 */
export type Claims = { name: string | null; addresses: readonly string[]; isGuest: boolean }

/**
 * An address as addresses are compared; null for what is none. Only letters that Danes write get a small form, and none
 * another: Unicode's own small letters and normal forms make plain letters of other signs (the Kelvin sign is a K), and
 * one person of another.
 */
export function foldAddress(text: string): string | null {
  const address = text.trim().replace(/[A-ZÆØÅÄÖÜÉ]/g, (letter) => letter.toLowerCase())
  return isStorable(address) && isEmail(address) ? address : null
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** How Entra writes the name by which a guest signs in. */
const GUEST_NAME = /#ext#/i
export const isGuestName = (name: string): boolean => GUEST_NAME.test(name)

/**
 * The addresses that count, the surest first. A domain is in a tenant only when the tenant has proved that it owns it, so
 * `verified` (Entra vouches for it) and `names` (what one signs in with) are in domains of the tenant. `mail` is what
 * somebody wrote into the directory, and may be anybody's: it counts in a domain one signs in with.
 */
export function countedAddresses(said: {
  verified: readonly string[]
  names: readonly string[]
  mail: string | null
}): string[] {
  const fold = (text: string): string[] => {
    const address = foldAddress(text)
    return address === null ? [] : [address]
  }
  const verified = said.verified.flatMap(fold)
  const names = said.names.filter((name) => !isGuestName(name)).flatMap(fold)
  const mail = said.mail === null ? [] : fold(said.mail)
  const domains = new Set(names.map(domainOf))
  return [...new Set([...verified, ...names, ...mail.filter((one) => domains.has(domainOf(one)))])]
}

const NAME_MAX = 200

/** A name as it can be shown and kept; null for none. */
export function nameSaid(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 2 * NAME_MAX) return null
  const name = oneLine(text.replaceAll('\u0000', '').toWellFormed())
  return name === '' || name.length > NAME_MAX ? null : name
}
