import type { Texts } from '../texts.js'
import type { words as da } from '../da/words.js'

export const words: Texts<typeof da> = {
  product: { name: 'KLIK Teamsissa' },
  marker: { GREY: 'Harmaa', GREEN: 'Vihreä', YELLOW: 'Keltainen', RED: 'Punainen', CHECK: 'Valmis' },
  status: {
    NOT_ACTIVE: 'Ei aktiivinen',
    NOT_STARTED: 'Ei aloitettu',
    STARTED: 'Aloitettu',
    COMPLETED: 'Valmis',
  },
  priority: {
    MANDATORY_CRITICAL_PATH: 'Pakollinen kriittinen polku',
    MANDATORY: 'Pakollinen',
    RECOMMENDED: 'Suositeltu',
    VOLUNTARY: 'Vapaaehtoinen',
    LOCAL: 'Paikallinen',
  },
  userType: {
    ADMINISTRATOR: 'Pääkäyttäjä',
    PLUS: 'Plus-käyttäjä',
    STANDARD: 'Peruskäyttäjä',
    LIGHT: 'Light-käyttäjä',
    READER: 'Lukija',
    NONE: 'Ei mitään',
    KOMBIT: 'KOMBIT',
    SUPPLIER: 'Toimittaja',
  },
  /** The place of a role that is no project's. */
  crossCutting: 'Yhteinen',
  importance: { REQUIRED: 'Pakollinen', RECOMMENDED: 'Suositeltu' },
  urgency: {
    completed: 'Valmis',
    notActive: 'Ei vielä aktiivinen',
    noEndDate: 'Ei päättymispäivää',
    over_one: '{{count}} päivä myöhässä',
    over_other: '{{count}} päivää myöhässä',
    overNotBegun_one: '{{count}} päivä myöhässä, ei aloitettu',
    overNotBegun_other: '{{count}} päivää myöhässä, ei aloitettu',
    endsToday: 'Päättyy tänään',
    endsTodayNotBegun: 'Päättyy tänään, ei aloitettu',
    shouldHaveBegun_one: 'Olisi pitänyt aloittaa, 1 päivä jäljellä',
    shouldHaveBegun_other: 'Olisi pitänyt aloittaa, {{count}} päivää jäljellä',
    beginToday: 'Aloitettava tänään',
    beginBy: 'Aloitettava viimeistään {{day}}',
    tomorrow: 'huomenna',
    left_one: '{{count}} päivä jäljellä',
    left_other: '{{count}} päivää jäljellä',
    ends: 'Päättyy {{day}}',
  },
}
