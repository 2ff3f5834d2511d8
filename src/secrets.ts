import { readFileSync } from 'node:fs'

/** Settings that nobody but the product may read: each may also stand in a file, which NAME_FILE names. */
export const SECRETS = [
  'DATABASE_URL',
  'BOT_APP_PASSWORD',
  'FILE_STORE_KEY',
  'FILE_STORE_SECRET',
  'METRICS_TOKEN',
  'SMTP_URL',
  'MAIL_IN_KEY',
  'FK_KEY',
  'FK_NEXT_KEY',
] as const

type Settings = Record<string, string | undefined>

/** The secret without the end of its line; the problem in its place. */
function read(name: string, path: string): { value: string } | { problem: string } {
  try {
    const value = readFileSync(path, 'utf8').trim()
    return value === '' ? { problem: `${name}_FILE: the file ${path} is empty` } : { value }
  } catch {
    return { problem: `${name}_FILE: the file ${path} cannot be read` }
  }
}

/** The settings with what stands in files, and what is wrong with those. */
export function withSecretFiles(set: Settings): { settings: Settings; problems: string[] } {
  const settings = { ...set }
  const problems: string[] = []
  for (const name of SECRETS) {
    const path = set[`${name}_FILE`]
    if (path === undefined) continue
    const found = set[name] === undefined ? read(name, path) : null
    if (!found) problems.push(`${name} and ${name}_FILE are both set: one of them is enough`)
    else if ('problem' in found) problems.push(found.problem)
    else settings[name] = found.value
  }
  return { settings, problems }
}
