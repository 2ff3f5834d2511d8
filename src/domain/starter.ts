import type { Slot } from './introductionTemplate.js'

/** Who does it: by what they are to the introduction, or as the holder of a role of that title. */
type Responsible = Slot | { role: string }
type StarterTask = { key: string; by: Responsible; critical?: true; workDays: number }
/** `days`: working days after the start. */
type StarterCategory = { key: 'firstDay' | 'firstWeek' | 'firstMonth' | 'firstQuarter'; tasks: StarterTask[] }
type Starter = { title: string; version: number; categories: StarterCategory[] }

const task = <Key extends string>(key: Key, by: Responsible, workDays: number) => ({ key, by, workDays })
const critical = <Key extends string>(key: Key, by: Responsible, workDays: number) => ({
  ...task(key, by, workDays),
  critical: true as const,
})
const ADMINISTRATOR = { role: 'KLIK-administrator' }
const SECURITY = { role: 'Sikkerhedsansvarlig' }
const PROGRAMME = { role: 'KOMBIT-programleder' }
const DUBU = { role: 'DUBU-systemansvarlig' }

/** After how many working days each part is to be done. */
export const STARTER_DAYS = { firstDay: 0, firstWeek: 5, firstMonth: 20, firstQuarter: 60 } as const

/**
 * Templates shipped with the product, each for the roles of that title. Their texts are `starters` in the catalogues.
 * `version` rises when the tasks change.
 */
