import { SIGN_IN, SIGN_OUT, type SignedOut } from '../../src/contract/signIn.js'
import { askBeside } from '../api/client.js'

/** For the page that is shown after signing out, which is fetched anew. */
const OUT = 'klik.out'

export function hasJustLeft(): boolean {
  const left = sessionStorage.getItem(OUT) !== null
  sessionStorage.removeItem(OUT)
  return left
}

/** Ends the session of this browser, and goes where it ends at the provider. Rejects with a `Problem`. */
export async function leaveBrowser(): Promise<void> {
  const { to } = (await askBeside('POST', SIGN_OUT)) as SignedOut
  sessionStorage.setItem(OUT, '')
  window.location.assign(to ?? SIGN_IN)
}
