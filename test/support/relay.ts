import { createTransport } from 'nodemailer'

/** An organisation's relay, which hands mail over and says what it found of the sender. */

const KOMBIT = 'ksd@kombit.example'
export const VOUCHED = 'relay.example; dmarc=pass (p=reject) header.from=kombit.example'

export type Sending = {
  to: string
  from?: string
  sender?: string
  text?: string
  html?: string
  results?: string | string[]
  headers?: Record<string, string | string[]>
  messageId?: string
  raw?: string
  attachments?: { filename: string; content: string }[]
}

/** What a relay hands over; what the door answers. */
export async function handOver(
  port: number,
  mail: Sending,
  { isEncrypted = false }: { isEncrypted?: boolean } = {},
): Promise<string> {
  const tls = isEncrypted ? { requireTLS: true, tls: { rejectUnauthorized: false } } : { ignoreTLS: true }
  const relay = createTransport({ host: '127.0.0.1', port, ...tls })
  const {
    to,
    from = `"Kim fra KOMBIT" <${KOMBIT}>`,
    sender = KOMBIT,
    results = VOUCHED,
    headers = {},
    raw,
    ...rest
  } = mail
  try {
    const { response } = await relay.sendMail({
      envelope: { from: sender, to },
      ...(raw === undefined
        ? {
            from,
            to,
            subject: 'SV: Hvornår',
            text: 'Den kommer fredag.',
            ...rest,
            headers: { 'Authentication-Results': results, ...headers },
          }
        : { raw }),
    })
    return response
  } catch (error) {
    return (error as { response?: string }).response ?? String(error)
  } finally {
    relay.close()
  }
}

/** What a mail server writes of a mail to `of` that it could not deliver, or not yet. */
export const bounce = ({ to, action, of }: { to: string; action: string; of: string }): string =>
  [
    'From: MAILER-DAEMON@relay.example',
    `To: ${to}`,
    'Subject: Undelivered',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    `${of} findes ikke`,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    `Final-Recipient: rfc822; ${of}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    '--b--',
  ].join('\r\n')
