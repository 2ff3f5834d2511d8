import type { handOver as da } from '../da/handOver.js'
import type { Texts } from '../texts.js'

export const handOver: Texts<typeof da> = {
  title: 'Hand the role {{role}} over',
  titleOf: 'Who takes over the role {{role}} from {{name}}?',
  takeBack: 'Take the hand-over back',
  keeps: '{{name}} holds the role until the successor says yes.',
  keepsMe: 'You hold the role until the successor says yes.',
  vacant: 'The role is required. Without a successor it is vacant.',
  tasks: 'Open tasks',
  noTasks: 'There are no open tasks to pass on.',
  projectTasks_one: '{{project}}: {{count}} task',
  projectTasks_other: '{{project}}: {{count}} tasks',
  goAlong: 'The tasks in {{projects}} go along unless you choose otherwise.',
  goNowhere: 'None of them belong to the role, so they stay where they are unless you choose otherwise.',
  introductions: 'Tasks in introductions',
  introductionOf_one: 'Introduction of {{name}} ({{team}}): {{count}} task',
  introductionOf_other: 'Introduction of {{name}} ({{team}}): {{count}} tasks',
  introductionIn_one: 'An introduction in {{team}}: {{count}} task',
  introductionIn_other: 'An introduction in {{team}}: {{count}} tasks',
  introductionsStay: 'The rest, and what the successor cannot be on, stays with {{holder}}.',
  whichIntroductions: 'Introductions whose tasks go along',
  followsIntroductions_one: '{{count}} task in introductions goes along.',
  followsIntroductions_other: '{{count}} tasks in introductions go along.',
  movedIntroductions_one: '{{count}} task in introductions has moved to {{name}}.',
  movedIntroductions_other: '{{count}} tasks in introductions have moved to {{name}}.',
  proposesIntroduction:
    '{{name}} can now be introduced to the role, with {{holder}} as one of the introducers.',
  proposals: 'Suggestions',
  reason: {
    CO_HOLDER: 'holds the role as well',
    SUGGESTED: 'suggested by whoever last said no',
    SAME_ROLE: 'holds the same role elsewhere',
    PROJECT: 'is part of the project',
    EARLIER: 'has held the role before',
    OTHER_ROLE: 'holds another role in the municipality',
    OTHER_PROJECT: 'is a plus user on another project',
  },
  ask: 'Ask {{name}}',
  giveTo: 'Give it to {{name}}',
  menu: 'Choose somebody else …',
  choose: 'Successor',
  chooseError: 'Choose who is to take the role over.',
  whichTasks: 'Tasks that go along',
  without: 'Remove without a successor',
  giveUp: 'Give the role up without a successor',
  back: 'Back to the role',
  onItsWay: 'The role is on its way to {{name}}. {{holder}} holds it until {{name}} says yes.',
  over: '{{name}} no longer holds the role.',
  follows: 'You take over from {{name}}.',
  followsWith_one: 'You take over from {{name}}. {{count}} task comes along.',
  followsWith_other: 'You take over from {{name}}. {{count}} tasks come along.',
  staysMine_one:
    '{{count}} task in {{project}} cannot come along, as you cannot be put on tasks of the project.',
  staysMine_other:
    '{{count}} tasks in {{project}} cannot come along, as you cannot be put on tasks of the project.',
  stays_one:
    '{{count}} task in {{project}} stays with {{holder}}, as {{name}} cannot be put on tasks of the project.',
  stays_other:
    '{{count}} tasks in {{project}} stay with {{holder}}, as {{name}} cannot be put on tasks of the project.',
  moved_one: '{{count}} task has moved to {{name}}.',
  moved_other: '{{count}} tasks have moved to {{name}}.',
  movedNone: 'No tasks came along.',
  asked: '{{name}} has been asked to take the role over. {{holder}} holds it until {{name}} says yes.',
  done: '{{name}} has taken the role over from {{holder}}.',
  startedBy: 'The hand-over was started by {{by}}.',
  stoppedBy: 'The hand-over was stopped by {{by}}.',
  stillHolds: '{{name}} still holds the role.',
  kept: 'The hand-over has been taken back. {{name}} still holds the role.',
  mark: { leaves: 'on its way to {{name}}', follows: 'is to take over from {{name}}' },
  told: {
    OPEN: {
      holder:
        '{{by}} has asked {{name}} to take the role over from you. You hold it until {{name}} says yes.',
      successor: '{{by}} has asked you to take the role over from {{holder}}.',
      other: '{{name}} has been asked to take the role over from {{holder}}.',
    },
    DONE: {
      holder: 'The role has been handed over to {{name}}. You no longer hold it.',
      successor: 'You have taken the role over from {{holder}}.',
      other: '{{name}} has taken the role over from {{holder}}.',
    },
    CANCELLED: {
      holder: 'The role does not go to {{name}} after all. You still hold it.',
      successor: 'You are not to take the role over after all. {{holder}} still holds it.',
      other: 'The role does not go to {{name}} after all. {{holder}} still holds it.',
    },
  },
  dialog: {
    ofRole_one: '{{count}} of which recommends the role',
    ofRole_other: '{{count}} of which recommend the role',
    leaves: 'The role is on its way to {{name}}',
    follows: 'Is to take over from {{name}}',
    other: 'Somebody else …',
    find: 'Find a successor',
    introductionStays: 'Stays with {{holder}}',
    introductionFollows: 'Goes along to the successor',
    nobody: 'Nobody: remove without a successor',
    nobodyMe: 'Nobody: give the role up without a successor',
    willLeave: '{{holder}} then no longer holds the role and is told. The tasks stay with {{holder}}.',
    willLeaveMe:
      'You then no longer hold the role. The tasks stay with you, and the administrators are told if a required role is vacant.',
    give: 'Hand the role over',
    willAsk_one:
      '{{name}} will be asked. If {{name}} says yes, {{count}} task moves along and {{holder}} no longer holds the role.',
    willAsk_other:
      '{{name}} will be asked. If {{name}} says yes, {{count}} tasks move along and {{holder}} no longer holds the role.',
    willAskNone:
      '{{name}} will be asked. If {{name}} says yes, {{holder}} no longer holds the role. No tasks move along.',
    willGive_one:
      '{{name}} holds the role as well and takes over at once, {{count}} task included. {{holder}} then no longer holds it.',
    willGive_other:
      '{{name}} holds the role as well and takes over at once, {{count}} tasks included. {{holder}} then no longer holds it.',
    willGiveNone:
      '{{name}} holds the role as well. {{holder}} then no longer holds it, and no tasks move along.',
  },
}
