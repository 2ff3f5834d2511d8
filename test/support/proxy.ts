import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What is lost of what passes: nothing, what comes back from the server, or everything, without a word to anybody. */
export type Loss = 'nothing' | 'answers' | 'everything'

export type FaultProxy = {
  /** The same address, through the proxy. */
  url: string
  /** Breaks every connection, and refuses new ones. */
  cut(): void
  /** From now on it is lost what passes, on connections that exist and, but for `oldOnly`, on new ones. */
  lose(loss: Loss, options?: { oldOnly: boolean }): void
  /** New connections pass again. Those that lost something have gone silent for ever. */
  heal(): void
  /** Connections that stand. */
  count(): number
  close(): Promise<void>
}

type Pair = { client: Socket; server: Socket; loss: Loss }

/** A TCP proxy before a database, which can break in all the ways a network does. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const behind = new URL(target)
  const pairs = new Set<Pair>()
  let isRefusing = false
  let loss: Loss = 'nothing'
  const end = (pair: Pair): void => {
    pairs.delete(pair)
    pair.client.destroy()
    pair.server.destroy()
  }
  const listener = createServer((client) => {
    if (isRefusing) return void client.resetAndDestroy()
    const server = connect(Number(behind.port || 5432), behind.hostname)
    const pair: Pair = { client, server, loss }
    pairs.add(pair)
    client.on('data', (data) => pair.loss !== 'everything' && server.write(data))
    server.on('data', (data) => pair.loss === 'nothing' && client.write(data))
    for (const socket of [client, server]) {
      socket.on('error', () => undefined)
      // Whoever is cut off hears nothing of the other side's end either.
      socket.on('close', () => (pair.loss === 'nothing' || socket === client) && end(pair))
    }
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((listener.address() as AddressInfo).port)
  return {
    url: url.toString(),
    cut() {
      isRefusing = true
      for (const pair of [...pairs]) {
        pair.client.resetAndDestroy()
        end(pair)
      }
    },
    lose(lost, { oldOnly } = { oldOnly: false }) {
      for (const pair of pairs) pair.loss = lost
      loss = oldOnly ? 'nothing' : lost
    },
    heal() {
      isRefusing = false
      loss = 'nothing'
    },
    count: () => pairs.size,
    async close() {
      for (const pair of [...pairs]) end(pair)
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}
