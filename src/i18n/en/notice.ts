import type { notice as da } from '../da/notice.js'
import type { Texts } from '../texts.js'

export const notice: Texts<typeof da> = {
  N1: 'A task of the project turns yellow or red',
  N2: 'A task one stands on turns yellow or red',
  N3: 'There is a message on a task of the project',
  N4: 'There is a message on a task one stands on',
  N5: 'KOMBIT writes to a rollout wave or another group of municipalities',
  N6: 'KOMBIT writes to everybody of the project',
  N7: 'One has been made a user',
  N8: 'One has been given a project, or has it no longer',
  N9: 'One has been given a user type, or another than before',
  N10: 'One is put on a task as responsible or executor',
  M1: 'Larger changes in the project, also when tasks are published again or opened',
  M2: 'Changes in a rollout wave or another group of municipalities',
  M3: 'KOMBIT follows up on a task, or writes to the municipality about it',
  K1: 'A municipality writes on a task',
  help: {
    title: 'Who is told of what?',
    text: 'Notices of tasks never go to readers, nor to administrators without access to the project. Where a project has no plus user, the municipality’s administrators are told that there is something to hear.',
    words:
      'Project: all tasks and messages of the projects on which one has the user type. Own: only what is about oneself, or tasks one is responsible for or executes. Nobody is told of what they do themselves.',
    event: 'When this happens',
  },
  republished: {
    status: {
      NOT_STARTED: 'The task has been opened, so that you can begin.',
      NOT_ACTIVE: 'The task has been closed again. There is nothing for you to do.',
    },
    startDate: {
      moved: 'KOMBIT has moved the start date from {{from}} to {{to}}.',
      set: 'KOMBIT has set the start date to {{to}}.',
      gone: 'KOMBIT has removed the start date.',
    },
    endDate: {
      moved: 'KOMBIT has moved the end date from {{from}} to {{to}}.',
      set: 'KOMBIT has set the end date to {{to}}.',
      gone: 'KOMBIT has removed the end date.',
    },
    title: 'KOMBIT has changed the title.',
    texts: 'KOMBIT has changed the text.',
    priority: 'KOMBIT has changed the priority.',
    place: 'KOMBIT has moved the task to another phase or theme.',
  },
  access: {
    newTitle: 'You are a user of KLIK now',
    newSummary: 'You are a user of KLIK now. See what you can do.',
    title: 'Your access in KLIK has changed',
    now: '{{project}}: You are {{type}} now.',
    changed: '{{project}}: You are {{type}} now. Before, you were {{before}}.',
    gone: '{{project}}: You no longer have access.',
    nothing:
      'You have no access to any project yet. Your municipality’s KLIK administrator can give it to you.',
    by: '{{by}} has done it. You are told because it is about your access.',
    bySomebody: 'You are told because it is about your access.',
  },
  newProject: {
    title_one: 'The municipality takes part in a new project',
    title_other: 'The municipality takes part in {{count}} new projects',
    vacant_one: '{{project}}: {{count}} required role is vacant.',
    vacant_other: '{{project}}: {{count}} required roles are vacant.',
    nextStep: 'Give your colleagues access, and find somebody for the roles.',
    why: 'You are told because you are a KLIK administrator.',
    users: 'Give colleagues access',
    roles: 'See roles of {{project}}',
  },
  unled: {
    named_one:
      'In {{municipalities}} nobody is plus user on the project. Its administrators are told instead.',
    named_other:
      'In {{municipalities}} nobody is plus user on the project. Their administrators are told instead.',
    many: 'In {{count}} municipalities nobody is plus user on the project, among them {{municipalities}}. Their administrators are told instead.',
  },
  withoutPlus: {
    title_one: 'A project has no plus user',
    title_other: '{{count}} projects have no plus user',
    project: '{{project}}: {{what}}.',
    RED_one: '{{count}} task has turned red',
    RED_other: '{{count}} tasks have turned red',
    YELLOW_one: '{{count}} task has turned yellow',
    YELLOW_other: '{{count}} tasks have turned yellow',
    MESSAGE_one: 'there is a new message on {{count}} task',
    MESSAGE_other: 'there are new messages on {{count}} tasks',
    REPUBLISHED_one: '{{count}} task has changed',
    REPUBLISHED_other: '{{count}} tasks have changed',
    led: 'The project has got a plus user since.',
    nextStep: 'Make a colleague plus user, who will be told from then on. KOMBIT can see that there is none.',
    why: 'You are told because you are a KLIK administrator, and nobody else would have been.',
  },
}
