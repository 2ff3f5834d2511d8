import type { readiness as da } from '../da/readiness.js'
import type { Texts } from '../texts.js'

export const readiness: Texts<typeof da> = {
  title: 'Ready for the role',
  word: {
    vacant: 'Vacant',
    nominated: 'Awaiting answer',
    accepted: 'Has the role',
    beingIntroduced: 'Being introduced',
    dueForConfirmation: 'To be confirmed',
    ready: 'Ready',
  },
  figures: '{{done}} of {{total}}',
  onlyNotReady: 'Required and not ready',
  counts: 'How ready we are',
  start: 'Start introduction',
  startFor: 'Start the introduction of {{name}} to this role',
  openPlan: 'Open the introduction',
  openPlanOf: 'Open the introduction of {{name}}',
}
