export const mail = {
  noAnswer: 'This mail cannot be answered. Write in KLIK instead.',
  answerAbove:
    '— Write your answer above this line. It goes into the thread of the task, where the municipality reads it. —',
  settings: 'Choose what you are told of',
  open: 'Open KLIK',
  attachments_one: '(The mail had an attachment, which has not come along. Put it beside the task in KLIK.)',
  attachments_other:
    '(The mail had {{count}} attachments, which have not come along. Put them beside the task in KLIK.)',
  mailbox: {
    subject: '{{municipality}} has written on #{{number}} {{title}}',
    wrote: '{{author}} of {{municipality}} writes:',
    open: 'Open the task in KLIK',
    why: 'This mail comes here because this is the mailbox of the project {{project}}.',
  },
  refused: {
    'too-long':
      'The answer is too long: a message has room for 4,000 characters. Make it shorter, or write in KLIK.',
    empty: 'There was no answer in the mail. Write it at the top, or write in KLIK.',
    'personal-number':
      'The answer was not taken in: it holds what looks like a civil registration number. Remove it and send again.',
  },
  shelf: {
    title: 'Mail that has not been sent',
    why: 'No mail server is set up here, so nobody has got these. This is how they would have looked. They are gone when KLIK starts again.',
    isOn: 'A mail server is set up here, so mail is sent, and none lies here.',
    none: 'There is none yet. Write a message on a task of a project that has a mailbox at KOMBIT, for one.',
    to: 'To {{to}}, {{at}}',
    asText: 'The same mail as plain text',
    back: 'To the demo room',
  },
} as const
