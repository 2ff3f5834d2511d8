import { isUuid } from '../../domain/ids.js'
import { nameSaid } from '../../domain/signIn.js'
import { fail } from './xml.js'

/** Whom the name id names; what it does not say is null. */
export type Subject = { cvr: string; name: string | null; uuid: string | null }

const LONGEST = 1_000
/** Within a name a comma may stand; an equals sign would be the next part, so it may only be written with a backslash. */
const VALUE = String.raw`((?:[^=\\]|\\[=\\,+<>;"# ])*)`
const SUBJECT = new RegExp(`^C=DK,\\s?O=(\\d{8})(?:,\\s?CN=${VALUE})?(?:,\\s?Serial=([^,=\\\\]*))?$`, 'iu')

/**
 * "C=DK,O=<CVR>,CN=<name>,Serial=<UUID>", the whole of it and in that order: whoever could write parts of their own into
 * a name would be somebody else.
 */
export function subjectOf(nameId: string): Subject {
  const found = nameId.length > LONGEST ? null : SUBJECT.exec(nameId)
  const [, cvr, name = '', serial = ''] = found ?? []
  if (cvr === undefined) fail('name id')
  const uuid = serial.trim().toLowerCase()
  return {
    cvr,
    name: nameSaid(name.replace(/\\(.)/gu, '$1')),
    uuid: isUuid(uuid) ? uuid : null,
  }
}
