/** What is only needed outside Teams, fetched together. */
export { SignedOut } from './SignedOut.js'
export { SignInPage } from './SignInPage.js'
export { SignIn } from './SignIn.js'
export { SignOutButton } from './SignOutButton.js'
