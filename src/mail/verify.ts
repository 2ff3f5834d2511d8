import { createTransport } from 'nodemailer'
import { problemOf, type Failure } from './transport.js'

const LONGEST_MS = 5_000

/** Whether the mail server takes us in: connected, greeted, signed in, and left without a mail. Null: it does; else why not. */
export async function verifyMail({ url }: { url: string }): Promise<string | null> {
  const limits = { connectionTimeout: LONGEST_MS, greetingTimeout: LONGEST_MS, socketTimeout: LONGEST_MS }
  const transport = createTransport({ url, ...limits })
  try {
    await transport.verify()
    return null
  } catch (error) {
    const failure: Failure = typeof error === 'object' && error !== null ? error : {}
    return problemOf(failure)
  } finally {
    transport.close()
  }
}
