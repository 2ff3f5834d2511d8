/**
 * What of each table is a municipality's. `own`: its rows, `r`, by its id `$1`: exported, and erased when it is closed.
 * `shared`: rows of others that it was shown: exported besides, and left. `hidden`: columns that are secrets and of no use
 * to anybody, never exported. `passing`: changes by itself all the time, so that an export is no older for it. Every table
 * stands on this page; one that is missing fails a test, so that nothing can be forgotten on the way out.
 */
export type OfMunicipality =
  | { own: string; shared?: string; hidden?: readonly string[]; passing?: true }
  | { shared: string; because: string }
  | { because: string }

const BY_COLUMN = { own: 'r.municipality_id = $1' }
const PEOPLE = '(select pe.id from person pe where pe.municipality_id = $1)'
const TENANT = '(select m.tenant_id from municipality m where m.id = $1)'
const CHATS = `(select c.id from conversation c where c.municipality_id = $1 or c.person_id in ${PEOPLE} or c.tenant_id = ${TENANT})`
const PROJECTS = '(select pa.project_id from participation pa where pa.municipality_id = $1)'
const OF_PROJECT = { shared: `r.project_id in ${PROJECTS}`, because: 'KOMBIT’s' }
const OWN_OR_THEIRS = { own: `(r.municipality_id = $1 or r.person_id in ${PEOPLE})` }
const HOUSE = { because: 'the house’s own' }

export const OF_MUNICIPALITY: Readonly<Record<string, OfMunicipality>> = {
  municipality: { own: 'r.id = $1' },
  organisation: BY_COLUMN,
  person: BY_COLUMN,
  sign_in_key: OWN_OR_THEIRS,
  session: { ...OWN_OR_THEIRS, hidden: ['hash', 'logout_hint', 'session_index'], passing: true },
  sign_in_attempt: { ...BY_COLUMN, hidden: ['hash', 'state', 'nonce', 'verifier'], passing: true },
  saml_assertion: { because: 'ids of nobody, gone within a day' },
  project: { shared: `r.id in ${PROJECTS}`, because: 'KOMBIT’s' },
  participation: BY_COLUMN,
  access: OWN_OR_THEIRS,
  phase: OF_PROJECT,
  theme: OF_PROJECT,
  task_template: OF_PROJECT,
  task: BY_COLUMN,
  task_note: BY_COLUMN,
  message: BY_COLUMN,
  task_file: BY_COLUMN,
  task_import: BY_COLUMN,
  snooze: OWN_OR_THEIRS,
  task_list_view: OWN_OR_THEIRS,
  calendar_feed: { ...OWN_OR_THEIRS, hidden: ['secret_hash'] },
  notice_settings: OWN_OR_THEIRS,
  master_role: { because: 'KOMBIT’s' },
  role: {
    shared: `r.published_at is not null and (r.project_id is null or r.project_id in ${PROJECTS})
      and (not exists (select 1 from role_audience a where a.role_id = r.id)
        or exists (select 1 from role_audience a where a.role_id = r.id and a.municipality_id = $1))`,
    because: 'KOMBIT’s',
  },
  role_audience: BY_COLUMN,
  role_edition: { because: 'KOMBIT’s' },
  role_note: BY_COLUMN,
  role_assignment: BY_COLUMN,
  hand_over: BY_COLUMN,
  delegation: BY_COLUMN,
  confirmation_round: {
    shared: 'r.id in (select co.round_id from confirmation co where co.municipality_id = $1)',
    because: 'KOMBIT’s',
  },
  confirmation: BY_COLUMN,
  confirmation_answer: BY_COLUMN,
  contact_entry: BY_COLUMN,
  // Who of ours looked at others goes with them.
  contact_lookup: { own: '(r.municipality_id = $1 or r.reader_municipality_id = $1)', passing: true },
  municipality_group: { because: 'KOMBIT’s' },
  group_member: BY_COLUMN,
  broadcast: {
    shared: 'r.id in (select ba.broadcast_id from broadcast_address ba where ba.municipality_id = $1)',
    because: 'KOMBIT’s',
  },
  broadcast_address: BY_COLUMN,
  broadcast_edition: { because: 'KOMBIT’s' },
  pace: { own: `(r.key = ${TENANT} or r.key in ${CHATS})`, passing: true },
  rate_use: { because: 'digests of nobody, gone within a day' },
  history: {
    own: `(r.municipality_id = $1 or r.actor_id in ${PEOPLE} or r.old_person_id in ${PEOPLE} or r.new_person_id in ${PEOPLE})`,
  },
  audit_block: { because: 'the seal of the history: digests alone' },
  audit_entry: { because: 'the seal of the history: digests alone, which are told that they were forgotten' },
  conversation: { own: `r.id in ${CHATS}`, passing: true },
  join_request: BY_COLUMN,
  closed_tenant: { own: `r.tenant_id = ${TENANT}`, passing: true },
  subscription: BY_COLUMN,
  delivered_card: { own: `(r.municipality_id = $1 or r.conversation_id in ${CHATS})`, passing: true },
  outbox: {
    own: `(r.municipality_id = $1 or r.person_id in ${PEOPLE} or r.conversation_id in ${CHATS})`,
    passing: true,
  },
  mail_token: { ...OWN_OR_THEIRS, hidden: ['hash'], passing: true },
  held_mail: OWN_OR_THEIRS,
  message_return: BY_COLUMN,
  job_run: HOUSE,
  received_activity: {
    own: `r.conversation in (select c.teams_id from conversation c where c.id in ${CHATS})`,
    passing: true,
  },
  setting: HOUSE,
  responsibility_area: BY_COLUMN,
  area_coordinator: BY_COLUMN,
  team: BY_COLUMN,
  team_membership: BY_COLUMN,
  invitation: BY_COLUMN,
  introduction_template: BY_COLUMN,
  introduction_template_version: BY_COLUMN,
  introduction_template_share: BY_COLUMN,
  introduction_plan: BY_COLUMN,
  introduction_category: BY_COLUMN,
  introduction_task: BY_COLUMN,
  introduction_comment: BY_COLUMN,
  introduction_file: BY_COLUMN,
  introduction_feedback: BY_COLUMN,
  sighting: { ...BY_COLUMN, passing: true },
  directory_refresh: { ...BY_COLUMN, passing: true },
  migrations: HOUSE,
}
