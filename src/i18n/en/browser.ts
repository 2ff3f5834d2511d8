import type { browser as danish } from '../da/browser.js'
import type { Texts } from '../texts.js'

export const browser: Texts<typeof danish> = {
  title: 'Sign in to KLIK',
  text: 'Choose where you have your account. You sign in with the one you use at work.',
  empty: 'Nothing has been set up here yet',
  emptyWay:
    'KLIK is installed and ready for the first municipality. Whoever runs KLIK makes it with the command klik municipality add; docs/installing.md says how. Then open KLIK in Teams.',
  way: 'Sign in with {{name}}',
  teams: 'Open in Teams',
  teamsWay: 'Do you use KLIK in Microsoft Teams? You are signed in there already.',
  out: 'You are signed out.',
  signOut: 'Sign out ({{name}})',
  again: {
    title: 'You are signed in again',
    text: 'Close this window, and go on where you were.',
    toKlik: 'Go to KLIK',
  },
  ended: {
    title: 'You are signed out',
    text: 'A long time has passed, or you signed out in another window. What you have written on the page still stands here: sign in in a new window, and then come back.',
    go: 'I am signed in again',
    notYet: 'You are not signed in yet. Sign in in the new window first.',
    leave: 'Start again',
  },
  ask: 'In {{municipality}}, {{names}} can help you.',
  askMunicipality:
    'If you work for a municipality, its KLIK administrator can help you; otherwise write to KLIK@kombit.dk.',
  problem: {
    nobody: 'You are not in KLIK yet',
    nobodyWay:
      'Your account is fine, but nobody is in KLIK with its e-mail address. A KLIK administrator can add you under Users with that address; then you can sign in. You cannot ask to be let in here. If your municipality uses KLIK in Teams, you can do so there.',
    several: 'We cannot see who you are',
    severalWay:
      'Several people in KLIK have e-mail addresses that belong to your account. A KLIK administrator has to change them, so that only one of them is yours.',
    taken: 'Your e-mail address belongs to another account',
    takenWay:
      'Whoever has your e-mail address in KLIK signs in with another account. If it is a colleague who had the address before you, a KLIK administrator can change the colleague’s address and add you. If you have a new account yourself, the administrator can delete the old user and add you again.',
    'invitation-over': 'Your invitation has expired',
    'invitation-overWay':
      'An invitation is valid for 30 days. Ask whoever invited you to send it again, and then sign in.',
    'no-address': 'Your e-mail address is missing',
    'no-addressWay':
      'Where you signed in there is no e-mail address that has been verified. Ask your IT department to put that right on your account, and then try again.',
    guest: 'You are a guest there',
    guestWay:
      'You signed in as a guest of another organisation, and its KLIK is for its own people. Sign in with your own organisation, or ask whoever invited you to have the IT department give you an account.',
    elsewhere: 'You are known from elsewhere',
    elsewhereWay:
      'We know your account from another place than the one you chose. Choose the usual one below.',
    'no-municipality': 'Something is missing in the setup',
    'no-municipalityWay':
      'The place where you signed in belongs to somebody who is not in KLIK yet. Write to KLIK@kombit.dk, and they can put it right.',
    'not-trusted': 'You are not signed in',
    'not-trustedWay':
      'The answer from where you signed in was not as it has to be, so we do not believe it. Try again. If it goes on, ask your IT department to look through the setup together with those who run KLIK.',
    cancelled: 'You were not signed in',
    cancelledWay:
      'You changed your mind, or your organisation said no. Try again, or ask your IT department whether you may use KLIK.',
    over: 'Start again',
    overWay: 'A long time has passed, or you came from an old link. Sign in from here, and it should work.',
    'provider-down': 'Where you sign in, nobody answers',
    'provider-downWay':
      'Try again in a while. If it goes on, tell your IT department; that is where it can be put right. If you are signed in in another window, that still works.',
    busy: 'KLIK is busy right now',
    busyWay: 'You are not signed in. Try again in a moment.',
  },
}
