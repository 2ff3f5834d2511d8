// The tests on a PostgreSQL that now and then takes its time: what a test only passes by luck shows itself.
// Usage: TEST_DATABASE_URL=… npm run test:slow-database -- [paths and options of jest]
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { URL } from 'node:url'

/** In ms: most pieces pass at once, some a little later, a few much later. */
function delay() {
  const chance = Math.random()
  if (chance < 0.85) return 0
  return chance < 0.95 ? Math.random() * 25 : 40 + Math.random() * 80
}

/** Passes pieces on in their order, each when its time has come. */
function pass(from, to) {
  let last = Promise.resolve()
  const then = (work) => {
    last = last.then(work)
  }
  from.on('data', (piece) =>
    then(async () => {
      await pause(delay())
      if (!to.destroyed) to.write(piece)
    }),
  )
  from.on('error', () => to.destroy())
  from.on('close', () => then(() => to.destroy()))
}

const { TEST_DATABASE_URL } = process.env
if (!TEST_DATABASE_URL) {
  console.error('It needs a PostgreSQL: TEST_DATABASE_URL=postgres://… names one.')
  process.exit(2)
}
const url = new URL(TEST_DATABASE_URL)
const target = { host: url.hostname, port: Number(url.port || 5432) }
const proxy = createServer((client) => {
  const server = connect(target)
  for (const socket of [client, server]) socket.setNoDelay(true)
  pass(client, server)
  pass(server, client)
})
proxy.listen(0, '127.0.0.1', () => {
  url.hostname = '127.0.0.1'
  url.port = String(proxy.address().port)
  const env = { ...process.env, TEST_DATABASE_URL: url.toString() }
  const jest = spawn('npx', ['jest', ...process.argv.slice(2)], { stdio: 'inherit', env })
  jest.on('exit', (code) => process.exit(code ?? 1))
})
