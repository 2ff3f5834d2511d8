import type { Texts } from '../texts.js'
import type { purpose as da } from '../da/purpose.js'

export const purpose: Texts<typeof da> = {
  SHOULD_BEGIN: 'Pitäisi aloittaa nyt',
  LAST_DAY_TO_BEGIN: 'Viimeinen aloituspäivä on käsillä',
  END_NEARS: 'Päättymispäivä lähestyy',
  title: {
    SHOULD_BEGIN: 'Tehtävä pitäisi aloittaa nyt',
    LAST_DAY_TO_BEGIN: 'Tehtävän viimeinen aloituspäivä on käsillä',
    END_NEARS: 'Tehtävän päättymispäivä lähestyy',
    END_REACHED: 'Tehtävän päättymispäivä on käsillä',
    NONE: 'Uutta tehtävästä',
  },
}
