import type { ContactEntryView } from '../../contract/contact.js'
import type { NamedEntry } from '../../data/repositories/contactEntries.js'
import { isDue } from '../../domain/contactDue.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Actor } from '../../domain/person.js'
import { may, type Guarded } from '../../domain/policy.js'
import type { Day } from '../../domain/time.js'

/** The lists belong to no project; to a municipality each entry does. */
export const guardedContacts = (municipalityId: MunicipalityId | null): Guarded => ({
  municipalityId,
  projectIds: [],
  isOwn: false,
})

export function presentEntry(
  entry: NamedEntry,
  { actor, today }: { actor: Actor; today: Day },
): ContactEntryView {
  const { id, municipalityId, municipalityName, name, title, email, phone, itSystem, gln, reference } = entry
  const { isShared, verifiedAt, verifiedByName, version } = entry
  return {
    ...{ id, name, title, email, phone, itSystem, gln, reference, isShared, version },
    municipality: { id: municipalityId, name: municipalityName },
    isOwn: municipalityId === actor.municipalityId,
    verifiedAt: verifiedAt.toISOString(),
    verifiedBy: verifiedByName,
    isDue: isDue(entry, today),
    canEdit: may(actor, 'contactList.edit', guardedContacts(municipalityId)),
  }
}
