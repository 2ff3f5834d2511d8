import type { change as da } from '../da/change.js'
import type { Texts } from '../texts.js'

export const change: Texts<typeof da> = {
  field: {
    title: 'title',
    status: 'status',
    priority: 'priority',
    responsible: 'responsible',
    executor: 'executor',
    startDate: 'start date',
    endDate: 'end date',
    phase: 'phase',
    theme: 'theme',
    goal: 'goal',
    description: 'description',
    method: 'method and procedure',
    result: 'result',
    qualityCriteria: 'quality criteria',
    internalNotes: 'internal notes',
  },
  changed: 'Changed {{what}} from {{from}} to {{to}}',
  set: 'Set {{what}} to {{to}}',
  emptied: 'Removed {{what}}, which was {{from}}',
  wrote: 'Changed {{what}}',
  localNew: 'Created the local task {{title}}',
  localGone: 'Deleted the local task {{title}}',
  fileAdded: 'Added the file {{file}}',
  fileRemoved: 'Deleted the file {{file}}',
  fileForgotten: 'Added or deleted a file that has since been removed because of personal data',
  mailTaken: 'Put an answer that came by mail into the thread',
  mailDropped: 'Threw away an answer that came by mail',
  filePersonalData: 'Removed a file because of personal data',
}
