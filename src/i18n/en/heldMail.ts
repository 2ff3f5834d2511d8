import type { heldMail as da } from '../da/heldMail.js'
import type { Texts } from '../texts.js'

export const heldMail: Texts<typeof da> = {
  title: 'Answers by mail that wait',
  sub: 'They have not been put into the thread, since something speaks against it. Decide what is to become of them. After 30 days they go by themselves.',
  back: 'Messages to the municipalities',
  open: 'Answers by mail that wait',
  waiting_one: '{{count}} answer by mail waits for you to decide',
  waiting_other: '{{count}} answers by mail wait for you to decide',
  none: 'No answers wait',
  noneText:
    'When an answer comes by mail that KLIK is in doubt about, you decide here what is to become of it.',
  noSubject: 'No subject',
  from: 'From',
  noFrom: 'The mail does not say',
  to: 'Answers the mail to',
  task: 'Task',
  municipality: 'Municipality',
  project: 'Project',
  received: 'Received',
  text: 'The answer',
  noText: 'There is no text in the mail.',
  reason: {
    'unknown-token': 'It does not answer a mail that KLIK has sent.',
    'expired-token': 'It answers a mail that is more than 30 days old.',
    'not-authenticated': 'It is not certain that the mail is from the sender it names.',
    'other-sender': 'The mail was written by somebody else than KLIK wrote to.',
    'no-right': 'Whoever KLIK wrote to may no longer write on the task.',
    'personal-number-or-not':
      'There may be a civil registration number in the text. It must not stand in the thread.',
  },
  obstacle: {
    EMPTY: 'Without text there is nothing to put into the thread.',
    TOO_LONG:
      'The answer is too long for the thread: there is room for 4,000 characters, and these are the first of them.',
  },
  attach: 'Put into the thread',
  attachOf: 'Put the answer from {{from}} into the thread',
  attachTitle: 'Put the answer into the thread?',
  attachText: '{{municipality}} can read it, and it cannot be deleted again.',
  number:
    'There may be a civil registration number. Only put it into the thread if you are certain that it is none.',
  as: 'Who writes?',
  asKombit: 'KOMBIT',
  asMe: '{{name}} (you)',
  attached: 'The answer is in the thread.',
  drop: 'Throw away',
  dropOf: 'Throw away the answer from {{from}}',
  dropTitle: 'Throw the answer away?',
  dropText: 'It cannot be undone. The task’s history says that it happened, but not what it said.',
  dropped: 'The answer has been thrown away.',
  gone: 'Somebody else has already decided on that answer.',
  decided: { title: 'Decided in the last 30 days', ATTACHED: 'Put into the thread', DROPPED: 'Thrown away' },
  house: 'The operators of KLIK',
}
