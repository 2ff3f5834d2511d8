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
  importance: { REQUIRED: 'Required', RECOMMENDED: 'Recommended' },
  rule: {
    1: 'The task is completed',
    2: 'The task is not active yet',
    3: 'No end date',
    4: 'The last day to begin has come',
    5: 'Should be started now',
    6: 'Plenty of time',
    7: 'The end date has come',
    8: 'Getting close to the end date',
    9: 'Plenty of time',
  },
}
