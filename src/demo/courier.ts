import type { WireActivity } from './activities.js'

/** Teams gives a bot about this long. */
const PATIENCE_MS = 15_000

/** What the bot's endpoint answered; null when it did not. */
export type BotAnswer = { status: number; body: unknown } | null
export type Courier = (activity: WireActivity) => Promise<BotAnswer>

/** Posts to the bot over HTTP, as Teams does. */
export const courierTo =
  (endpoint: () => string): Courier =>
  async (activity) => {
    const response = await fetch(endpoint(), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null)
    if (!response) return null
    const text = await response.text()
    try {
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
    } catch {
      return { status: response.status, body: null }
    }
  }
