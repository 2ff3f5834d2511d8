import { JOIN_REQUEST_DAYS } from '../domain/joinRequest.js'
import { SESSION } from '../domain/session.js'
import { sql, type Sql } from './sql.js'

/**
 * How long rows are kept; `over`: which of them, by the moment in the column `since`. An index finds them, unless there
 * are never many.
 */
export type Forgotten = { days: number; since: Sql; over: Sql; few?: true }

/** `with`: goes when what it belongs to goes. `always`: what the house is about, or what it must be able to show. */
type Kept = { kept: 'always' | 'with'; because: string }

const always = (because: string): Kept => ({ kept: 'always', because })
const withIts = (owner: string): Kept => ({ kept: 'with', because: owner })

/** A card that stood is answered truthfully for so long, and what it was sent to say is known. */
const CARD_DAYS = 400
const YEAR_AND_A_MONTH = 396

/**
 * Every table, and how long its rows are kept. The clean-up forgets by it; a table that is missing here fails a test,
 * so that nothing grows for ever without somebody having said so.
 */
export const RETENTION: Record<string, Kept | Forgotten[]> = {
  municipality: always('the customers'),
  organisation: always('the customers'),
  person: always(
    'deleted people are kept without what identifies them: history and assignments refer to them',
  ),
  directory_refresh: always('one for each municipality'),
  sign_in_key: withIts('person'),
  session: [{ days: SESSION.keptDays, since: sql`created_at`, over: sql`true` }],
  sign_in_attempt: [{ days: SESSION.keptDays, since: sql`begun_at`, over: sql`true` }],
  saml_assertion: [{ days: SESSION.keptDays, since: sql`used_at`, over: sql`true` }],
  project: always('what municipalities are measured by'),
  participation: withIts('project'),
  access: withIts('person'),
  phase: withIts('project'),
  theme: withIts('project'),
  task_template: withIts('project'),
  task: always('what municipalities are measured by'),
  task_note: withIts('task'),
  message: withIts('task'),
  task_file: withIts('task'),
  task_import: withIts('task'),
  snooze: [{ days: 30, since: sql`until`, over: sql`true`, few: true }],
  task_list_view: withIts('person'),
  calendar_feed: withIts('person'),
  notice_settings: withIts('person'),
  master_role: always('the gallery'),
  role: always('the gallery'),
  role_audience: withIts('role'),
  role_edition: withIts('role'),
  role_note: withIts('role'),
  role_assignment: always('who held a role when'),
  hand_over: withIts('role_assignment'),
  delegation: withIts('role_assignment'),
  confirmation_round: always('one for each role and year'),
  confirmation: withIts('confirmation_round'),
  confirmation_answer: withIts('confirmation_round'),
  contact_entry: always('contact lists are edited, not added to'),
  contact_lookup: [{ days: YEAR_AND_A_MONTH, since: sql`last_at`, over: sql`true` }],
  municipality_group: withIts('project'),
  group_member: withIts('municipality_group'),
  broadcast: always('what KOMBIT has told the municipalities'),
  broadcast_address: withIts('broadcast'),
  broadcast_edition: withIts('broadcast'),
  pace: [{ days: 30, since: sql`given_until`, over: sql`true`, few: true }],
  rate_use: [{ days: 1, since: sql`at`, over: sql`true` }],
  history: always('who changed what: the audit'),
  audit_block: always('the seal of the history'),
  audit_entry: withIts('audit_block'),
  conversation: always('one for each chat and channel'),
  join_request: [
    { days: JOIN_REQUEST_DAYS, since: sql`coalesce(answered_at, asked_at)`, over: sql`true`, few: true },
  ],
  responsibility_area: always('how the municipality is organised'),
  area_coordinator: withIts('responsibility_area'),
  team: always('how the municipality is organised'),
  team_membership: always('who had which role in which team'),
  // One that was not used keeps its address from being let in.
  invitation: [{ days: YEAR_AND_A_MONTH, since: sql`sent_at`, over: sql`used_at is not null` }],
  introduction_template: always('what people are introduced by; what is deleted, plans were made from'),
  introduction_template_version: withIts('introduction_template'),
  introduction_template_share: withIts('introduction_template'),
  introduction_plan: always('who was introduced to what, until the municipality closes'),
  introduction_category: withIts('introduction_plan'),
  introduction_task: withIts('introduction_plan'),
  introduction_comment: withIts('introduction_plan'),
  introduction_file: withIts('introduction_plan'),
  introduction_feedback: withIts('introduction_plan'),
  closed_tenant: always('one for each tenant that shuts the bot out, until it lets it in'),
  subscription: withIts('conversation'),
  delivered_card: [
    { days: 60, since: sql`created_at`, over: sql`state = 'RETIRED'` },
    { days: CARD_DAYS, since: sql`created_at`, over: sql`true` },
  ],
  outbox: [
    { days: 60, since: sql`due_at`, over: sql`state = 'DROPPED'` },
    { days: 30, since: sql`due_at`, over: sql`state = 'SENT' and event->>'type' = 'card.changed'` },
    {
      days: CARD_DAYS,
      since: sql`due_at`,
      over: sql`state in ('SENT', 'UNCERTAIN', 'FAILED', 'EXPIRED', 'SILENCED')`,
    },
  ],
  mail_token: [{ days: 90, since: sql`made_at`, over: sql`true` }],
  held_mail: [{ days: 30, since: sql`received_at`, over: sql`true`, few: true }],
  message_return: withIts('message'),
  job_run: [{ days: CARD_DAYS, since: sql`started_at`, over: sql`true`, few: true }],
  received_activity: [{ days: 1, since: sql`received_at`, over: sql`true` }],
  sighting: always('one for each thing that is watched'),
  setting: always('one for each thing the house remembers of itself'),
}
