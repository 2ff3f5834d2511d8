import type { tabProject as danish } from '../da/tabProject.js'
import type { Texts } from '../texts.js'

export const tabProject: Texts<typeof danish> = {
  project: {
    youAre: 'You are: {{userType}}',
    deadline: 'Deadline of the project: {{day}}',
    burning: 'Urgent',
    calm: 'No red or yellow tasks.',
    moreBurning_one: '{{count}} more that is urgent',
    moreBurning_other: '{{count}} more that are urgent',
    allTasks: 'All tasks of the project',
    contactName: 'KOMBIT contact',
    contactMail: 'KOMBIT contact mail',
    handbook: 'Implementation handbook',
    handbookOpen: 'Open the handbook',
    about: 'About the project',
    progress: 'Progress',
    total: 'Total',
    by: { phase: 'By phase', theme: 'By theme', municipality: 'By municipality' },
    without: { phase: 'No phase', theme: 'No theme', municipality: '–' },
    back: 'Back to the project list',
    inPeriod: 'Project period: {{period}}',
    column: {
      name: 'Project',
      userType: 'User type',
      deadline: 'Deadline',
      period: 'Project period',
      tasks: 'Tasks',
    },
    search: 'Search by project',
    show_one: 'Show {{count}} project',
    show_other: 'Show {{count}} projects',
    noHits: 'No projects match',
    noContact: 'KOMBIT has not given a contact.',
    none: 'You are not on any project yet',
    noneWay: 'The KLIK administrator of your municipality can give you access.',
  },
}
