import type { PersonalTable } from '../domain/personalData.js'
import { OF_INTRODUCTIONS } from './personalDataOfIntroductions.js'

/**
 * What a table says of people. `about`: the columns that name whom a row is about; `told`: what that person gets to know
 * of it ("event.type" is a part of a document); `withheld`: what they do not, since it is of others, a secret, or the
 * house's own keeping. Columns are separated by blanks. Every column of every table stands on this page, once; a table or
 * a column that is missing fails a test, so that nothing is kept of anybody without somebody having said what it is.
 */
export type OfPeople = { about: string; told: string; withheld?: string }

export const OF_PEOPLE: Record<PersonalTable, OfPeople> = {
  person: {
    about: 'id',
    told: 'full_name email direct_phone mobile_phone title department organisation_id side is_administrator language first_login_at last_login_at auth_source fk_job_function last_fk_login_at last_openid_login_at last_teams_login_at directory directory_key left_at consent_given_at consent_withdrawn_at consent_text_version created_at deleted_at tenant_id aad_object_id fk_uuid',
    withheld: 'municipality_id name_sort logins_known_since directory_fields version',
  },
  access: { about: 'person_id', told: 'project_id user_type', withheld: 'municipality_id' },
  task: {
    about: 'responsible_id executor_id',
    told: 'title instance_number project_id status start_date end_date',
    withheld:
      'id municipality_id kind template_id parent_task_id phase_id theme_id title_sort description priority planned_duration_working_days latest_start_override latest_start yellow_on red_on next_change_on last_notified_marker version created_at updated_at',
  },
  role_assignment: {
    about: 'person_id',
    told: 'role_id state direct is_primary nominated_at answered_at reached_at ended_at reason last_confirmed_at reminded_at',
    withheld: 'id municipality_id nominated_by suggested_person_id confirmed_by version',
  },
  delegation: {
    about: 'person_id',
    told: 'duty task_id note state delegated_at ended_at',
    withheld: 'id municipality_id assignment_id ended_by version',
  },
  message: {
    about: 'author_id',
    told: 'task_id text author_name sent_at',
    withheld: 'id municipality_id author_side position is_follow_up',
  },
  broadcast: {
    about: 'author_id',
    told: 'project_id title text link author_name sent_at corrected_at withdrawn_at',
    withheld: 'id group_id group_name author_side is_urgent version is_chosen',
  },
  task_file: {
    about: 'uploaded_by deleted_by',
    told: 'task_id name media_type size uploaded_at deleted_at deleted_reason',
    withheld: 'id municipality_id sha256 origin',
  },
  role_note: {
    about: 'updated_by',
    told: 'role_id section text updated_at',
    withheld: 'municipality_id version',
  },
  role_edition: { about: 'by', told: 'at role_id', withheld: 'id master_role_id version content' },
  contact_entry: {
    about: 'verified_by',
    told: 'list verified_at',
    withheld: 'id municipality_id name title email phone it_system gln reference is_shared version',
  },
  confirmation: {
    about: 'closed_by',
    told: 'state reason closed_at task_id',
    withheld: 'id round_id municipality_id version',
  },
  confirmation_answer: {
    about: 'answered_by',
    told: 'answer answered_at',
    withheld: 'confirmation_id assignment_id municipality_id',
  },
  confirmation_round: { about: 'opened_by', told: 'role_id year due_on opened_at', withheld: 'id' },
  hand_over: {
    about: 'created_by',
    told: 'state created_at settled_at',
    withheld: 'id municipality_id assignment_id successor_assignment_id project_ids introductions',
  },
  team_membership: {
    about: 'person_id',
    told: 'team_id role state since archived_at',
    withheld: 'id municipality_id version',
  },
  team: {
    about: 'created_by',
    told: 'name created_at',
    withheld: 'id municipality_id name_sort report_tags area_id is_main state version',
  },
  area_coordinator: {
    about: 'person_id appointed_by',
    told: 'area_id appointed_at',
    withheld: 'municipality_id',
  },
  invitation: {
    about: 'person_id sent_by',
    told: 'team_id role message sent_at expires_at used_at',
    withheld: 'id municipality_id plan_id',
  },
  ...OF_INTRODUCTIONS,
  subscription: {
    about: 'created_by',
    told: 'project_id created_at',
    withheld: 'conversation_id municipality_id deadlines broadcasts only_red',
  },
  conversation: {
    about: 'person_id',
    told: 'kind state language welcomed_at quiet_until created_at removed_at',
    withheld: 'id municipality_id tenant_id teams_id service_url bot_id',
  },
  notice_settings: {
    about: 'person_id',
    told: 'choices digest quiet_from quiet_to away_from away_to only_exceptions',
    withheld: 'municipality_id deputy_id version',
  },
  snooze: { about: 'person_id', told: 'task_id until', withheld: 'municipality_id' },
  task_list_view: { about: 'person_id', told: 'search', withheld: 'municipality_id' },
  calendar_feed: { about: 'person_id', told: 'created_at', withheld: 'municipality_id secret_hash' },
  outbox: {
    about: 'person_id',
    told: 'event.type channel state due_at sent_at seen_at',
    withheld:
      'id key municipality_id conversation_id attempts lease leased_until maybe_duplicate activity_id problem created_at first_tried_at told_again_at mailbox unrouted routed_from send_class',
  },
  held_mail: {
    about: 'person_id',
    told: 'from_address subject text received_at task_id project_id',
    withheld: 'id municipality_id mailbox message_id reason',
  },
  mail_token: {
    about: 'person_id',
    told: 'task_id made_at used_on uses',
    withheld: 'hash municipality_id mailbox outbox_ids',
  },
  join_request: {
    about: 'person_id',
    told: 'full_name email state asked_at answered_at reason',
    withheld: 'id municipality_id tenant_id aad_object_id conversation_id answered_by',
  },
  sign_in_key: {
    about: 'person_id',
    told: 'kind issuer subject bound_at',
    withheld: 'municipality_id',
  },
  session: {
    about: 'person_id',
    told: 'kind created_at last_used_at expires_at',
    withheld: 'hash issuer subject logout_hint session_index municipality_id',
  },
  // That, when and why; who it was is the reader's own matter (platform.md A12).
  contact_lookup: {
    about: 'person_id',
    told: 'kind purpose at last_at',
    withheld: 'id reader_id reader_municipality_id municipality_id',
  },
  // What was changed from and to can be the name of somebody else.
  history: {
    about: 'actor_id old_person_id new_person_id',
    told: 'at subject subject_id field',
    withheld: 'id ordinal municipality_id actor_side hat door old_value new_value version',
  },
}

