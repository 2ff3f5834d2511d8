import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What differs from one installation to the next. */
export type Installation = {
  version: string
  publicUrl: string
  botAppId: string
  tabClientId: string
  developerName: string
}

/** The languages beside that of the manifest; each is a file. */
export const LANGUAGE_FILES = ['en.json', 'sv.json', 'fi.json'] as const
export type LanguageFile = (typeof LANGUAGE_FILES)[number]

/** The files of the package: name → content. */
export type PackageFiles = Record<'manifest.json' | LanguageFile | 'color.png' | 'outline.png', Uint8Array>

function valuesOf({
  version,
  publicUrl,
  botAppId,
  tabClientId,
  developerName,
}: Installation): Record<string, string> {
  return {
    VERSION: version,
    PUBLIC_URL: publicUrl.replace(/\/$/, ''),
    PUBLIC_HOST: new URL(publicUrl).host,
    BOT_APP_ID: botAppId,
    TAB_CLIENT_ID: tabClientId,
    DEVELOPER_NAME: developerName,
  }
}

/** Puts the installation's ids and addresses into the manifest; a place left open is an error. */
export function fill(folder: string, installation: Installation): PackageFiles {
  const values = valuesOf(installation)
  const read = (name: string): Buffer => readFileSync(join(folder, name))
  const manifest = read('manifest.json')
    .toString('utf8')
    .replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (!value) throw new Error(`the manifest asks for ${name}, which is not set`)
      return value
    })
  return {
    'manifest.json': Buffer.from(manifest),
    'en.json': read('en.json'),
    'sv.json': read('sv.json'),
    'fi.json': read('fi.json'),
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
  }
}
