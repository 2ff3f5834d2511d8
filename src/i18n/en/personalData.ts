import type { Texts } from '../texts.js'
import type { personalData as da } from '../da/personalData.js'

export const personalData: Texts<typeof da> = {
  about:
    'Everything KLIK had about you on {{day}}. The headings are for reading; the names of the fields are for other programs. What others have written, and who has looked you up, is not included.',
  table: {
    person: 'You',
    access: 'Projects you have access to',
    task: 'Tasks you are responsible for or carry out',
    role_assignment: 'Roles you hold, have held or have been asked about',
    delegation: 'Tasks and duties delegated to you',
    message: 'Messages you have written',
    broadcast: 'Messages to the municipalities you have written',
    task_file: 'Files you have added to tasks or removed',
    role_note: 'Notes on roles you edited last',
    role_edition: 'Roles you have edited',
    contact_entry: 'Contact entries you have confirmed',
    confirmation: 'Confirmations you have closed',
    confirmation_answer: 'Confirmations you have answered',
    confirmation_round: 'Confirmations you have opened',
    hand_over: 'Handovers of roles you have asked for',
    subscription: 'Channels you have let follow a project',
    conversation: 'Your chat with KLIK',
    notice_settings: 'What you have chosen to be told about',
    snooze: 'Tasks you want to be reminded of',
    task_list_view: 'Your view of the task list',
    calendar_feed: 'Your calendar address',
    outbox: 'Messages to you from KLIK',
    held_mail: 'Replies by mail from you that are waiting',
    mail_token: 'Reply addresses in mails to you',
    join_request: 'When you asked to be let in',
    sign_in_key: 'Accounts you sign in with in the browser',
    session: 'Where you are signed in in the browser',
    contact_lookup: 'When others looked up your contact data',
    history: 'Changes you have made or that are about you',
  },
}
