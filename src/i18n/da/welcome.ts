/** What a newcomer is told of what is waiting for them. */
export const welcome = {
  own_one: 'Du har {{count}} åben opgave (røde: {{red}}, gule: {{yellow}}).',
  own_other: 'Du har {{count}} åbne opgaver (røde: {{red}}, gule: {{yellow}}).',
  followed_one: 'På dine projekter haster {{count}} opgave mest (røde: {{red}}, gule: {{yellow}}).',
  followed_other:
    'De {{count}} mest hastende opgaver på dine projekter er klar (røde: {{red}}, gule: {{yellow}}).',
  asked_one: 'Du er spurgt, om du vil tage {{count}} rolle.',
  asked_other: 'Du er spurgt, om du vil tage {{count}} roller.',
  vacant_one: '{{count}} påkrævet rolle er ubesat i kommunen.',
  vacant_other: '{{count}} påkrævede roller er ubesatte i kommunen.',
  neverSignedIn_one: '{{count}} bruger har aldrig været logget på.',
  neverSignedIn_other: '{{count}} brugere har aldrig været logget på.',
} as const
