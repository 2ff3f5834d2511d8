import { expect, test } from '@jest/globals'
import { startApp } from '../support/app.js'

test('in production there is no room', async () => {
  const production = await startApp({
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://klik.korsbaek.example',
      BOT_APP_ID: '0b0b0b0b-0000-4000-8000-00000000a991',
      BOT_APP_PASSWORD: 'secret',
      BOT_TENANT_ID: '5d1f0c3a-7b1e-4a53-9a51-0f6d7a2c9101',
      TAB_CLIENT_ID: '0b0b0b0b-0000-4000-8000-00000000a992',
    },
  })
  try {
    const paths = [
      '/demo',
      '/demo/room',
      '/demo/room/stream',
      '/demo/connector/v3/teams/x',
      '/api/v1/demo/people',
      '/api/v1/demo/clock',
    ]
    for (const path of paths) expect((await fetch(`${production.url}${path}`)).status).toBe(404)
    const post = await fetch(`${production.url}/demo/connector/v3/conversations`, {
      method: 'POST',
      body: '{}',
    })
    expect(post.status).toBe(404)
  } finally {
    await production.close()
  }
})
