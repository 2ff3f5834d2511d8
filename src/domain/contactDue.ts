import type { ContactEntry } from './contactList.js'
import { momentOf } from './moment.js'
import { addDays, type Day } from './time.js'

const DAYS_VALID = 365

/** What was confirmed before this moment is to be confirmed again. */
export const confirmedSince = (today: Day): Date => momentOf(addDays(today, -DAYS_VALID), 0)

export const isDue = ({ verifiedAt }: Pick<ContactEntry, 'verifiedAt'>, today: Day): boolean =>
  verifiedAt < confirmedSince(today)
