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
    row1: 'The task is completed',
    row2: 'The task is not active yet',
    row3: 'No end date',
    row4: 'The last day to begin has come',
    row5: 'Should be started now',
    row6: 'Plenty of time',
    row7: 'The end date has come',
    row8: 'Getting close to the end date',
    row9: 'Plenty of time',
  },
}
