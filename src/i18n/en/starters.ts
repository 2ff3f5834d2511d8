import type { starters as danish } from '../da/starters.js'
import type { Texts } from '../texts.js'

export const starters: Texts<typeof danish> = {
  role: {
    klikAdministrator: {
      name: 'KLIK administrator',
      text: 'Gets a new KLIK administrator going: access, users, roles and how the municipality does things.',
    },
    projectManager: {
      name: 'Project manager',
      text: 'Gets a new project manager going: access, hand-over, tasks and the people to work with.',
    },
    securityOfficer: {
      name: 'Security officer',
      text: 'Gets a new security officer going: agreements, incidents, access and regular contacts.',
    },
  },
  category: {
    firstDay: 'First day',
    firstWeek: 'First week',
    firstMonth: 'First month',
    firstQuarter: 'First quarter',
  },
  task: {
    adminLogIn: {
      title: 'Sign in to KLIK by the municipality’s button',
      text: 'Sign in once while there is somebody to ask. Check that name, e-mail address and municipality are right.',
    },
    adminReadRole: {
      title: 'Read the description of the role',
      text: 'Find the role KLIK administrator in the role gallery and read its tasks, responsibilities and competences. Write down what you want to ask.',
    },
    adminUsers: {
      title: 'Walk through user administration together',
      text: 'Whoever had the role before shows how users are created, edited and deleted, and what is handed over when somebody leaves.',
    },
    adminAccess: {
      title: 'Give a user access to a project',
      text: 'Choose a colleague, give access to one project and choose a user type. Then explain how the user types differ.',
    },
    adminNominate: {
      title: 'Nominate for a role in the gallery',
      text: 'Nominate a colleague for a role, and choose who is the primary holder where there are several.',
    },
    adminNote: {
      title: 'Write an internal note on a task',
      text: 'Write an internal note, and say out loud who can see it and who cannot.',
    },
    adminColours: {
      title: 'Find tasks that nobody has, and explain the colours',
      text: 'Filter the task list by those not assigned. Explain when a task is yellow and when it is red.',
    },
    adminExport: {
      title: 'Download the role gallery as a spreadsheet',
      text: 'Download the gallery and find the required roles that nobody holds.',
    },
    adminNewProjects: {
      title: 'Agree how the municipality handles new projects',
      text: 'Agree with the manager who is told when KOMBIT creates a project, and who gives people access.',
    },
    adminSupport: {
      title: 'Write the first e-mail to support',
      text: 'Take something real that does not work. The e-mail needs a clear subject, a link, a screenshot and the ID.',
    },
    projectLogIn: {
      title: 'Sign in to KLIK and find the project',
      text: 'Sign in, open the project, and see which phase it is in and what comes next.',
    },
    projectAccess: {
      title: 'Give the project manager access to the project',
      text: 'The project manager must be able to assign tasks and write internal notes. Check that it works.',
    },
    projectHandOver: {
      title: 'Hand over the project',
      text: 'Go through open tasks, agreements and what is written down nowhere. Agree whom the supplier is to call.',
    },
    projectTasks: {
      title: 'Go through the tasks to come',
      text: 'Look at the tasks of the next three months. Does each have somebody responsible, and can the deadlines be met?',
    },
    projectRoles: {
      title: 'See who holds the roles of the project',
      text: 'Find roles that nobody holds, and agree with the KLIK administrator whom to ask.',
    },
    projectPlan: {
      title: 'Make the municipality’s own plan',
      text: 'Hold holidays, tests, training and going live against the deadlines of the project, and add local tasks where they are missing.',
    },
    projectContacts: {
      title: 'Meet the supplier and KOMBIT',
      text: 'Have a short meeting, and write into the contact list who answers what.',
    },
    projectProgramme: {
      title: 'See the project among the others',
      text: 'The programme manager tells which projects hang together, and where the same people are needed.',
    },
    projectSecurity: {
      title: 'Go through security and data protection',
      text: 'Agree when the risk assessment and the data processing agreements must be ready, and who makes them.',
    },
    projectStatus: {
      title: 'Take stock with the manager',
      text: 'What goes well, what is missing, and is there enough time for the role?',
    },
    securityReadRole: {
      title: 'Read the description of the role and the municipality’s security policy',
      text: 'Write down what you want to ask. The answers should be found by the end of the first week.',
    },
    securityAccess: {
      title: 'Give access to the projects the role covers',
      text: 'The security officer must be able to read the tasks on security in all projects of the municipality.',
    },
    securityHandOver: {
      title: 'Hand over agreements, assessments and open cases',
      text: 'Go through where data processing agreements and risk assessments are kept, and what is under way right now.',
    },
    securityIncident: {
      title: 'Go through what happens when security is breached',
      text: 'Who calls whom, who reports to the data protection authority within 72 hours, and who talks to the citizens?',
    },
    securityContacts: {
      title: 'Put yourself on the contact lists',
      text: 'Check that KOMBIT and the suppliers can reach you, also when it is urgent.',
    },
    securityAgreements: {
      title: 'Go through the data processing agreements',
      text: 'Look at each common solution: is the agreement in place, and when was it last audited?',
    },
    securityRights: {
      title: 'Go through who has access to what',
      text: 'Look at the job function roles together, and find those who have more access than they use.',
    },
    securityPlatform: {
      title: 'Join the municipalities’ platform on cyber security',
      text: 'Get an account, find the channels with warnings, and agree who reads them when you are away.',
    },
    securityExercise: {
      title: 'Hold an exercise',
      text: 'Spend an hour on a breakdown or a breach with those who would be involved, and mend the plan afterwards.',
    },
  },
}
