/** Roles nobody holds: asked for in the chat, told once a week, seen at a glance. */
export const vacancy = {
  chat: {
    vacantTitle: 'Ubesatte roller',
    vacantNone: 'Ingen roller er ubesatte lige nu. Godt gået!',
    projectTitle: 'Roller på {{project}}',
    showVacant: 'Vis alle ubesatte',
    asked: 'spurgt: {{names}}',
    vacant: '○ Ubesat',
    mustBeFilled: '▲ Ubesat og skal tildeles',
    published: 'KOMBIT har udgivet rollen {{role}} til jer.',
    publishedMany: 'KOMBIT har udgivet {{count}} roller til jer',
  },
  page: {
    link: 'Overblik over ubesatte',
    title: 'Overblik over roller',
    text: 'Roller på tværs af projekter. Tryk på et felt for at åbne rollen.',
    table: 'Roller efter projekt',
    role: 'Rolle',
    state: {
      mustBeFilled: 'Skal tildeles',
      asked: 'Afventer svar',
      vacant: 'Ubesat',
      filled: 'Besat',
    },
    counted: '{{state}}: {{count}}',
    cell: '{{role}}, {{project}}: {{state}}',
    holders_one: '{{count}} person',
    holders_other: '{{count}} personer',
    only: 'Vis kun roller, der mangler nogen',
    allFilled: 'Alle roller er besat.',
    none: 'Der er ingen roller i rollegalleriet endnu.',
  },
} as const
