import type { handOver as da } from '../da/handOver.js'
import type { Texts } from '../texts.js'

export const handOver: Texts<typeof da> = {
  title: 'Lämna över rollen {{role}}',
  titleOf: 'Vem tar över rollen {{role}} efter {{name}}?',
  takeBack: 'Återkalla överlämningen',
  keeps: '{{name}} har rollen tills efterträdaren tackar ja.',
  keepsMe: 'Du har rollen tills efterträdaren tackar ja.',
  vacant: 'Rollen är obligatorisk. Utan efterträdare står den vakant.',
  tasks: 'Öppna uppgifter',
  noTasks: 'Det finns inga öppna uppgifter att lämna över.',
  projectTasks_one: '{{project}}: {{count}} uppgift',
  projectTasks_other: '{{project}}: {{count}} uppgifter',
  goAlong: 'Uppgifterna i {{projects}} följer med om du inte väljer något annat.',
  goNowhere: 'Ingen av dem hör till rollen, så de blir kvar där de är om du inte väljer något annat.',
  introductions: 'Uppgifter i introduktioner',
  introductionOf_one: 'Introduktion av {{name}} ({{team}}): {{count}} uppgift',
  introductionOf_other: 'Introduktion av {{name}} ({{team}}): {{count}} uppgifter',
  introductionIn_one: 'En introduktion i {{team}}: {{count}} uppgift',
  introductionIn_other: 'En introduktion i {{team}}: {{count}} uppgifter',
  introductionsStay: 'Resten, och det som efterträdaren inte kan ta över, blir kvar hos {{holder}}.',
  whichIntroductions: 'Introduktioner där uppgifterna följer med',
  followsIntroductions_one: '{{count}} uppgift i introduktioner följer med.',
  followsIntroductions_other: '{{count}} uppgifter i introduktioner följer med.',
  movedIntroductions_one: '{{count}} uppgift i introduktioner har flyttats till {{name}}.',
  movedIntroductions_other: '{{count}} uppgifter i introduktioner har flyttats till {{name}}.',
  proposesIntroduction: '{{name}} kan nu introduceras i rollen, med {{holder}} som en av introducerarna.',
  proposals: 'Förslag',
  reason: {
    CO_HOLDER: 'har också rollen',
    SUGGESTED: 'föreslagen av den som senast tackade nej',
    SAME_ROLE: 'har samma roll på ett annat ställe',
    PROJECT: 'är med i projektet',
    EARLIER: 'har haft rollen tidigare',
    OTHER_ROLE: 'har en annan roll i kommunen',
    OTHER_PROJECT: 'är plusanvändare i ett annat projekt',
  },
  ask: 'Fråga {{name}}',
  giveTo: 'Ge den till {{name}}',
  menu: 'Välj någon annan …',
  choose: 'Efterträdare',
  chooseError: 'Välj den som ska ta över rollen.',
  whichTasks: 'Uppgifter som följer med',
  without: 'Ta bort utan efterträdare',
  giveUp: 'Avsäg dig rollen utan efterträdare',
  back: 'Tillbaka till rollen',
  onItsWay: 'Rollen är på väg till {{name}}. {{holder}} har den tills {{name}} tackar ja.',
  over: '{{name}} har inte längre rollen.',
  follows: 'Du tar över efter {{name}}.',
  followsWith_one: 'Du tar över efter {{name}}. {{count}} uppgift följer med.',
  followsWith_other: 'Du tar över efter {{name}}. {{count}} uppgifter följer med.',
  staysMine_one:
    '{{count}} uppgift i {{project}} kan inte följa med, eftersom du inte kan läggas till på uppgifter i projektet.',
  staysMine_other:
    '{{count}} uppgifter i {{project}} kan inte följa med, eftersom du inte kan läggas till på uppgifter i projektet.',
  stays_one:
    '{{count}} uppgift i {{project}} blir kvar hos {{holder}}, eftersom {{name}} inte kan läggas till på uppgifter i projektet.',
  stays_other:
    '{{count}} uppgifter i {{project}} blir kvar hos {{holder}}, eftersom {{name}} inte kan läggas till på uppgifter i projektet.',
  moved_one: '{{count}} uppgift har flyttats till {{name}}.',
  moved_other: '{{count}} uppgifter har flyttats till {{name}}.',
  movedNone: 'Inga uppgifter följde med.',
  asked: '{{name}} är tillfrågad om att ta över rollen. {{holder}} har den tills {{name}} tackar ja.',
  done: '{{name}} har tagit över rollen efter {{holder}}.',
  startedBy: 'Överlämningen har startats av {{by}}.',
  stoppedBy: 'Överlämningen har stoppats av {{by}}.',
  stillHolds: '{{name}} har fortfarande rollen.',
  kept: 'Överlämningen är återkallad. {{name}} har fortfarande rollen.',
  mark: { leaves: 'på väg till {{name}}', follows: 'ska ta över efter {{name}}' },
  told: {
    OPEN: {
      holder: '{{by}} har bett {{name}} att ta över rollen efter dig. Du har den tills {{name}} tackar ja.',
      successor: '{{by}} har bett dig att ta över rollen efter {{holder}}.',
      other: '{{name}} är tillfrågad om att ta över rollen efter {{holder}}.',
    },
    DONE: {
      holder: 'Rollen har lämnats över till {{name}}. Du har den inte längre.',
      successor: 'Du har tagit över rollen efter {{holder}}.',
      other: '{{name}} har tagit över rollen efter {{holder}}.',
    },
    CANCELLED: {
      holder: 'Rollen lämnas ändå inte över till {{name}}. Du har den fortfarande.',
      successor: 'Du ska ändå inte ta över rollen. {{holder}} har den fortfarande.',
      other: 'Rollen lämnas ändå inte över till {{name}}. {{holder}} har den fortfarande.',
    },
  },
  dialog: {
    ofRole_one: 'varav {{count}} där rollen rekommenderas',
    ofRole_other: 'varav {{count}} där rollen rekommenderas',
    leaves: 'Rollen är på väg till {{name}}',
    follows: 'Ska ta över efter {{name}}',
    other: 'Någon annan …',
    find: 'Hitta en efterträdare',
    introductionStays: 'Blir kvar hos {{holder}}',
    introductionFollows: 'Följer med till efterträdaren',
    nobody: 'Ingen: ta bort utan efterträdare',
    nobodyMe: 'Ingen: avsäg dig rollen utan efterträdare',
    willLeave:
      '{{holder}} har därefter inte längre rollen och får ett meddelande. Uppgifterna blir kvar hos {{holder}}.',
    willLeaveMe:
      'Du har därefter inte längre rollen. Uppgifterna blir kvar hos dig, och kommunens administratörer får ett meddelande om en obligatorisk roll står vakant.',
    give: 'Lämna över rollen',
    willAsk_one:
      '{{name}} blir tillfrågad. Om {{name}} tackar ja flyttas {{count}} uppgift med, och {{holder}} har inte längre rollen.',
    willAsk_other:
      '{{name}} blir tillfrågad. Om {{name}} tackar ja flyttas {{count}} uppgifter med, och {{holder}} har inte längre rollen.',
    willAskNone:
      '{{name}} blir tillfrågad. Om {{name}} tackar ja har {{holder}} inte längre rollen. Inga uppgifter flyttas med.',
    willGive_one:
      '{{name}} har också rollen och tar över direkt, inklusive {{count}} uppgift. {{holder}} har då inte längre rollen.',
    willGive_other:
      '{{name}} har också rollen och tar över direkt, inklusive {{count}} uppgifter. {{holder}} har då inte längre rollen.',
    willGiveNone:
      '{{name}} har också rollen. {{holder}} har den då inte längre, och inga uppgifter flyttas med.',
  },
}
