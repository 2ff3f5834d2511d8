import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { createHttp, type Http } from '../../src/api/http.js'
import { refuser } from '../../src/api/refuse.js'
import { Metrics } from '../../src/metrics.js'
import { keptLog } from '../support/app.js'
import { closed, opened, say } from '../support/rawHttp.js'
import { until } from '../support/until.js'

/** A server with one address that answers when told to, and one that answers at once. */
async function aServer(patience: Parameters<typeof createHttp>[1] = {}) {
  const log = keptLog()
  const http: Http = createHttp({ log, refuse: refuser(log, 'da'), metrics: new Metrics() }, patience)
  let asked = 0
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  http.on('GET', '/slow', async () => {
    asked += 1
    await released
    return { status: 200, json: { done: true } }
  })
  http.on('GET', '/quick', () => Promise.resolve({ status: 200 }))
  http.on('GET', '/news', () =>
    Promise.resolve({
      endless: true,
      raw(_request, response) {
        response.writeHead(200)
        response.write('hello')
      },
    }),
  )
  const port = await http.listen(0, '127.0.0.1')
  return { http, log, port, release: () => release(), asked: () => asked }
}
type Server = Awaited<ReturnType<typeof aServer>>

const GET = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`

let server: Server
beforeEach(async () => {
  server = await aServer()
})
afterEach(async () => {
  server.release()
  await server.http.close()
})

describe('a server that is told to close', () => {
  test('answers what is under way, and says that it was the last on that connection', async () => {
    const answers = Promise.all(
      Array.from({ length: 30 }, () => say(server.port, GET('/slow'), { patient: true })),
    )
    await until(() => server.asked() === 30)
    const end = server.http.close()
    server.release()
    for (const { statuses, text } of await answers) {
      expect(statuses).toEqual([200])
      expect(text).toMatch(/connection: close/i)
    }
    await end
  })

  test('also answers what has only just arrived', async () => {
    const asking = await Promise.all(Array.from({ length: 30 }, () => opened(server.port)))
    const heard = asking.map(async (socket) => {
      socket.write(GET('/quick'))
      const [bytes] = (await once(socket, 'data')) as [Buffer]
      return bytes.toString()
    })
    const end = server.http.close()
    expect((await Promise.all(heard)).every((text) => text.startsWith('HTTP/1.1 200'))).toBe(true)
    await end
  })

  test('lets nobody else in', async () => {
    await server.http.close()
    await expect(opened(server.port)).rejects.toThrow('ECONNREFUSED')
  })

  test('hangs up on those who wait for nothing: kept alive, opened ahead, upgraded, listening to news', async () => {
    const unused = await opened(server.port)
    const keptAlive = await opened(server.port)
    keptAlive.write(GET('/quick'))
    const upgraded = await opened(server.port)
    upgraded.write('GET /quick HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
    const listening = await opened(server.port)
    listening.write(GET('/news'))
    await Promise.all([keptAlive, upgraded, listening].map((socket) => once(socket, 'data')))
    const gone = Promise.all([unused, keptAlive, upgraded, listening].map(closed))
    await server.http.close()
    await gone
  })

  test('waits for the rest only so long', async () => {
    const impatient = await aServer({ lastAnswersMs: 50 })
    const asking = await opened(impatient.port)
    asking.write(GET('/slow'))
    await until(() => impatient.asked() === 1)
    const gone = closed(asking)
    await impatient.http.close()
    await gone
    impatient.release()
  })

  test('may be told twice', async () => {
    await Promise.all([server.http.close(), server.http.close()])
  })
})

test('a connection on which nothing moves is freed', async () => {
  const hasty = await aServer({ silenceMs: 50 })
  const asking = await opened(hasty.port)
  asking.write(GET('/slow'))
  await closed(asking)
  hasty.release()
  await hasty.http.close()
})

test('a port that is taken is told to whoever starts the server, and ends nothing else', async () => {
  const { log } = server
  const other = createHttp({ log, refuse: refuser(log, 'da'), metrics: new Metrics() })
  await expect(other.listen(server.port, '127.0.0.1')).rejects.toThrow('EADDRINUSE')
})
