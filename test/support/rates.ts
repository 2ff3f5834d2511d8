/** Unhurried by nobody. */
export const UNPACED = {
  ...{ start: 1_000_000, most: 1_000_000, all: 1_000_000 },
  chat: { burst: 1_000_000, perSecond: 1_000_000 },
}

/** Nobody is held back: for everything that is fast because it is a test. */
export const UNHURRIED: Record<string, string> = {
  RATE_BOT_PER_MINUTE: '1000000',
  RATE_API_PER_MINUTE: '1000000',
  RATE_UPLOADS_PER_MINUTE: '1000000',
  RATE_IMPORTS_PER_MINUTE: '1000000',
  RATE_MUNICIPALITY_PER_SECOND: '1000000',
  SEND_TENANT_START_PER_SECOND: '1000000',
  SEND_TENANT_PER_SECOND: '1000000',
  SEND_PER_SECOND: '1000000',
  SEND_CHAT_BURST: '1000000',
  SEND_CHAT_PER_SECOND: '1000000',
}
