import { z } from 'zod'

/** Where people are signed in for us by OpenID Connect, as the operator has set it. */
export type OpenIdProvider = z.infer<typeof provider>

/** Its tokens name the tenant they come from, which cannot be known before. */
const OF_EVERYBODY = /\/(common|organizations|consumers)(\/|$)|\{/

const issuer = z
  .url({ protocol: /^https?$/, error: 'must be an address' })
  .refine((url) => !OF_EVERYBODY.test(url), 'must name one tenant, not "common" or "organizations"')
  .refine((url) => !/[?#]/.test(url), 'must be without ? and #')

const provider = z.strictObject({
  /** Stands in the address it sends people back to. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be of a–z, 0–9 and -, 40 signs at most'),
  /** On the button. */
  name: z.string().trim().min(1).max(60),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  /** Of whom it may speak: KOMBIT's people, suppliers', or those of the municipality with that code. */
  for: z.string().regex(/^(?:kombit|supplier|\d{3,4})$/, 'must be kombit, supplier or a municipality’s code'),
  /** Of KOMBIT's or the suppliers' organisations that one alone, by its name. */
  organisation: z.string().min(1).optional(),
})

/** All of them, from JSON. */
export const openIdProviders = z
  .array(provider)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two providers have the same id')

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** What is wrong with them once it is known where they are to be used, by name. */
export const providerProblems = (providers: readonly OpenIdProvider[], production: boolean): string[] =>
  providers.flatMap(({ id, issuer: address, organisation, for: whose }) => {
    const url = new URL(address)
    const isSafe = url.protocol === 'https:' || (!production && isLoopback(url))
    const isOdd = organisation !== undefined && whose !== 'kombit' && whose !== 'supplier'
    return [
      ...(isSafe ? [] : [`OPENID_PROVIDERS: the issuer of ${id} must begin with https://`]),
      ...(isOdd ? [`OPENID_PROVIDERS: organisation of ${id} goes with kombit and supplier only`] : []),
    ]
  })
