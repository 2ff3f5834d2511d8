/** Where something can stand of a person, by the name of the table; in the order people are told of it. */
export const PERSONAL_TABLES = [
  'person',
  'access',
  'task',
  'role_assignment',
  'delegation',
  'message',
  'broadcast',
  'task_file',
  'role_note',
  'role_edition',
  'contact_entry',
  'confirmation',
  'confirmation_answer',
  'confirmation_round',
  'hand_over',
  'team_membership',
  'team',
  'area_coordinator',
  'invitation',
  'introduction_plan',
  'introduction_task',
  'introduction_comment',
  'introduction_file',
  'introduction_feedback',
  'introduction_template',
  'introduction_template_version',
  'introduction_template_share',
  'subscription',
  'conversation',
  'notice_settings',
  'snooze',
  'task_list_view',
  'calendar_feed',
  'outbox',
  'held_mail',
  'mail_token',
  'join_request',
  'sign_in_key',
  'session',
  'contact_lookup',
  'history',
] as const
export type PersonalTable = (typeof PERSONAL_TABLES)[number]

/**
 * What one table holds of somebody; each row by the names of its columns, and what it refers to by that thing's name.
 * `counted`: how many rows are left out.
 */
export type KeptOfPerson = { table: PersonalTable; rows: Record<string, unknown>[]; counted?: number }

/** What somebody else who takes it out for them gets: how much of introductions there is, and none of it (I-21). */
export const withoutIntroductions = (kept: readonly KeptOfPerson[]): KeptOfPerson[] =>
  kept.map((one) =>
    one.table.startsWith('introduction_') ? { ...one, rows: [], counted: one.rows.length } : one,
  )
