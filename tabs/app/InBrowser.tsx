import type { ReactElement } from 'react'
import { SignedOut } from './SignedOut.js'
import { SignIn } from './SignIn.js'
import { SignInPage } from './SignInPage.js'
import { SignOutButton } from './SignOutButton.js'

const PARTS = { page: SignInPage, gate: SignIn, signOut: SignOutButton, ended: SignedOut }

/** What is only needed outside Teams; fetched together. */
export function InBrowser({ part }: { part: keyof typeof PARTS }): ReactElement {
  const Part = PARTS[part]
  return <Part />
}