/** Tables of which no row is about anybody, and why. */
export const OF_NOBODY: Record<string, { columns: string; because: string }> = {
  audit_block: { columns: 'number entries previous_hash hash sealed_at', because: 'the seal of the history' },
  audit_entry: {
    columns: 'ordinal block row_digest values_digest salt forgotten_at',
    because: 'the seal of the history; what was sealed stands there',
  },
  broadcast_address: {
    columns: 'broadcast_id municipality_id people to_administrators',
    because: 'how many were written to, not who',
  },
  broadcast_edition: {
    columns: 'broadcast_id version title text link author_name at',
    because: 'earlier words of a broadcast; its author is told of the broadcast',
  },
  closed_tenant: {
    columns: 'tenant_id closed_at probe_at probe_conversation_id',
    because: 'whole organisations',
  },
  delivered_card: {
    columns:
      'id municipality_id conversation_id activity_id thread_id kind subject shows state created_at page',
    because: 'cards of a chat; what was written there stands in the outbox',
  },
  group_member: { columns: 'group_id municipality_id', because: 'authorities' },
  job_run: { columns: 'job slot started_at finished_at', because: 'the house’s own work' },
  master_role: {
    columns:
      'id title description effect duties responsibilities competences characteristics title_sort version',
    because: 'what a role is',
  },
  message_return: { columns: 'message_id municipality_id returned_at', because: 'mailboxes of projects' },
  migrations: { columns: 'id timestamp name', because: 'the shape of the database' },
  directory_refresh: {
    columns: 'municipality_id directory at problem counts',
    because: 'how many of each',
  },
  municipality: {
    columns:
      'id code name tenant_id language calendar_profile extra_closed_days cvr minimum_assurance version sign_ins_that_count',
    because: 'authorities',
  },
  municipality_group: {
    columns: 'id project_id kind name name_sort version',
    because: 'groups of authorities',
  },
  organisation: { columns: 'id kind name municipality_id', because: 'organisations' },
  pace: {
    columns: 'key given_until per_second since stopped_until asked_by asked_until',
    because: 'how fast messages go out',
  },
  participation: { columns: 'project_id municipality_id', because: 'authorities' },
  introduction_category: {
    columns: 'id municipality_id plan_id name position deadline due',
    because: 'parts of plans',
  },
  phase: { columns: 'id project_id name name_sort position', because: 'parts of projects' },
  project: {
    columns:
      'id name name_sort deadline period_from period_to kombit_contact_name kombit_contact_mail functional_mailbox description state handbook_url',
    because: 'projects; their contact at KOMBIT is what KOMBIT publishes',
  },
  responsibility_area: {
    columns: 'id municipality_id parent_id name name_sort version',
    because: 'parts of the municipality',
  },
  rate_use: { columns: 'key instance at used', because: 'gone after a day' },
  received_activity: { columns: 'conversation activity_id received_at', because: 'gone after a day' },
  role: {
    columns:
      'id master_role_id title description effect duties responsibilities competences characteristics title_sort project_id importance max_holders requires_yearly_confirmation published_at version',
    because: 'what a role is',
  },
  role_audience: { columns: 'role_id municipality_id', because: 'authorities' },
  saml_assertion: { columns: 'id used_at', because: 'gone when it could be used no more' },
  sighting: {
    columns: 'id municipality_id what first_at last_at',
    because: 'what was seen to work, not who',
  },
  sign_in_attempt: {
    columns: 'hash provider state nonce verifier return_to begun_at problem municipality_id',
    because: 'whoever is on the way in is nobody yet',
  },
  setting: { columns: 'key value', because: 'what the house remembers of itself' },
  task_import: {
    columns: 'task_id municipality_id imported_at history files',
    because: 'what came with a task from elsewhere, as it was written there',
  },
  task_note: {
    columns: 'task_id municipality_id text',
    because: 'written on a task by its people together',
  },
  task_template: {
    columns:
      'id template_number project_id goal description method result quality_criteria recommended_responsible_roles recommended_executor_roles prerequisites closely_related external_attachments extra',
    because: 'what KOMBIT asks for',
  },
  theme: { columns: 'id project_id name name_sort position', because: 'parts of projects' },
}

/** The columns written in one line. */
export const columnNames = (text = ''): string[] => text.split(' ').filter((one) => one !== '')
