import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import { LANGUAGE_FILES, type PackageFiles } from './fill.js'

const SCHEMAS = join('node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams', 'v1.25')
const FORMATS = { uri: true, email: true, 'uri-reference': true } as const
const COLOR_SIZE = 192
const OUTLINE_SIZE = 32

/** The texts of a manifest that may be said in several languages; `developer.name` is a name. */
const READ =
  /^(?:name|description)\.|^staticTabs\[\d+\]\.name$|commandLists\[\d+\]\.commands\[\d+\]\.(?:title|description)$/

type Manifest = {
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] }
  version: string
  accentColor: string
  validDomains: string[]
  description: { short: string; full: string }
  name: { short: string; full: string }
  bots: { commandLists: { commands: { title: string; description: string }[] }[] }[]
}

const json = (content: Uint8Array): unknown => JSON.parse(Buffer.from(content).toString('utf8'))

function schemaFaults(schemaFile: string, value: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(SCHEMAS, schemaFile), 'utf8')) as object
  // Microsoft's patterns for language files are none with the flag for Unicode.
  const options = { strict: false, allErrors: true, formats: FORMATS, unicodeRegExp: false }
  const validate = new Ajv(options).compile(schema)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${schemaFile}: ${instancePath} ${message ?? ''}`,
  )
}

/** Width, height and colour type of a PNG (RFC 2083: IHDR begins at byte 16). */
function pngOf(content: Uint8Array): { width: number; height: number; hasAlpha: boolean } {
  const bytes = Buffer.from(content)
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    hasAlpha: [4, 6].includes(bytes.readUInt8(25)),
  }
}

function iconFaults(files: PackageFiles): string[] {
  const color = pngOf(files['color.png'])
  const outline = pngOf(files['outline.png'])
  return [
    ...(color.width === COLOR_SIZE && color.height === COLOR_SIZE ? [] : ['color.png must be 192 × 192']),
    ...(outline.width === OUTLINE_SIZE && outline.height === OUTLINE_SIZE
      ? []
      : ['outline.png must be 32 × 32']),
    ...(outline.hasAlpha ? [] : ['outline.png must be transparent']),
  ]
}

/** What Microsoft's schema does not see: versions, plain http, foreign domains, forbidden names, too long texts. */
function manifestFaults(manifest: Manifest): string[] {
  const { version, accentColor, validDomains, description, name } = manifest
  const urls = JSON.stringify(manifest).match(/https?:\/\/[^"\s]+/g) ?? []
  const own = urls.filter((url) => !url.includes('developer.microsoft.com'))
  const words = description.full.split(/\s+/).length
  const commands = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands))
  return [
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`version ${version} is not like 1.2.3`]),
    ...(/^#[0-9A-Fa-f]{6}$/.test(accentColor) ? [] : [`accentColor ${accentColor}`]),
    ...own.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https`),
    ...own
      .filter((url) => !validDomains.includes(new URL(url).host))
      .map((url) => `${url} is not of a valid domain`),
    ...validDomains
      .filter((domain) => domain.includes('*') || /ngrok|devtunnels|localhost/.test(domain))
      .map((domain) => `domain ${domain}`),
    ...(/teams/i.test(`${name.short} ${name.full}`) ? ['the name must not contain "Teams"'] : []),
    ...(words > 500 ? ['the description is longer than 500 words'] : []),
    ...commands
      .filter(({ title }) => title.length > 32)
      .map(({ title }) => `the command ${title} is too long`),
  ]
}

/** What people read of a manifest, by its path, as Teams names it in a language file. */
function textsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => textsOf(one, `${path}[${n}]`))
  if (typeof value !== 'object' || value === null) return READ.test(path) ? [path] : []
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, path === '' ? key : `${path}.${key}`))
}

/** The manifest as it is read with the texts of a language. */
function translated(manifest: Manifest, texts: Record<string, string>): Manifest {
  const replaced = (value: unknown, path = ''): unknown => {
    if (Array.isArray(value)) return value.map((one, n) => replaced(one, `${path}[${n}]`))
    if (typeof value !== 'object' || value === null) return texts[path] ?? value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, replaced(one, path === '' ? key : `${path}.${key}`)]),
    )
  }
  return replaced(manifest) as Manifest
}

/** Each language replaces every text that people read, and nothing else; the manifest is as good with it as without. */
function languageFaults(manifest: Manifest, files: PackageFiles): string[] {
  const read = textsOf(manifest)
  return LANGUAGE_FILES.flatMap((file) => {
    const language = json(files[file]) as Record<string, string>
    const paths = Object.keys(language).filter((path) => path !== '$schema')
    const isNamed = manifest.localizationInfo.additionalLanguages.some((one) => one.file === file)
    const asRead = translated(manifest, language)
    const faults = [
      ...schemaFaults('MicrosoftTeams.Localization.schema.json', language),
      ...schemaFaults('MicrosoftTeams.schema.json', asRead),
      ...manifestFaults(asRead),
      ...paths.filter((path) => !read.includes(path)).map((path) => `there is no ${path} in the manifest`),
      ...read.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
      ...(isNamed ? [] : ['the manifest does not name it']),
    ]
    return faults.map((fault) => `${file}: ${fault}`)
  })
}

/** Everything wrong with a package, by Microsoft's schema and the store's rules; empty when Teams will take it. */
export function check(files: PackageFiles): string[] {
  const manifest = json(files['manifest.json']) as Manifest
  return [
    ...schemaFaults('MicrosoftTeams.schema.json', manifest),
    ...manifestFaults(manifest),
    ...languageFaults(manifest, files),
    ...iconFaults(files),
  ]
}
