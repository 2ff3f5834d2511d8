/** The words of the field, as KLIK's users know them. */
export const words = {
  product: { name: 'KLIK i Teams' },
  marker: { GREY: 'Grå', GREEN: 'Grøn', YELLOW: 'Gul', RED: 'Rød', CHECK: 'Fuldført' },
  status: {
    NOT_ACTIVE: 'Ikke aktiv',
    NOT_STARTED: 'Ikke påbegyndt',
    STARTED: 'Påbegyndt',
    COMPLETED: 'Fuldført',
  },
  priority: {
    MANDATORY_CRITICAL_PATH: 'Obligatorisk kritisk vej',
    MANDATORY: 'Obligatorisk',
    RECOMMENDED: 'Anbefalet',
    VOLUNTARY: 'Frivillig',
    LOCAL: 'Lokal',
  },
  userType: {
    ADMINISTRATOR: 'Administrator',
    PLUS: 'Plusbruger',
    STANDARD: 'Standardbruger',
    LIGHT: 'Light-bruger',
    READER: 'Læser',
    NONE: 'Ingen',
    KOMBIT: 'KOMBIT',
    SUPPLIER: 'Leverandør',
  },
  importance: { REQUIRED: 'Påkrævet', RECOMMENDED: 'Anbefalet' },
  /** Why a deadline has its colour: the rows of the decision table. */
  rule: {
    row1: 'Opgaven er fuldført',
    row2: 'Opgaven er endnu ikke aktiv',
    row3: 'Ingen slutdato',
    row4: 'Sidste frist for at påbegynde er nået',
    row5: 'Bør påbegyndes nu',
    row6: 'God tid',
    row7: 'Slutdatoen er indtruffet',
    row8: 'Nærmer sig slutdato',
    row9: 'God tid',
  },
} as const
