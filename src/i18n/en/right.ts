import type { right as da } from '../da/right.js'
import type { Texts } from '../texts.js'

export const right: Texts<typeof da> = {
  'task.read': 'the right to read the task',
  'task.edit': 'the right to edit the task',
  'task.activate': 'the right to open and close tasks (KOMBIT only)',
  'task.editNotes': 'the right to edit internal notes',
  'task.message': 'the right to write to KOMBIT on the task',
  'task.addFile': 'the right to add files',
  'task.removeFile': 'the right to remove files with personal data (KOMBIT only)',
  'task.createLocal': 'the right to create local tasks',
  'task.beAssigned': 'the right to be put on tasks',
  'person.list': 'the right to see users',
  'person.create': 'the right to create users',
  'person.edit': 'the right to edit users',
  'person.consent': 'the right to consent on one’s own behalf',
  'person.export': 'the right to download lists of users (KLIK administrator)',
  'person.grantAccess': 'the right to give access to projects',
  'person.delete': 'the right to delete users',
  'person.setAdministrator': 'the right to appoint administrators',
  'project.read': 'access to the project',
  'role.read': 'the right to see the role gallery',
  'role.assign': 'the right to assign roles (KLIK administrator)',
  'role.editNotes': 'the right to edit notes on roles',
  'role.answer': 'the right to answer the nomination',
  'role.readOtherMunicipalities': 'the right to see other municipalities’ roles',
  'subscription.manage': 'the right to manage the project’s channels (plus or standard user)',
}
