import { afterEach } from '@jest/globals'
import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../../tabs/app/App.js'
import { callAs } from '../../../tabs/api/client.js'
import { makeQueries } from '../../../tabs/api/queries.js'
import { keepToken } from '../../../tabs/host/browser.js'
import { openSession } from '../../../tabs/host/session.js'

/** Long enough for a busy machine; without the whole page in every complaint. */
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? '') })
afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

type Person = { personId: string; name: string }

async function tokenOf(name: string): Promise<string> {
  const { people } = (await (await fetch('/api/v1/demo/people')).json()) as { people: Person[] }
  const personId = people.find((one) => one.name === name)?.personId
  const asked = { method: 'POST', body: JSON.stringify({ personId }) }
  return ((await (await fetch('/api/v1/demo/sign-in', asked)).json()) as { token: string }).token
}

/** The whole tab on a page, with somebody signed in; what a person would do to it. */
export async function openTab(name: string, path: string) {
  const token = await tokenOf(name)
  keepToken(token)
  callAs({ language: () => 'da', token: () => Promise.resolve(token), renew: () => Promise.resolve(null) })
  window.history.replaceState(null, '', path)
  await openSession()
  render(<App queries={makeQueries()} />)
  await screen.findByRole('heading', { level: 1 })
  return userEvent.setup()
}
