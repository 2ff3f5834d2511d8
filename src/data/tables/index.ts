import {
  broadcastAddressTable,
  broadcastEditionTable,
  broadcastTable,
  groupMemberTable,
  municipalityGroupTable,
} from './broadcast.js'
import { contactEntryTable, contactLookupTable } from './contact.js'
import {
  closedTenantTable,
  conversationTable,
  deliveredCardTable,
  historyTable,
  outboxTable,
} from './conversation.js'
import { heldMailTable, mailTokenTable, messageReturnTable } from './mail.js'
import { municipalityTable, sightingTable } from './municipality.js'
import { jobRunTable, paceTable, rateUseTable, receivedActivityTable, settingTable } from './operation.js'
import { confirmationAnswerTable, confirmationRoundTable, confirmationTable } from './confirmation.js'
import { directoryRefreshTable } from './directoryRefresh.js'
import { delegationTable } from './delegation.js'
import { handOverTable } from './handOver.js'
import { auditBlockTable, auditEntryTable } from './audit.js'
import { joinRequestTable } from './joinRequest.js'
import { areaCoordinatorTable, responsibilityAreaTable } from './area.js'
import { invitationTable } from './invitation.js'
import { membershipTable, teamTable } from './team.js'
import {
  introductionTemplateShareTable,
  introductionTemplateTable,
  introductionTemplateVersionTable,
} from './introductionTemplate.js'
import {
  introductionCategoryTable,
  introductionCommentTable,
  introductionFeedbackTable,
  introductionFileTable,
  introductionPlanTable,
  introductionTaskTable,
} from './introductionPlan.js'
import { accessTable, organisationTable, personTable } from './person.js'
import { participationTable, phaseTable, projectTable, subscriptionTable, themeTable } from './project.js'
import {
  assignmentTable,
  masterRoleTable,
  roleAudienceTable,
  roleEditionTable,
  roleNoteTable,
  roleTable,
} from './role.js'
import { sessionTable, signInAttemptTable, signInKeyTable, usedAssertionTable } from './session.js'
import {
  calendarFeedTable,
  messageTable,
  snoozeTable,
  taskFileTable,
  taskImportTable,
  taskListViewTable,
  taskNoteTable,
  taskTable,
  templateTable,
} from './task.js'
import { noticeSettingsTable } from './noticeSettings.js'

/** Every table, in an order in which each only refers to those before it. */
export const TABLES = [
  municipalityTable,
  organisationTable,
  personTable,
  directoryRefreshTable,
  signInKeyTable,
  sessionTable,
  signInAttemptTable,
  usedAssertionTable,
  projectTable,
  participationTable,
  accessTable,
  phaseTable,
  themeTable,
  templateTable,
  taskTable,
  taskNoteTable,
  messageTable,
  taskFileTable,
  taskImportTable,
  snoozeTable,
  taskListViewTable,
  calendarFeedTable,
  noticeSettingsTable,
  masterRoleTable,
  roleTable,
  roleAudienceTable,
  roleEditionTable,
  roleNoteTable,
  assignmentTable,
  handOverTable,
  delegationTable,
  confirmationRoundTable,
  confirmationTable,
  confirmationAnswerTable,
  contactEntryTable,
  contactLookupTable,
  municipalityGroupTable,
  groupMemberTable,
  broadcastTable,
  broadcastAddressTable,
  broadcastEditionTable,
  responsibilityAreaTable,
  areaCoordinatorTable,
  teamTable,
  membershipTable,
  introductionTemplateTable,
  introductionTemplateVersionTable,
  introductionTemplateShareTable,
  introductionPlanTable,
  introductionCategoryTable,
  introductionTaskTable,
  introductionCommentTable,
  introductionFileTable,
  introductionFeedbackTable,
  invitationTable,
  historyTable,
  conversationTable,
  joinRequestTable,
  auditBlockTable,
  auditEntryTable,
  closedTenantTable,
  subscriptionTable,
  deliveredCardTable,
  outboxTable,
  mailTokenTable,
  heldMailTable,
  messageReturnTable,
  jobRunTable,
  receivedActivityTable,
  settingTable,
  sightingTable,
  rateUseTable,
  paceTable,
]
