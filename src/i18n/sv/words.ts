import type { Texts } from '../texts.js'
import type { words as da } from '../da/words.js'

export const words: Texts<typeof da> = {
  product: { name: 'KLIK i Teams' },
  marker: { GREY: 'Grå', GREEN: 'Grön', YELLOW: 'Gul', RED: 'Röd', CHECK: 'Slutförd' },
  status: {
    NOT_ACTIVE: 'Inte aktiv',
    NOT_STARTED: 'Inte påbörjad',
    STARTED: 'Påbörjad',
    COMPLETED: 'Slutförd',
  },
  priority: {
    MANDATORY_CRITICAL_PATH: 'Obligatorisk kritisk väg',
    MANDATORY: 'Obligatorisk',
    RECOMMENDED: 'Rekommenderad',
    VOLUNTARY: 'Frivillig',
    LOCAL: 'Lokal',
  },
  userType: {
    ADMINISTRATOR: 'Administratör',
    PLUS: 'Plusanvändare',
    STANDARD: 'Standardanvändare',
    LIGHT: 'Light-användare',
    READER: 'Läsare',
    NONE: 'Ingen',
    KOMBIT: 'KOMBIT',
    SUPPLIER: 'Leverantör',
  },
  /** The place of a role that is no project's. */
  crossCutting: 'Övergripande',
  importance: { REQUIRED: 'Obligatorisk', RECOMMENDED: 'Rekommenderad' },
  urgency: {
    completed: 'Slutförd',
    notActive: 'Inte aktiv ännu',
    noEndDate: 'Inget slutdatum',
    over_one: '{{count}} dag försenad',
    over_other: '{{count}} dagar försenad',
    overNotBegun_one: '{{count}} dag försenad, inte påbörjad',
    overNotBegun_other: '{{count}} dagar försenad, inte påbörjad',
    endsToday: 'Slutar i dag',
    endsTodayNotBegun: 'Slutar i dag, inte påbörjad',
    shouldHaveBegun_one: 'Borde ha påbörjats, 1 dag till slutdatum',
    shouldHaveBegun_other: 'Borde ha påbörjats, {{count}} dagar till slutdatum',
    beginToday: 'Ska påbörjas i dag',
    beginBy: 'Ska påbörjas senast {{day}}',
    tomorrow: 'i morgon',
    left_one: '{{count}} dag till slutdatum',
    left_other: '{{count}} dagar till slutdatum',
    ends: 'Slutar {{day}}',
  },
}
