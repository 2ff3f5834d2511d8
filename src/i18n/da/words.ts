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
  /** The place of a role that is no project's. */
  crossCutting: 'Tværgående',
  importance: { REQUIRED: 'Påkrævet', RECOMMENDED: 'Anbefalet' },
  /** How urgent a task is, in plain words. */
  urgency: {
    completed: 'Fuldført',
    notActive: 'Endnu ikke aktiv',
    noEndDate: 'Ingen slutdato',
    over_one: '{{count}} dag over',
    over_other: '{{count}} dage over',
    overNotBegun_one: '{{count}} dag over, ikke begyndt',
    overNotBegun_other: '{{count}} dage over, ikke begyndt',
    endsToday: 'Slut i dag',
    endsTodayNotBegun: 'Slut i dag, ikke begyndt',
    shouldHaveBegun_one: 'Skulle være begyndt, 1 dag til slutdato',
    shouldHaveBegun_other: 'Skulle være begyndt, {{count}} dage til slutdato',
    beginToday: 'Skal begyndes i dag',
    beginBy: 'Skal begyndes senest {{day}}',
    tomorrow: 'i morgen',
    left_one: '{{count}} dag til slutdato',
    left_other: '{{count}} dage til slutdato',
    ends: 'Slut {{day}}',
  },
  /** Why one is reminded of a task. */
  purpose: {
    SHOULD_BEGIN: 'Bør begyndes nu',
    LAST_DAY_TO_BEGIN: 'Sidste dag at begynde er nået',
    END_NEARS: 'Slutdatoen nærmer sig',
    title: {
      SHOULD_BEGIN: 'En opgave bør begyndes nu',
      LAST_DAY_TO_BEGIN: 'Sidste dag at begynde på en opgave er nået',
      END_NEARS: 'En opgaves slutdato nærmer sig',
      END_REACHED: 'En opgaves slutdato er nået',
      NONE: 'Nyt om en opgave',
    },
  },
} as const
