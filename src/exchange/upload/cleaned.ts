import type { UploadFault } from '../../domain/upload.js'

/** A file as it is kept, without what it had no business to carry; or why it is not. */
export type Cleaned = { content: Uint8Array } | { fault: UploadFault }

export const faulty = (
  code: UploadFault['code'],
  more: Omit<UploadFault, 'code'> = {},
): { fault: UploadFault } => ({
  fault: { code, ...more },
})

/** A picture of more than this many pixels is made to choke whoever opens it. */
export const MAX_PIXELS = 100_000_000

/** Readers of zips begin at the end of a file: within the longest comment there can be, or nowhere. */
const ZIP_TAIL = 65_535 + 22

/** A picture or a document that is a zip as well. */
export const endsAsZip = (content: Uint8Array): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    .subarray(-ZIP_TAIL)
    .includes('PK\u0005\u0006', 0, 'latin1')
