import type { PersonalTable } from '../domain/personalData.js'
import type { OfPeople } from './personalData.js'

type Table = Extract<PersonalTable, `introduction_${string}`>

/** The part of the register (`OF_PEOPLE`) that introductions have. */
export const OF_INTRODUCTIONS: Record<Table, OfPeople> = {
  introduction_plan: {
    about: 'introducee_id started_by ended_by',
    told: 'name template_name start_date state running_at ended_at reason created_at',
    withheld:
      'id municipality_id team_id template_id starter template_version start_confirmed role_id assignment_id version',
  },
  introduction_task: {
    about: 'responsible_id status_changed_by',
    told: 'title status deadline status_changed_at note',
    withheld:
      'id municipality_id plan_id category_id position description links slot slot_role_id critical work_days latest_start yellow_on red_on next_change_on last_notified_marker klik_task_id version',
  },
  introduction_comment: {
    about: 'author_id',
    told: 'text audience at',
    withheld: 'id municipality_id plan_id task_id',
  },
  introduction_file: {
    about: 'uploaded_by',
    told: 'name media_type size uploaded_at',
    withheld: 'id municipality_id plan_id task_id sha256',
  },
  introduction_feedback: {
    about: 'introducee_id',
    told: 'plan_id scores text at',
    withheld: 'municipality_id',
  },
  introduction_template: {
    about: 'owner_id changed_by',
    told: 'name description changed_at',
    withheld: 'id municipality_id name_sort locale team_id role_id content state version',
  },
  introduction_template_version: {
    about: 'changed_by',
    told: 'name version changed_at',
    withheld: 'template_id municipality_id content',
  },
  introduction_template_share: {
    about: 'person_id shared_by',
    told: 'right shared_at',
    withheld: 'id municipality_id template_id team_id',
  },
}
