/** The gallery: notes, other municipalities, exports, look-ups. */
export const gallery = {
  vacantOnly: 'Kun ubesatte',
  show_one: 'Vis {{count}} rolle',
  show_other: 'Vis {{count}} roller',
  type: { CROSS_CUTTING: 'Tværgående', SYSTEM_SPECIFIC: 'Systemspecifik' },
  view: { label: 'Visning', own: 'Min kommune', everywhere: 'Alle kommuner' },
  column: {
    role: 'Rolle',
    project: 'Projekt',
    municipality: 'Kommune',
    person: 'Bruger',
    directPhone: 'Direkte nr.',
    mobilePhone: 'Mobil nr.',
    email: 'E-mail',
  },
  sheet: {
    vacant: 'Ubesat',
    yes: 'Ja',
    no: 'Nej',
    cut: 'Kun de første {{shown}} af {{total}} er med. Filtrér listen for at få resten.',
  },
  part: { label: 'Om rollen', role: 'Rolle', tasks: 'Opgaver' },
} as const
