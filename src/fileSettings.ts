import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A key or a certificate: itself, also with its lines written as \\n, or the file it stands in. */
export const pem = z.string().transform((text, context) => {
  if (text.includes('-----BEGIN')) return text.replaceAll('\\n', '\n')
  try {
    return readFileSync(text, 'utf8')
  } catch {
    context.addIssue({ code: 'custom', message: 'must be PEM, or a file that can be read' })
    return z.NEVER
  }
})

/** JSON, or the file it stands in. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(/^\s*[[{]/.test(text) ? text : readFileSync(text, 'utf8')) as unknown
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON, or a file with it that can be read' })
    return z.NEVER
  }
})
