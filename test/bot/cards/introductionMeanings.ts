import type { Meaning } from './meanings.js'

/** What the cards of introductions are there for. */
export const INTRODUCTION_MEANINGS: Record<string, Meaning> = {
  introductions: {
    says: 'Det, du skal gøre',
    offers: ['introductionTask.open', 'introductionTask.start', 'introduction.open', 'introduction.who'],
  },
  introductionsOfNobody: { says: 'Du er ikke med i nogen introduktion lige nu.', offers: [] },
  introductionsStarting: { says: 'Vælg team, skabelon og person i KLIK.', offers: [] },
  introductionsNotStarting: { says: 'Spørg dem eller kommunens administrator.', offers: [] },
  introductionsWeekly: {
    says: 'Ugens introduktioner',
    offers: ['introductionTask.open', 'introductionTask.start', 'introduction.open'],
  },
  introduced: { says: '6 af 10 opgaver er færdige · 1 er bagud', offers: ['introduction.open'] },
  introducedNobody: { says: 'Du introducerer ingen lige nu.', offers: [] },
  introductionTask: {
    says: 'Kun dem, der leder den',
    offers: [
      'introductionTask.start',
      'introductionTask.complete',
      'introductionTask.notApplicable',
      'introductionTask.comment',
      'introductionTask.assign',
    ],
  },
  introductionTaskDone: {
    says: 'Den læses af',
    offers: ['introductionTask.reopen', 'introductionTask.comment'],
  },
  introductionTaskLately: {
    says: 'Det kan fortrydes til kl. 10.10',
    offers: [
      'introductionTask.undo',
      'introductionTask.complete',
      'introductionTask.notApplicable',
      'introductionTask.comment',
    ],
  },
  introductionTaskOfOther: {
    says: 'Ansvarlig',
    offers: [
      'introductionTask.complete',
      'introductionTask.notApplicable',
      'introductionTask.comment',
      'introductionTask.ask',
      'introductionTask.assign',
    ],
  },
  introductionTaskToRead: { says: 'Den læses af', offers: ['introductionTask.comment'] },
  introductionPlan: { says: 'Bagud', offers: ['introductionTask.ask', 'introductionTask.open'] },
  introductionStarted: {
    says: 'Det her er dine opgaver.',
    offers: ['introductionTask.start', 'introductionTask.open'],
  },
  introductionWelcome: { says: 'I dag', offers: ['introductionTask.open'], hides: ['bagud', 'Bagud'] },
  introductionWelcomeBefore: { says: 'Du begynder mandag 02-03-2026.', offers: [] },
  introductionOffer: { says: 'Intet starter af sig selv.', offers: ['introduction.start', 'role.open'] },
  introductionOfferOfOneTeam: { says: 'Startdato', offers: ['introduction.start', 'role.open'] },
  introductionOfferTaken: { says: 'er allerede ved at blive introduceret', offers: ['role.open'] },
  introductionOfferIncomplete: { says: 'Der mangler 3 ting, før den kan starte', offers: ['role.open'] },
  introductionFeedback: { says: 'Du kan springe det over.', offers: ['introduction.feedback'] },
  introductionFeedbackGiven: { says: 'Tak for dit svar.', offers: [] },
  digestWithIntroductions: {
    says: 'Introduktion: ',
    offers: ['digest.open', 'task.start', 'introductionTask.open'],
  },
}
