/** A role on its way from its holder to a successor. */
export const handOver = {
  title: 'Giv rollen {{role}} videre',
  titleOf: 'Hvem overtager rollen {{role}} efter {{name}}?',
  takeBack: 'Træk overdragelsen tilbage',
  keeps: '{{name}} har rollen, til efterfølgeren siger ja.',
  keepsMe: 'Du har rollen, til efterfølgeren siger ja.',
  vacant: 'Rollen er påkrævet. Uden efterfølger står den ubesat.',
  tasks: 'Åbne opgaver',
  noTasks: 'Der er ingen åbne opgaver at give videre.',
  projectTasks_one: '{{project}}: {{count}} opgave',
  projectTasks_other: '{{project}}: {{count}} opgaver',
  goAlong: 'Opgaverne i {{projects}} følger med, hvis du ikke vælger andet.',
  goNowhere: 'Ingen af dem hører til rollen, så de bliver, hvor de er, hvis du ikke vælger andet.',
  proposals: 'Forslag',
  reason: {
    CO_HOLDER: 'har også rollen',
    SUGGESTED: 'foreslået af den, der sidst sagde nej',
    SAME_ROLE: 'har samme rolle et andet sted',
    PROJECT: 'er med på projektet',
    EARLIER: 'har haft rollen før',
    OTHER_ROLE: 'har en anden rolle i kommunen',
    OTHER_PROJECT: 'er plusbruger på et andet projekt',
  },
  ask: 'Spørg {{name}}',
  giveTo: 'Giv den til {{name}}',
  menu: 'Vælg en anden …',
  choose: 'Efterfølger',
  chooseError: 'Vælg den, der skal overtage rollen.',
  whichTasks: 'Opgaver, der følger med',
  without: 'Fjern uden efterfølger',
  giveUp: 'Opgiv rollen uden efterfølger',
  back: 'Tilbage til rollen',
  onItsWay: 'Rollen er på vej til {{name}}. {{holder}} har den, til {{name}} siger ja.',
  over: '{{name}} har ikke længere rollen.',
  follows: 'Du overtager efter {{name}}.',
  followsWith_one: 'Du overtager efter {{name}}. {{count}} opgave følger med.',
  followsWith_other: 'Du overtager efter {{name}}. {{count}} opgaver følger med.',
  staysMine_one:
    '{{count}} opgave i {{project}} kan ikke følge med, fordi du ikke kan stå på opgaver i projektet.',
  staysMine_other:
    '{{count}} opgaver i {{project}} kan ikke følge med, fordi du ikke kan stå på opgaver i projektet.',
  stays_one:
    '{{count}} opgave i {{project}} bliver hos {{holder}}, fordi {{name}} ikke kan stå på opgaver i projektet.',
  stays_other:
    '{{count}} opgaver i {{project}} bliver hos {{holder}}, fordi {{name}} ikke kan stå på opgaver i projektet.',
  moved_one: '{{count}} opgave er flyttet til {{name}}.',
  moved_other: '{{count}} opgaver er flyttet til {{name}}.',
  movedNone: 'Ingen opgaver fulgte med.',
  asked: '{{name}} er spurgt om at overtage rollen. {{holder}} har den, til {{name}} siger ja.',
  done: '{{name}} har overtaget rollen efter {{holder}}.',
  startedBy: 'Overdragelsen er sat i gang af {{by}}.',
  stoppedBy: 'Overdragelsen er stoppet af {{by}}.',
  stillHolds: '{{name}} har stadig rollen.',
  kept: 'Overdragelsen er trukket tilbage. {{name}} har stadig rollen.',
  mark: { leaves: 'på vej til {{name}}', follows: 'skal overtage efter {{name}}' },
  told: {
    OPEN: {
      holder: '{{by}} har bedt {{name}} om at overtage rollen efter dig. Du har den, til {{name}} siger ja.',
      successor: '{{by}} har bedt dig om at overtage rollen efter {{holder}}.',
      other: '{{name}} er spurgt om at overtage rollen efter {{holder}}.',
    },
    DONE: {
      holder: 'Rollen er givet videre til {{name}}. Du har den ikke længere.',
      successor: 'Du har overtaget rollen efter {{holder}}.',
      other: '{{name}} har overtaget rollen efter {{holder}}.',
    },
    CANCELLED: {
      holder: 'Rollen går ikke videre til {{name}} alligevel. Du har den stadig.',
      successor: 'Du skal ikke overtage rollen alligevel. {{holder}} har den stadig.',
      other: 'Rollen går ikke videre til {{name}} alligevel. {{holder}} har den stadig.',
    },
  },
  dialog: {
    ofRole_one: 'heraf {{count}}, hvor rollen er anbefalet',
    ofRole_other: 'heraf {{count}}, hvor rollen er anbefalet',
    leaves: 'Rollen er på vej til {{name}}',
    follows: 'Skal overtage efter {{name}}',
    other: 'En anden …',
    find: 'Find en efterfølger',
    nobody: 'Ingen: fjern uden efterfølger',
    nobodyMe: 'Ingen: opgiv rollen uden efterfølger',
    willLeave: '{{holder}} har derefter ikke længere rollen og får besked. Opgaverne bliver hos {{holder}}.',
    willLeaveMe:
      'Du har derefter ikke længere rollen. Opgaverne bliver hos dig, og kommunens administratorer får besked, hvis en påkrævet rolle står ubesat.',
    give: 'Giv rollen videre',
    willAsk_one:
      '{{name}} bliver spurgt. Siger {{name}} ja, flytter {{count}} opgave med, og {{holder}} har ikke længere rollen.',
    willAsk_other:
      '{{name}} bliver spurgt. Siger {{name}} ja, flytter {{count}} opgaver med, og {{holder}} har ikke længere rollen.',
    willAskNone:
      '{{name}} bliver spurgt. Siger {{name}} ja, har {{holder}} ikke længere rollen. Ingen opgaver flytter med.',
    willGive_one:
      '{{name}} har også rollen og overtager med det samme, også {{count}} opgave. {{holder}} har så ikke længere rollen.',
    willGive_other:
      '{{name}} har også rollen og overtager med det samme, også {{count}} opgaver. {{holder}} har så ikke længere rollen.',
    willGiveNone:
      '{{name}} har også rollen. {{holder}} har den så ikke længere, og ingen opgaver flytter med.',
  },
} as const
