/** What may be laid beside a task, and what it is called there (klik.md W15). Only the content says what a file is. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  txt: { mediaType: 'text/plain', endings: ['txt'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  zip: { mediaType: 'application/zip', endings: ['zip'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>
export type FileKind = keyof typeof FILE_KINDS

const KINDS = Object.keys(FILE_KINDS) as FileKind[]
const endingsOf = (kind: FileKind): readonly string[] => FILE_KINDS[kind].endings
export const ENDINGS: readonly string[] = KINDS.flatMap(endingsOf)

export const FILE_MEGABYTES = 25
export const MAX_FILE_BYTES = FILE_MEGABYTES * 1024 * 1024
export const MAX_FILE_NAME = 200

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '')

/** What a file of this name says it is; null for everything that is not taken. */
export function kindOfName(name: string): FileKind | null {
  const ending = endingOf(name)
  return KINDS.find((kind) => endingsOf(kind).includes(ending)) ?? null
}

/** Signs that are not seen, or turn the writing round so that a name reads as another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu
/** What Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i

/** Without dots and spaces at either end. */
function withoutRim(name: string): string {
  const isRim = (at: number): boolean => '. '.includes(name.charAt(at))
  let [from, to] = [0, name.length]
  while (from < to && isRim(from)) from += 1
  while (to > from && isRim(to - 1)) to -= 1
  return name.slice(from, to)
}

/** As much of the name as fits in front of the ending. */
function shortened(name: string, max: number): string {
  const ending = endingOf(name)
  const room = max - ending.length - 1
  if (name.length <= max || ending === '' || room < 1) return name.slice(0, max).toWellFormed()
  return `${withoutEnding(name).slice(0, room).toWellFormed().replaceAll('\ufffd', '').trim()}.${ending}`
}

/** The name alone, as every computer can keep it; null when nothing of it is left. */
export function cleanFileName(written: string): string | null {
  const [last = ''] = written.toWellFormed().normalize('NFC').split(/[/\\]/).slice(-1)
  const name = last
    .replace(UNSEEN, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
  const plain = withoutRim(name).replace(/\s+(?=\.[^.]*$)/, '')
  const safe = shortened(plain.replace(RESERVED, '_$1'), MAX_FILE_NAME)
  return safe === '' ? null : safe
}

/** The name, or "navn (2).pdf" when a file of the task is called so already; names differ by more than their case. */
export function freeFileName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.toLowerCase()))
  for (let n = 2, free = name; ; n += 1) {
    if (!known.has(free.toLowerCase())) return free
    const ending = endingOf(name)
    const number = ` (${n})`
    const base = shortened(name, MAX_FILE_NAME - number.length)
    free = ending === '' ? `${base}${number}` : `${withoutEnding(base)}${number}.${ending}`
  }
}

/** Where in a file something stands; `names`: in what a file of a zip is called. */
export type FilePlace =
  | { place: 'document' | 'names' }
  | { place: 'line' | 'page' | 'slide'; number: number }
  | { place: 'sheet'; sheet: string }

/** Why a file is not taken in; `entry` names the file within a zip it is about. */
export type UploadFault = {
  code:
    | 'file-empty'
    | 'file-type'
    | 'file-mismatch'
    | 'file-active'
    | 'file-locked'
    | 'file-unpacks-too-large'
    | 'file-picture-too-large'
    | 'file-unreadable'
    | 'personal-number-in-file'
  place?: FilePlace
  entry?: string
}
