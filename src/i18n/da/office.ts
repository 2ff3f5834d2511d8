/** Holding a role: handing it over, delegating, confirming. */
export const office = {
  changes: 'Ret tildelinger …',
  vacant: 'Rollen er påkrævet, og ingen har den længere. Udpeg en ny.',
  handOver: {
    title: 'Giv rollen {{role}} videre',
    titleOf: 'Hvem overtager rollen {{role}} efter {{name}}?',
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
    stillHolds: '{{name}} har stadig rollen.',
    kept: 'Overdragelsen er trukket tilbage. {{name}} har stadig rollen.',
    mark: { leaves: 'på vej til {{name}}', follows: 'skal overtage efter {{name}}' },
    told: {
      OPEN: {
        holder:
          '{{by}} har bedt {{name}} om at overtage rollen efter dig. Du har den, til {{name}} siger ja.',
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
  },
} as const
