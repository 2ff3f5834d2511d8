import { createServer } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'
import { listen, type Listening } from './http.js'

/** Somebody the provider knows; `email` is theirs as it says. */
export type Account = { sub: string; email?: string; email_verified?: boolean; name?: string }

/** A real OpenID provider on this machine, with a page to sign in on; `account`: whoever signs in by that name. */
export type OpenIdProviderHere = Listening & {
  issuer: string
  accounts: Map<string, Account>
  /** From now on it answers, or cuts every connection. */
  be(state: 'there' | 'cut off'): void
}

export const CLIENT = { clientId: 'klik', clientSecret: 'a-secret-of-the-test' }

const configurationOf = (
  accounts: Map<string, Account>,
  home: () => string,
  more: Configuration,
): Configuration => ({
  clients: [
    {
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
      redirect_uris: ['town', 'kombit'].map((id) => `${home()}/sign-in/openid/${id}/callback`),
      post_logout_redirect_uris: [`${home()}/sign-in`],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_context, id) => {
    const account = accounts.get(id)
    return account && { accountId: account.sub, claims: () => ({ ...account }) }
  },
  // Nobody is asked whether KLIK may know who they are.
  async loadExistingGrant(context) {
    const { client, session, provider, params } = context.oidc
    const grant = new provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: session?.accountId ?? '',
    })
    grant.addOIDCScope(String(params?.scope))
    await grant.save()
    return grant
  },
  ...more,
})

/** `home`: the address of KLIK. */
export async function startOpenIdProvider(
  home: string,
  more: Configuration = {},
): Promise<OpenIdProviderHere> {
  const accounts = new Map<string, Account>()
  let isThere = true
  let answer: ReturnType<Provider['callback']> | null = null
  const server = createServer((request, response) => {
    if (!isThere || !answer) return void request.socket.destroy()
    void answer(request, response)
  })
  const listening = await listen(server)
  const provider = new Provider(
    listening.url,
    configurationOf(accounts, () => home, more),
  )
  answer = provider.callback()
  return {
    ...listening,
    issuer: listening.url,
    accounts,
    be: (state) => {
      isThere = state === 'there'
      if (!isThere) server.closeAllConnections()
    },
  }
}
