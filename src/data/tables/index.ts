import { contactEntryTable, contactLookupTable } from './contact.js'
import { conversationTable, deliveredCardTable, historyTable, outboxTable } from './conversation.js'
import { municipalityTable } from './municipality.js'
import { jobRunTable, receivedActivityTable, settingTable } from './operation.js'
import {
  confirmationAnswerTable,
  confirmationRoundTable,
  confirmationTable,
  delegationTable,
  handOverTable,
} from './office.js'
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
import {
  calendarFeedTable,
  messageTable,
  snoozeTable,
  taskFileTable,
  taskListViewTable,
  taskNoteTable,
  taskTable,
  templateTable,
} from './task.js'

/** Every table, in an order in which each only refers to those before it. */
export const TABLES = [
  municipalityTable,
  organisationTable,
  personTable,
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
  snoozeTable,
  taskListViewTable,
  calendarFeedTable,
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
  historyTable,
  conversationTable,
  subscriptionTable,
  deliveredCardTable,
  outboxTable,
  jobRunTable,
  receivedActivityTable,
  settingTable,
]
