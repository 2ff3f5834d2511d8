import type { Texts } from '../texts.js'
import type { words as da } from '../da/words.js'

export const words: Texts<typeof da> = {
  product: { name: 'KLIK in Teams' },
  marker: { GREY: 'Grey', GREEN: 'Green', YELLOW: 'Yellow', RED: 'Red', CHECK: 'Completed' },
  status: {
    NOT_ACTIVE: 'Not active',
    NOT_STARTED: 'Not started',
    STARTED: 'Started',
    COMPLETED: 'Completed',
  },
  priority: {
    MANDATORY_CRITICAL_PATH: 'Mandatory critical path',
    MANDATORY: 'Mandatory',
    RECOMMENDED: 'Recommended',
    VOLUNTARY: 'Voluntary',
    LOCAL: 'Local',
  },
  userType: {
    ADMINISTRATOR: 'Administrator',
    PLUS: 'Plus user',
    STANDARD: 'Standard user',
    LIGHT: 'Light user',
    READER: 'Reader',
    NONE: 'None',
    KOMBIT: 'KOMBIT',
    SUPPLIER: 'Supplier',
  },
  /** The place of a role that is no project's. */
  crossCutting: 'Cross-cutting',
  importance: { REQUIRED: 'Required', RECOMMENDED: 'Recommended' },
  urgency: {
    completed: 'Completed',
    notActive: 'Not active yet',
    noEndDate: 'No end date',
    over_one: '{{count}} day over',
    over_other: '{{count}} days over',
    overNotBegun_one: '{{count}} day over, not begun',
    overNotBegun_other: '{{count}} days over, not begun',
    endsToday: 'Ends today',
    endsTodayNotBegun: 'Ends today, not begun',
    shouldHaveBegun_one: 'Should have been begun, 1 day to the end date',
    shouldHaveBegun_other: 'Should have been begun, {{count}} days to the end date',
    beginToday: 'Must be begun today',
    beginBy: 'Must be begun by {{day}}',
    tomorrow: 'tomorrow',
    left_one: '{{count}} day to the end date',
    left_other: '{{count}} days to the end date',
    ends: 'Ends {{day}}',
  },
}
