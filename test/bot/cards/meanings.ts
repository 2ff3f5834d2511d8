import { INTRODUCTION_MEANINGS } from './introductionMeanings.js'
import type { Verb } from '../../../bot/verbs.js'

/** What a card is there for: a sentence its reader finds on it, the buttons it offers, and those words it must not have. */
export type Meaning = { says: string; offers: readonly Verb[]; hides?: readonly string[] }

const TASK: readonly Verb[] = ['task.view', 'task.list']
const NOMINATION: readonly Verb[] = ['role.accept', 'role.decline', 'role.suggest', 'role.open']

/**
 * Every card of the gallery in Danish. A button more or less is a decision: a reader without the right is offered
 * nothing that would be refused.
 */
export const MEANINGS: Record<string, Meaning> = {
  help: {
    says: 'Det kan jeg hjælpe med',
    offers: ['task.list', 'role.list'],
    hides: ['abonner', 'skriv til kommunerne'],
  },
  helpOfWriter: { says: 'besked KSD', offers: ['task.list', 'role.list'], hides: ['dine introduktioner'] },
  helpOfNobody: {
    says: 'Du har ikke adgang til noget endnu.',
    offers: ['task.list', 'role.list'],
    hides: ['140010'],
  },
  helpInChannel: { says: 'giv kanalen besked om et projekts frister', offers: [], hides: ['dine opgaver'] },
  welcome: {
    says: 'Velkommen til KLIK i Teams, Ryd op i sagsdata',
    offers: ['task.list', 'role.list', 'help.open'],
  },
  welcomeOfAdministrator: {
    says: '3 påkrævede roller er ubesatte i kommunen.',
    offers: ['task.list', 'role.list', 'help.open'],
    hides: ['Godt gået'],
  },
  welcomeOfSupplier: {
    says: 'mest hastende opgaver på dine projekter',
    offers: ['task.list', 'role.list', 'help.open'],
  },
  welcomeWithoutAccess: {
    says: 'Kontakt kommunens KLIK-administrator: Ryd op i sagsdata',
    offers: ['role.list', 'help.open'],
    hides: ['Godt gået', 'Mine opgaver'],
  },
  overview: {
    says: '18 opgaver (røde: 3, gule: 1, grønne: 5)',
    offers: ['task.list', 'role.list', 'project.open'],
  },
  overviewOfMany: {
    says: 'projekter mere',
    offers: ['task.list', 'project.open'],
    hides: ['Ubesatte roller'],
  },
  overviewOfAdministrator: { says: 'så du ser kun rollerne', offers: ['role.list'], hides: ['røde'] },
  overviewOfNothing: { says: 'Alle 5 påkrævede roller er besat.', offers: [], hides: ['røde'] },
  accessNew: {
    says: 'Du er oprettet i KLIK',
    offers: ['help.open'],
  },
  accessChanged: {
    says: 'Du er nu Light-bruger. Før var du Plusbruger.',
    offers: ['task.list', 'help.open'],
  },
  standingNew: {
    says: 'og Klik Admin er KLIK-administratorer og kan lukke dig ind.',
    offers: ['joinRequest.ask'],
  },
  standingTaken: { says: 'Din e-mail står på en anden bruger i KLIK.', offers: ['joinRequest.ask'] },
  standingNobody: { says: 'Kommunen har ingen KLIK-administrator endnu.', offers: [] },
  standingPending: { says: 'Svarer ingen inden 01-04-2026, slettes din anmodning', offers: [] },
  standingDeclined: { says: 'Du kan bede igen fra 09-03-2026.', offers: [] },
  standingKnown: { says: 'Du er i KLIK', offers: ['help.open'] },
  joinRequest: {
    says: 'Vælg en brugertype for hvert projekt.',
    offers: ['joinRequest.admit', 'joinRequest.decline'],
  },
  joinRequestMany: {
    says: 'Flere projekter kan vælges i fanen.',
    offers: ['joinRequest.admit', 'joinRequest.decline'],
  },
  joinRequestClash: {
    says: 'har den e-mail og logger på med en anden konto.',
    offers: ['joinRequest.decline'],
    hides: ['Luk ind'],
  },
  joinRequestWaiting: {
    says: 'Sig i fanen, om det er den samme.',
    offers: ['joinRequest.decline'],
    hides: ['Luk ind'],
  },
  joinRequestNoEmail: { says: 'Luk personen ind i fanen', offers: ['joinRequest.decline'] },
  joinRequestAdmitted: { says: 'har lukket', offers: [], hides: ['Luk ind', 'Sig nej'] },
  joinRequestKnown: { says: 'stod allerede i KLIK og er kommet ind.', offers: [], hides: ['Luk ind'] },
  joinRequestDeclined: { says: 'har sagt nej til', offers: [], hides: ['Luk ind', 'Sig nej'] },
  joinRequestExpired: { says: 'så anmodningen gælder ikke længere.', offers: [], hides: ['Luk ind'] },
  joinAnswerNo: { says: 'Du kan bede igen fra 09-03-2026.', offers: [] },
  joinAnswerYes: { says: 'Du logger på med din nye konto fra nu af.', offers: ['help.open'] },
  directoryLeft: { says: '3 åbne opgaver', offers: [] },
  directoryLeftMany: { says: 'og 2 til', offers: [] },
  directoryStopped: { says: 'vi ikke har ændret noget', offers: [] },
  noLongerAdministrator: { says: 'er ikke længere KLIK-administrator', offers: [] },
  ambiguous: { says: 'har ikke lukket nogen ind.', offers: [] },
  newProject: { says: 'Kommunen er med på et nyt projekt', offers: ['role.list'] },
  newProjects: { says: '7 påkrævede roller står ubesat.', offers: ['role.list'] },
  withoutPlus: { says: '1 opgave er blevet rød og der er nye beskeder på 2 opgaver', offers: [] },
  welcomeInChannel: { says: 'KLIK er klar i denne kanal', offers: ['help.open'] },
  welcomeInGroup: { says: 'Det personlige svarer jeg på i din egen chat.', offers: ['help.open'] },

  tasks: { says: 'Du har 5 åbne opgaver', offers: ['task.open', 'task.start'] },
  tasksNone: { says: 'Du har ingen åbne opgaver. Godt gået!', offers: [] },
  tasksFollowed: { says: 'Det, der haster på dine projekter', offers: ['task.open', 'task.start'] },
  tasksMany: { says: 'Opgaven er fuldført.', offers: ['task.undo', 'task.open', 'task.start', 'task.list'] },
  tasksInTheMiddle: {
    says: 'Dine opgaver',
    offers: ['task.undo', 'task.open', 'task.start', 'task.snoozed', 'task.list'],
  },
  tasksAllPutAside: { says: 'Du har ingen åbne opgaver lige nu.', offers: ['task.snoozed'] },
  snoozed: {
    says: 'Dem, jeg minder dig om senere',
    offers: ['task.undo', 'task.open', 'task.list', 'task.snoozed'],
  },
  snoozedNone: { says: 'Der er ingen opgaver, jeg skal minde dig om senere.', offers: ['task.list'] },

  task: {
    says: 'Det kan fortrydes til kl. 10.10.',
    offers: ['task.undo', 'task.start', 'task.complete', ...TASK],
  },
  taskLong: { says: 'Opgaven er fuldført.', offers: ['task.undo', 'task.complete', 'task.reset', ...TASK] },
  taskToRead: { says: 'Endnu ikke aktiv', offers: TASK, hides: ['Fortryd', 'Påbegynd', 'Fuldfør'] },
  taskDone: { says: 'Fuldført', offers: ['task.undo', 'task.reopen', 'task.reset', ...TASK] },
  taskForKombit: { says: 'Endnu ikke aktiv', offers: ['task.activate', ...TASK] },
  taskFull: {
    says: 'Lokale opgaver',
    offers: ['task.undo', 'task.start', 'task.complete', 'task.unsnooze', ...TASK],
  },
  taskUnder: {
    says: 'Ryd op i sagsdata',
    offers: ['task.undo', 'task.open', 'task.start', 'task.complete', ...TASK],
    hides: ['Skriv til KOMBIT'],
  },
  people: { says: 'Hvem er ansvarlig, og hvem udfører?', offers: ['task.assign', 'task.view'] },
  peopleFirst: { says: 'Hvem er ansvarlig, og hvem udfører?', offers: ['task.assign', 'task.view'] },
  confirmPerson: { says: 'Opgave #97001 · KSD', offers: ['task.assign', 'task.view'] },
  message: { says: 'En sendt besked kan ikke trækkes tilbage.', offers: ['task.message', 'task.view'] },
  messageNotice: {
    says: 'Kan læses af KOMBIT, projektets leverandører og alle i',
    offers: ['task.open', 'task.message'],
  },
  messageAnswered: { says: 'Du svarede', offers: ['task.open'], hides: ['Dit svar'] },
  messageToRead: { says: 'leverandør', offers: ['task.open'], hides: ['Dit svar'] },
  messageFirst: { says: 'Ingen får besked i Teams.', offers: ['task.message', 'task.view'] },
  note: { says: 'Interne noter', offers: ['task.note', 'task.view'] },
  noteFirst: { says: 'Interne noter', offers: ['task.note', 'task.view'] },
  snooze: { says: 'Hvornår vil du mindes om den?', offers: ['task.snooze', 'task.view'] },
  snoozeOnSunday: { says: 'Hvornår vil du mindes om den?', offers: ['task.snooze', 'task.view'] },
  local: {
    says: 'Kun din kommune kan se dem.',
    offers: ['task.open', 'task.createLocal', 'task.view'],
  },
  localToRead: { says: 'Der er ingen lokale opgaver endnu.', offers: ['task.view'], hides: ['Opret opgave'] },
  history: { says: 'Ændrede status fra Ikke påbegyndt til Påbegyndt', offers: ['task.view'] },
  historyImported: { says: 'Fra KLIK, indlæst 01-03-2026', offers: ['task.view'] },
  historyNone: { says: 'Opgaven er ikke ændret endnu.', offers: ['task.view'] },
  thread: { says: 'Sendte beskeder', offers: ['task.view'] },
  threadNone: { says: 'Sendte beskeder', offers: ['task.view'] },

  digest: {
    says: 'opgaver kræver noget af dig',
    offers: ['task.undo', 'task.start', 'digest.open'],
  },
  digestUnfolded: {
    says: 'Fold sammen',
    offers: ['task.start', 'task.complete', 'task.snooze', 'task.passOn', 'task.open', 'digest.open'],
  },
  digestOfOthers: {
    says: 'Fold sammen',
    offers: ['task.start', 'task.complete', 'task.snooze', 'task.open', 'digest.open'],
    hides: ['Ikke mig'],
  },
  digestAsking: { says: 'Ja, gem alligevel', offers: ['task.passOn', 'digest.open'] },
  digestDone: { says: 'Så er der ikke mere i dag', offers: [] },
  unheard: { says: '2 røde opgaver, ingen har fået besked om', offers: [] },
  settings: {
    says: 'Fra kl. 17 til kl. 7',
    offers: ['settings.digest', 'settings.quiet', 'settings.away'],
    hides: ['Jeg er her alligevel'],
  },
  settingsWhileAway: {
    says: 'er stedfortræder',
    offers: ['settings.digest', 'settings.quiet', 'settings.back'],
    hides: ['Gem fraværet'],
  },
  language: {
    says: 'Jeg følger sproget i dit Teams, når jeg kan det, og ellers kommunens.',
    offers: ['language.choose'],
    hides: ['Følg Teams'],
  },
  languageChosen: { says: 'Følg Teams', offers: ['language.choose'], hides: ['Dansk'] },
  languageUnknown: { says: 'Det sprog kan jeg ikke.', offers: ['language.choose'] },
  languageInChannel: { says: 'I denne kanal skriver jeg dansk.', offers: [] },
  reminder: {
    says: 'Det kan være, du har fået beskeden før: forbindelsen faldt ud undervejs.',
    offers: ['task.open', 'task.start'],
  },
  news: {
    says: 'Du får beskeden, fordi du er med på projektet eller står på opgaven.',
    offers: ['task.open', 'task.start'],
  },
  reminderMany: { says: '45 opgaver haster', offers: ['task.undo', 'task.open', 'task.start'] },
  channelReminder: {
    says: '45 opgaver i projektet haster',
    offers: ['task.open'],
    hides: ['Elin Nielsen', 'Påbegynd'],
  },
  channelTask: { says: '25 dage til slutdato', offers: ['task.open'], hides: ['Elin Nielsen', 'Påbegynd'] },

  project: { says: 'Projekt Ryd op i sagsdata', offers: ['task.open'] },
  projectMany: { says: 'Projekt Ryd op i sagsdata', offers: ['task.open', 'project.open'] },
  projectCalm: { says: 'Projekt Ryd op i sagsdata', offers: [] },
  channelProject: { says: 'Det haster', offers: ['task.open'], hides: ['Elin Nielsen', 'Påbegynd'] },
  projectChoice: { says: 'Hvilket projekt?', offers: ['project.open'] },

  roles: { says: 'Dine roller', offers: ['role.open', 'role.list', 'role.nominate'] },
  rolesMany: { says: 'Dine roller', offers: ['role.open', 'role.list', 'role.nominate'] },
  rolesVacant: {
    says: 'Ubesatte roller',
    offers: ['role.open', 'role.list', 'role.nominate'],
  },
  weekStatus: {
    says: 'Blev gule eller røde i ugens løb',
    offers: ['task.open', 'role.open', 'role.list', 'role.nominate', 'introduction.list'],
  },
  weekStatusOfNumbers: { says: 'Projekter, du ikke er med på', offers: [], hides: ['Sidder fast'] },
  weekStatusOfContacts: {
    says: '1 oplysning på kontaktlisterne skal bekræftes igen',
    offers: [],
    hides: ['ubesat'],
  },
  ...INTRODUCTION_MEANINGS,
  weekStatusDone: { says: 'Der er ikke mere at tage sig af.', offers: [] },
  rolesOfProject: { says: 'Roller på Ryd op i sagsdata', offers: ['role.open'] },
  roleChoice: { says: 'Flere roller passer. Hvilken?', offers: ['role.open'] },
  roleForAdministrator: {
    says: 'Har rollen',
    offers: ['task.open', 'role.nominate', 'role.assign', 'role.remove', 'role.withdraw', 'role.list'],
  },
  roleVacant: {
    says: 'er med på projektet',
    offers: ['task.open', 'role.nominate', 'role.assign', 'role.list'],
  },
  roleAsked: {
    says: 'Spurgt – afventer svar',
    offers: ['task.open', 'role.nominate', 'role.assign', 'role.remind', 'role.withdraw', 'role.list'],
  },
  roleToRead: {
    says: '▲ Rollen er ubesat og skal tildeles',
    offers: ['task.open', 'role.list'],
    hides: ['Tildel direkte', 'Spørg'],
  },
  roleFull: {
    says: 'Har rollen',
    offers: ['task.open', 'role.remove', 'role.withdraw', 'role.list'],
    hides: ['Tildel direkte'],
  },
  roleOfHolder: {
    says: 'Har rollen',
    offers: ['task.open', 'role.handOver', 'role.delegate', 'role.takeBack', 'role.list'],
    hides: ['Tildel direkte'],
  },
  nomination: { says: 'Vil du tage rollen Ryd op i sagsdata · KSD?', offers: ['task.open', ...NOMINATION] },
  nominationAccepted: { says: 'Du har sagt ja til rollen. Tak!', offers: ['role.open'] },
  nominationDeclined: { says: 'Du har sagt nej til rollen.', offers: ['role.open'] },
  nominationWithdrawn: {
    says: 'Ryd op i sagsdata har trukket udpegningen tilbage.',
    offers: ['role.open'],
  },
  nominationEnded: { says: 'Du har ikke længere rollen.', offers: ['role.open'] },
  nominationToFollow: { says: '6 opgaver følger med.', offers: ['task.open', ...NOMINATION] },
  nominationFollowed: { says: 'Du har sagt ja til rollen. Tak!', offers: ['role.open'] },
  answer: {
    says: 'Person 20 har sagt nej til rollen Ryd op i sagsdata · KSD.',
    offers: ['role.nominate', 'role.assign', 'role.open'],
  },
  answerYes: { says: 'Person 20 har sagt ja til rollen', offers: ['role.open'], hides: ['Udpeg'] },
  assignmentOver: { says: 'har fjernet dig fra rollen Ryd op i sagsdata · KSD.', offers: ['role.open'] },
  assignment: {
    says: 'Klik Admin har tildelt dig rollen Ryd op i sagsdata · KSD.',
    offers: ['role.open'],
  },
  roleChanged: { says: 'KOMBIT har ændret rollen', offers: ['role.open'] },
  roleChangedMuch: { says: 'KOMBIT har ændret rollen', offers: ['role.open'] },

  handOver: {
    says: 'Uden efterfølger står den ubesat.',
    offers: ['role.handTo', 'role.remove', 'role.open'],
  },
  handOverOfOnesOwn: {
    says: 'Du har rollen, til efterfølgeren siger ja.',
    offers: ['role.handTo', 'role.remove', 'role.open'],
    hides: ['Tildel direkte'],
  },
  handOverOnItsWay: { says: 'Rollen er på vej til', offers: ['role.keep', 'role.open'] },
  handOverDone: { says: 'har ikke længere rollen.', offers: ['role.open'] },
  handedOver: { says: 'Du har den ikke længere.', offers: ['role.open'] },
  handedOverToYou: { says: 'Du har overtaget rollen efter', offers: ['role.open'] },
  handingOver: { says: 'om at overtage rollen efter dig.', offers: ['role.open'] },
  notHandedOver: { says: 'Rollen går ikke videre til', offers: ['role.open'] },
  delegation: { says: 'har bedt dig om at tage dig af dette:', offers: ['role.giveBack', 'role.open'] },
  delegationOfTask: {
    says: 'Opgave #97031 Ryd op i sagsdata',
    offers: ['task.open', 'role.giveBack', 'role.open'],
  },
  delegationGivenBack: { says: 'Du har givet det tilbage til', offers: ['role.open'] },
  delegationNews: { says: 'har givet dette tilbage til dig:', offers: ['role.open'] },

  confirm: { says: 'Har du stadig rollen Ryd op i sagsdata · KSD?', offers: ['role.confirm', 'role.open'] },
  confirmReminder: {
    says: 'Vi mangler dit svar. Svar senest 01-04-2026',
    offers: ['role.confirm', 'role.open'],
  },
  confirmLastDay: { says: 'I dag er sidste dag', offers: ['role.confirm', 'role.open'] },
  confirmLate: { says: 'Fristen var 01-04-2026', offers: ['role.confirm', 'role.open'] },
  confirmAnswered: { says: 'Du kan ændre dit svar, til', offers: ['role.confirm', 'role.open'] },
  confirmAnsweredFor: { says: 'Bekræftet af Ryd op i sagsdata.', offers: ['role.open'] },
  confirmLeft: { says: 'Tak! Du har ikke længere rollen.', offers: ['role.open'] },
  confirmOver: { says: 'Årets bekræftelse er afsluttet.', offers: ['role.open'] },
  confirmation: {
    says: '2 af 3 har svaret · Frist 01-04-2026',
    offers: ['confirmation.confirmAll', 'confirmation.answerFor', 'role.open', 'confirmation.decline'],
  },
  confirmationMany: {
    says: '0 af 30 har svaret',
    offers: ['confirmation.confirmAll', 'confirmation.answerFor', 'role.open', 'confirmation.decline'],
  },
  confirmationNobody: {
    says: 'Ingen har rollen. Tildel den, eller svar, at I ikke ønsker at deltage.',
    offers: ['role.open', 'confirmation.decline'],
  },
  confirmationDone: { says: 'Alle har svaret. Rollen er bekræftet for 2026.', offers: ['role.open'] },
  confirmationDeclined: { says: 'I ønsker ikke at deltage', offers: ['role.open'] },

  kombitRole: { says: 'Besat i 97 af 98 kommuner', offers: ['role.list'], hides: ['Person 10'] },
  kombitDraft: { says: 'Kladde, som ingen kommune ser endnu', offers: ['role.list'] },
  kombitRoles: { says: 'De påkrævede roller, der mangler flest steder', offers: ['role.open', 'role.list'] },
  kombitNoRoles: { says: 'Der er ingen roller endnu.', offers: [] },

  broadcast: { says: 'Du får beskeden, fordi du er med på KSD.', offers: [] },
  broadcastToGroup: { says: 'og kommunen er i Bølge 1', offers: [] },
  broadcastToChosen: { says: 'fordi den er skrevet til jeres kommune', offers: [] },
  broadcastToAdministrator: { says: 'og du er administrator', offers: [], hides: ['Åbn projektet'] },
  broadcastWithdrawn: { says: 'Trukket tilbage af KOMBIT', offers: [], hides: ['Læs mere'] },
  broadcastForm: { says: 'Kanaler læser med.', offers: ['broadcast.preview'], hides: ['Send til'] },
  broadcastFormOfMany: {
    says: 'Vil du vælge kommunerne én for én',
    offers: ['broadcast.preview'],
    hides: ['Kommuner, jeg selv vælger'],
  },
  broadcastPreview: { says: '2 kommuner', offers: ['broadcast.preview', 'broadcast.send'] },
  broadcastDoubted: {
    says: 'Det er ikke et CPR-nummer, send',
    offers: ['broadcast.preview', 'broadcast.send'],
  },
  broadcastToNobody: { says: 'Ingen vil få beskeden.', offers: ['broadcast.preview'] },
  broadcastProjects: { says: 'Hvilket projekt?', offers: ['broadcast.write'] },
  broadcastSent: { says: 'Beskeden er på vej til kommunerne.', offers: [] },
  broadcastInChannel: { says: 'Leverandøren skriver til kommunerne', offers: [], hides: ['Karen Lund'] },
  broadcastWithdrawnInChannel: { says: 'Trukket tilbage af leverandøren', offers: [] },
  followUpInChannel: { says: 'KOMBIT følger op', offers: ['task.open'], hides: ['Elin Nielsen'] },
  followUpAnswered: { says: 'Korsbæk Kommune har svaret.', offers: ['task.open'] },
  messageFollowUp: { says: 'Opfølgning', offers: ['task.open', 'task.message'] },
  subscription: {
    says: 'bliver gule eller røde, og når KOMBIT skriver',
    offers: ['subscription.hear', 'subscription.stop'],
  },
  subscriptionToRed: {
    says: 'bliver røde, og når KOMBIT skriver',
    offers: ['subscription.hear', 'subscription.stop'],
  },
  subscriptionToMessages: {
    says: 'når KOMBIT skriver om KSD',
    offers: ['subscription.hear', 'subscription.stop'],
  },
  subscriptionOver: { says: 'ikke længere besked', offers: ['subscription.start'] },

  found: {
    says: 'Fundet for "Ryd op i sagsdata"',
    offers: ['task.open', 'role.open', 'project.open', 'help.open'],
  },
  say: { says: 'Ryd op i sagsdata', offers: ['help.open'] },
  retired: { says: 'Der er et nyere kort længere nede.', offers: [] },
  gone: { says: 'Det her er ikke længere tilgængeligt for dig.', offers: [] },
}
