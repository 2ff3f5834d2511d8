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
    programmeManager: {
      name: 'KOMBIT programme manager',
      text: 'Gets a new programme manager going: the projects as a whole, their people, the management and KOMBIT.',
    },
    cyberParticipant: {
      name: 'Participant in the cyber security platform',
      text: 'Gets a new participant going: account, warnings, and who needs them next.',
    },
    roleAdministrator: {
      name: 'Role administrator',
      text: 'Gets a new role administrator going: access for newcomers, none for those who leave, and a look at the rest.',
    },
    paymentsAdministrator: {
      name: 'ØiR administrator',
      text: 'Gets a new ØiR administrator going: access, account rules, reconciling and what fails.',
    },
    dubuManager: {
      name: 'DUBU system manager',
      text: 'Gets a new system manager going: users, ways of working, super users and the supplier.',
    },
    dubuSuperUser: {
      name: 'DUBU super user',
      text: 'Gets a new super user going: cases, guides and help for colleagues.',
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
    programmeReadRole: {
      title: 'Read the description of the role',
      text: 'Find the role KOMBIT programme manager in the role gallery and write down what you want to ask.',
    },
    programmeAccess: {
      title: 'Give the programme manager access to all projects',
      text: 'The programme manager must be able to read tasks and roles in all projects of the municipality. Check that it works.',
    },
    programmeHandOver: {
      title: 'Hand over the programme',
      text: 'Go through the projects one by one: where they are, what is agreed and what is difficult.',
    },
    programmeProjects: {
      title: 'Talk to each project manager',
      text: 'A quarter of an hour each: what comes next, what is missing, and what should the management know?',
    },
    programmePeople: {
      title: 'Find out where the same people are needed',
      text: 'Put the deadlines of the projects side by side and find the weeks in which the same colleagues are needed twice.',
    },
    programmeManagement: {
      title: 'Agree how the management hears where things stand',
      text: 'How often, how short, and when must something be raised before it is too late?',
    },
    programmeKombit: {
      title: 'Meet KOMBIT',
      text: 'Find those who answer questions on schedules across projects and put them on the contact list.',
    },
    programmeCalendar: {
      title: 'Make an overview of the year to come',
      text: 'Put waves, holidays and elections into one calendar and go through it with the project managers.',
    },
    cyberAccount: {
      title: 'Get an account on the platform',
      text: 'Sign in for the first time and check that you are in the channels of the municipality.',
    },
    cyberRules: {
      title: 'Read what may be shared',
      text: 'See what may be passed on, to whom, and what stays on the platform.',
    },
    cyberWarnings: {
      title: 'Find the channels with warnings and turn notifications on',
      text: 'A warning must reach you the same day, also on your phone. Try it.',
    },
    cyberHandOver: {
      title: 'Tell about the cases under way',
      text: 'Whoever had the role before shows the latest warnings and what the municipality did about them.',
    },
    cyberOnward: {
      title: 'Agree who gets the warnings next',
      text: 'Who in operations acts on a warning, who is told, and what happens outside working hours?',
    },
    cyberSystems: {
      title: 'Write down which systems you have',
      text: 'A warning only helps when you know whether it concerns you. Make a short list and keep it up to date.',
    },
    cyberAway: {
      title: 'Agree who reads while you are away',
      text: 'Choose a deputy and get them onto the platform.',
    },
    rightsAccess: {
      title: 'Give access to the administration of rights',
      text: 'The role administrator must be able to assign job function roles in FK Adgangsstyring. Check that it works.',
    },
    rightsReadRole: {
      title: 'Read the description of the role',
      text: 'Find the role administrator in the role gallery and write down what you want to ask.',
    },
    rightsHandOver: {
      title: 'Go through the job function roles together',
      text: 'Whoever had the role before shows which roles there are, who has them and why.',
    },
    rightsNewcomer: {
      title: 'Give a new colleague access',
      text: 'Take a real case from beginning to end: who asks for access, who says yes, and what is assigned?',
    },
    rightsLeaver: {
      title: 'Take access from somebody who has left',
      text: 'Follow a real case. Find out how you are told when somebody leaves or changes work.',
    },
    rightsProjects: {
      title: 'See which roles the next projects need',
      text: 'Find the tasks on job function roles in KLIK and see when they must be ready.',
    },
    rightsSecurity: {
      title: 'Agree with the security officer what to look for',
      text: 'Which roles are sensitive, how often are they reviewed, and who gets the result?',
    },
    rightsReview: {
      title: 'Go through everything that is assigned once',
      text: 'Find those who have more access than they use and put it right together with their manager.',
    },
    paymentsAccess: {
      title: 'Give access to the payments of the system',
      text: 'Check that the ØiR administrator can see payments and account rules, and no more than that.',
    },
    paymentsReadRole: {
      title: 'Read the description of the role',
      text: 'Find the role ØiR administrator in the role gallery and write down what you want to ask.',
    },
    paymentsHandOver: {
      title: 'Go through a month of payments together',
      text: 'Follow them from the case system to the accounts and see what failed and why.',
    },
    paymentsAccounts: {
      title: 'Go through the account rules',
      text: 'Do they fit the municipality’s chart of accounts this year? Write down whom to ask when they must change.',
    },
    paymentsReconcile: {
      title: 'Reconcile a period yourself',
      text: 'Do one period and have it checked by somebody who has done it before.',
    },
    paymentsFailed: {
      title: 'Find what has failed and put it right',
      text: 'Take what is waiting now. Write to the supplier about what cannot be put right here.',
    },
    paymentsAway: {
      title: 'Agree who looks after it while you are away',
      text: 'A payment that has stopped cannot wait until after the holidays.',
    },
    dubuAccess: {
      title: 'Give access as system manager in DUBU',
      text: 'Check that set-up and users can be opened, and that the access to cases is no wider than needed.',
    },
    dubuReadRole: {
      title: 'Read the description of the role',
      text: 'Find the role DUBU system manager in the role gallery and write down what you want to ask.',
    },
    dubuHandOver: {
      title: 'Hand over the set-up',
      text: 'Go through what the municipality has set up itself, why, and what is agreed with the supplier.',
    },
    dubuWork: {
      title: 'Sit in with the family department',
      text: 'A morning beside a case worker shows where the system helps and where it does not.',
    },
    dubuUsers: {
      title: 'Go through users and rights',
      text: 'Is everybody who has left closed? Has anybody access to cases they do not work on?',
    },
    dubuSuperUsers: {
      title: 'Meet the super users',
      text: 'Agree what they answer themselves and how the rest reaches you.',
    },
    dubuSupplier: {
      title: 'Meet the supplier',
      text: 'Find out how faults and wishes are reported and how long an answer may take.',
    },
    dubuUpdates: {
      title: 'Agree how updates are received',
      text: 'Who reads what is new, who tries it, and who tells the case workers?',
    },
    superMeet: {
      title: 'Meet the system manager',
      text: 'What does a super user answer, what goes on to others, and how?',
    },
    superColleagues: {
      title: 'Tell your colleagues that you are a super user',
      text: 'Say it at a meeting, and say when you can be reached.',
    },
    superCases: {
      title: 'Take a case from beginning to end',
      text: 'Try all of it in a practice case, also what you do not use from day to day.',
    },
    superGuides: {
      title: 'Find the guides',
      text: 'See where they are kept, which are old, and who corrects them.',
    },
    superHelp: {
      title: 'Help three colleagues with something difficult',
      text: 'Write down what was hard. If it comes again, it deserves a guide.',
    },
    superOnward: {
      title: 'Go through what has been passed on',
      text: 'Look together at the faults and wishes sent to the supplier and what was answered.',
    },
    superTime: {
      title: 'Agree on the time for it',
      text: 'How many hours a week are there for helping, and what do you do when they are not enough?',
    },
  },
}