export const STARTERS = {
  klikAdministrator: {
    title: 'KLIK-administrator',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [critical('adminLogIn', 'introducee', 1), task('adminReadRole', 'introducee', 1)],
      },
      {
        key: 'firstWeek',
        tasks: [
          critical('adminUsers', 'outgoingHolder', 2),
          critical('adminAccess', 'introducee', 1),
          critical('adminNominate', 'introducee', 1),
          task('adminNote', 'introducee', 1),
          task('adminColours', 'introducee', 1),
        ],
      },
      {
        key: 'firstMonth',
        tasks: [
          task('adminExport', 'introducee', 1),
          task('adminNewProjects', 'manager', 3),
          task('adminSupport', 'introducee', 1),
        ],
      },
    ],
  },
  projectManager: {
    title: 'Projektleder',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [critical('projectLogIn', 'introducee', 1), critical('projectAccess', ADMINISTRATOR, 1)],
      },
      {
        key: 'firstWeek',
        tasks: [
          critical('projectHandOver', 'outgoingHolder', 3),
          task('projectTasks', 'introducee', 2),
          task('projectRoles', 'introducee', 1),
        ],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('projectPlan', 'introducee', 5),
          task('projectContacts', 'introducee', 2),
          task('projectProgramme', PROGRAMME, 2),
          task('projectSecurity', SECURITY, 3),
        ],
      },
      { key: 'firstQuarter', tasks: [task('projectStatus', 'manager', 3)] },
    ],
  },
  securityOfficer: {
    title: 'Sikkerhedsansvarlig',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [task('securityReadRole', 'introducee', 1), task('securityAccess', ADMINISTRATOR, 1)],
      },
      {
        key: 'firstWeek',
        tasks: [
          critical('securityHandOver', 'outgoingHolder', 3),
          critical('securityIncident', 'manager', 2),
          task('securityContacts', 'introducee', 1),
        ],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('securityAgreements', 'introducee', 5),
          task('securityRights', { role: 'Rolleadministrator' }, 3),
          task('securityPlatform', 'introducee', 2),
        ],
      },
      { key: 'firstQuarter', tasks: [task('securityExercise', 'introducee', 5)] },
    ],
  },
  programmeManager: {
    title: 'KOMBIT-programleder',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [task('programmeReadRole', 'introducee', 1), critical('programmeAccess', ADMINISTRATOR, 1)],
      },
      {
        key: 'firstWeek',
        tasks: [
          critical('programmeHandOver', 'outgoingHolder', 3),
          task('programmeProjects', 'introducee', 3),
        ],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('programmePeople', 'introducee', 5),
          task('programmeManagement', 'manager', 3),
          task('programmeKombit', 'introducee', 2),
        ],
      },
      { key: 'firstQuarter', tasks: [task('programmeCalendar', 'introducee', 5)] },
    ],
  },
  cyberParticipant: {
    title: 'Deltager i cybersamarbejdsplatform (Mattermost)',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [critical('cyberAccount', 'introducee', 1), task('cyberRules', 'introducee', 1)],
      },
      {
        key: 'firstWeek',
        tasks: [
          critical('cyberWarnings', 'introducee', 1),
          task('cyberHandOver', 'outgoingHolder', 2),
          critical('cyberOnward', SECURITY, 2),
        ],
      },
      { key: 'firstMonth', tasks: [task('cyberSystems', 'introducee', 3), task('cyberAway', 'manager', 1)] },
    ],
  },
  roleAdministrator: {
    title: 'Rolleadministrator',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [critical('rightsAccess', ADMINISTRATOR, 1), task('rightsReadRole', 'introducee', 1)],
      },
      {
        key: 'firstWeek',
        tasks: [critical('rightsHandOver', 'outgoingHolder', 3), critical('rightsNewcomer', 'introducee', 1)],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('rightsLeaver', 'introducee', 2),
          task('rightsProjects', 'introducee', 3),
          task('rightsSecurity', SECURITY, 2),
        ],
      },
      { key: 'firstQuarter', tasks: [task('rightsReview', 'introducee', 5)] },
    ],
  },
  paymentsAdministrator: {
    title: 'ØiR-administrator',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [critical('paymentsAccess', ADMINISTRATOR, 1), task('paymentsReadRole', 'introducee', 1)],
      },
      {
        key: 'firstWeek',
        tasks: [
          critical('paymentsHandOver', 'outgoingHolder', 3),
          critical('paymentsAccounts', 'introducee', 3),
        ],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('paymentsReconcile', 'introducee', 3),
          task('paymentsFailed', 'introducee', 2),
          task('paymentsAway', 'manager', 1),
        ],
      },
    ],
  },
  dubuManager: {
    title: 'DUBU-systemansvarlig',
    version: 1,
    categories: [
      {
        key: 'firstDay',
        tasks: [critical('dubuAccess', ADMINISTRATOR, 1), task('dubuReadRole', 'introducee', 1)],
      },
      {
        key: 'firstWeek',
        tasks: [critical('dubuHandOver', 'outgoingHolder', 3), task('dubuWork', 'introducee', 3)],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('dubuUsers', 'introducee', 3),
          task('dubuSuperUsers', 'introducee', 2),
          task('dubuSupplier', 'introducee', 2),
        ],
      },
      { key: 'firstQuarter', tasks: [task('dubuUpdates', 'manager', 3)] },
    ],
  },
  dubuSuperUser: {
    title: 'DUBU-superbruger',
    version: 1,
    categories: [
      { key: 'firstDay', tasks: [critical('superMeet', DUBU, 1), task('superColleagues', 'introducee', 1)] },
      {
        key: 'firstWeek',
        tasks: [critical('superCases', 'introducee', 3), task('superGuides', 'introducee', 2)],
      },
      {
        key: 'firstMonth',
        tasks: [
          critical('superHelp', 'introducee', 5),
          task('superOnward', DUBU, 2),
          task('superTime', 'manager', 1),
        ],
      },
    ],
  },
} as const satisfies Record<string, Starter>

export type StarterKey = keyof typeof STARTERS
export const STARTER_KEYS = Object.keys(STARTERS) as StarterKey[]

export const isStarter = (key: unknown): key is StarterKey =>
  typeof key === 'string' && Object.hasOwn(STARTERS, key)

/** The one for roles of that title, whatever project they are of. */
export const starterFor = (title: string): StarterKey | null =>
  STARTER_KEYS.find((key) => STARTERS[key].title.toLowerCase() === title.trim().toLowerCase()) ?? null
