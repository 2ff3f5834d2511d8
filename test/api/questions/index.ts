import type { RouteName } from '../../../src/contract/routes.js'
import { broadcastQuestions } from './broadcasts.js'
import { calendarQuestions } from './calendar.js'
import { contactQuestions } from './contacts.js'
import { confirmationQuestions } from './confirmations.js'
import { historyQuestions } from './history.js'
import { heldMailQuestions } from './heldMails.js'
import { deliveryQuestions } from './delivery.js'
import { municipalityQuestions } from './municipalities.js'
import { noticeQuestions } from './notices.js'
import { peopleQuestions } from './people.js'
import { projectQuestions } from './projects.js'
import { kombitRoleQuestions } from './kombitRoles.js'
import { fileQuestions } from './files.js'
import type { QuestionsOf } from './question.js'
import { handOverQuestions } from './handOvers.js'
import { directoryQuestions } from './directory.js'
import { introductionPlanQuestions } from './introductionPlans.js'
import { introductionTemplateQuestions } from './introductionTemplates.js'
import { joinRequestQuestions } from './joinRequests.js'
import { introductionReportQuestions } from './introductionReports.js'
import { organisationQuestions } from './organisation.js'
import { roleQuestions } from './roles.js'
import { taskQuestions } from './tasks.js'
import { settingsQuestions } from './settings.js'
import { taskViewQuestions } from './taskView.js'
import { userQuestions } from './users.js'

/** One good question for every route: a route without one does not compile. */
export const goodQuestions: QuestionsOf<RouteName> = (place) => ({
  ...peopleQuestions(place),
  ...taskQuestions(place),
  ...calendarQuestions(place),
  ...fileQuestions(place),
  ...taskViewQuestions(place),
  ...projectQuestions(place),
  ...broadcastQuestions(place),
  ...roleQuestions(place),
  ...handOverQuestions(place),
  ...kombitRoleQuestions(place),
  ...confirmationQuestions(place),
  ...contactQuestions(place),
  ...deliveryQuestions(place),
  ...municipalityQuestions(place),
  ...heldMailQuestions(place),
  ...historyQuestions(place),
  ...userQuestions(place),
  ...directoryQuestions(place),
  ...joinRequestQuestions(place),
  ...organisationQuestions(place),
  ...introductionReportQuestions(place),
  ...introductionPlanQuestions(place),
  ...introductionTemplateQuestions(place),
  ...settingsQuestions(place),
  ...noticeQuestions(place),
})
