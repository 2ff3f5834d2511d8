import type { Texts } from '../texts.js'
import type { purpose as da } from '../da/purpose.js'

export const purpose: Texts<typeof da> = {
  SHOULD_BEGIN: 'Bör påbörjas nu',
  LAST_DAY_TO_BEGIN: 'Tidsfristen för att påbörja har nåtts',
  END_NEARS: 'Slutdatumet närmar sig',
  title: {
    SHOULD_BEGIN: 'En uppgift bör påbörjas nu',
    LAST_DAY_TO_BEGIN: 'Tidsfristen för att påbörja en uppgift har nåtts',
    END_NEARS: 'Slutdatumet för en uppgift närmar sig',
    END_REACHED: 'Slutdatumet för en uppgift har nåtts',
    NONE: 'Nytt om en uppgift',
  },
}
