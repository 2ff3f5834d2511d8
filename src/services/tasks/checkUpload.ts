import { inspectUpload } from '../../exchange/inspectUpload.js'
import { findPersonalNumber } from '../../domain/personalNumber.js'
import { Refusal, type Facts } from '../../domain/refusals.js'
import {
  cleanFileName,
  ENDINGS,
  FILE_KINDS,
  FILE_MEGABYTES,
  kindOfName,
  MAX_FILE_BYTES,
  type FileKind,
  type UploadFault,
} from '../../domain/upload.js'
import type { World } from '../world.js'

/** A file as somebody sends it: what they call it, and what is in it. */
export type Offered = { name: string; bytes: Uint8Array }
/** A file as it can be kept. */
export type Checked = { name: string; mediaType: string; content: Uint8Array }

/** As much of a name as a sentence can carry. */
const SHOWN = 80
const shown = (name: string): string =>
  name.length > SHOWN ? `${name.slice(0, SHOWN).toWellFormed()}…` : name

function named(written: string): { name: string; kind: FileKind } {
  if (findPersonalNumber(written.normalize('NFKC'))) throw new Refusal('personal-number-in-name')
  const name = cleanFileName(written)
  if (name && findPersonalNumber(name.normalize('NFKC'))) throw new Refusal('personal-number-in-name')
  const kind = name && kindOfName(name)
  if (!kind) throw new Refusal('file-type', { name: shown(name ?? ''), endings: ENDINGS.join(', ') })
  return { name, kind }
}

function refused({ code, place, entry }: UploadFault, name: string): Refusal {
  const facts: Facts = { name: shown(entry === undefined ? name : `${name}/${entry}`), ...place }
  return new Refusal(code, code === 'file-type' ? { ...facts, endings: ENDINGS.join(', ') } : facts)
}

/**
 * Looks at a file before it is kept: its name, its size, viruses, what it is, and what is hidden in it. Refuses
 * `too-large`, `file-virus`, `file-scan-down`, `personal-number-in-name`, `file-type`, and what an `UploadFault` says.
 */
export async function checked({ scan }: World, { name: written, bytes }: Offered): Promise<Checked> {
  if (bytes.length > MAX_FILE_BYTES) throw new Refusal('too-large', { max: FILE_MEGABYTES })
  const { name, kind } = named(written)
  const found = scan && (await scan(bytes))
  if (found) throw new Refusal('file-virus', { name: shown(name), found })
  const inspected = await inspectUpload(kind, bytes)
  if ('fault' in inspected) throw refused(inspected.fault, name)
  return { name, mediaType: FILE_KINDS[kind].mediaType, content: inspected.content }
}
