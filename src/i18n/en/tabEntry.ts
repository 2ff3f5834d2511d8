import type { tabEntry as danish } from '../da/tabEntry.js'
import type { Texts } from '../texts.js'

export const tabEntry: Texts<typeof danish> = {
  signIn: {
    title: 'Who do you want to be?',
    text: 'Here you try KLIK in Teams with a made-up municipality. In Teams you are signed in as yourself.',
    inTeams: 'Open KLIK in Microsoft Teams',
    inTeamsWay:
      'In Teams you are signed in already. Find KLIK under Apps, or use the link on a card from KLIK. Here in the browser nothing has been set up to sign in with.',
    toTeams: 'Go to Microsoft Teams',
  },
  noSignIn: {
    noAnswer: 'Teams is not answering',
    noAnswerWay:
      'The page is shown in a frame that is not Microsoft Teams, or Teams is slow. Try again, or open KLIK from Teams.',
    consent: 'KLIK needs an approval',
    consentWay:
      'Your IT administrator must approve KLIK in Teams before you can sign in. Send them this page; it is done once for the whole municipality in Microsoft Entra.',
    noToken: 'You could not be signed in',
    noTokenWay:
      'Teams could not confirm who you are. Try again; if it keeps happening, sign out of Teams and in again.',
  },
  configure: {
    title: 'Choose a project for the channel',
    text: 'The tab shows everybody in the channel the same: how the project stands, what is urgent, and whom to contact at KOMBIT.',
    notInTeams: 'This page belongs in Teams, when a tab is added to a channel.',
    choose: 'Project',
    noneWay:
      'Ask the KLIK administrator of your municipality for access to the project, and then add the tab again.',
  },
  privacy: {
    title: 'Privacy in KLIK in Teams',
    who: {
      title: 'Who is responsible?',
      text: 'Your municipality is the data controller of the information in KLIK in Teams. Whoever runs the solution for the municipality is the data processor and acts only on its instructions. If you have questions, turn to the municipality, for example to its data protection officer.',
    },
    what: {
      title: 'What do we store?',
      text: 'About you: name, e-mail, work telephone numbers, title, department and organisation. The projects you have access to. The roles you hold or have been asked to take, with your answer and your reason. The ids by which Microsoft Entra, Teams or wherever else you sign in know you, and when you first signed in.\nAbout the work: KLIK tasks, who is responsible and who executes, internal notes, messages, and who changed what and when.\nAbout messages from KLIK: which conversation in Teams they were sent to, and when. We do not store what you otherwise write in Teams.',
    },
    why: {
      title: 'Why?',
      text: 'So that the municipality can solve its KLIK tasks in time, and so that it is clear who has which role in the work with KOMBIT. The information is used for nothing else.',
    },
    seen: {
      title: 'Who can see it?',
      text: 'Colleagues in the municipality can see the role gallery with work telephone and e-mail. Tasks are seen by those who have access to the project.\nKOMBIT and the supplier of the project can see tasks and messages on their projects, but neither the internal notes of tasks nor the municipality’s local tasks. KOMBIT can also see who holds which role, and the general note on a role, but not the notes on its sections.\nKLIK administrators of other municipalities can see you only if you have consented on your profile: name, municipality and roles, and telephone and e-mail once they have said what they need them for. Your profile shows who has done so.\nMessages in channels contain no names.',
    },
    kept: {
      title: 'For how long?',
      text: 'For as long as the municipality uses the solution. Tasks, roles and history are not deleted by themselves; the municipality decides when they are to be deleted. Who has seen your contact data is kept for 13 months.',
    },
    where: {
      title: 'Cookies and logging',
      text: 'In Teams KLIK uses no cookies, and the proof that you are signed in exists only while the tab is open. If you sign in in a browser there are two: one that only says that you are signed in, for twelve hours at the most, and one that is there while you sign in. Neither tracks you. The log of the server shows ids, times and actions, not names, titles or texts.',
    },
    rights: {
      title: 'Your rights',
      text: 'You can ask the municipality to see, correct or delete information about you, and you can object. If you are not satisfied with the answer, you can complain to Datatilsynet, the Danish data protection agency.',
    },
  },
  terms: {
    title: 'Terms of KLIK in Teams',
    what: {
      title: 'What is it?',
      text: 'KLIK in Teams shows the KLIK tasks and the role gallery of the municipality in Microsoft Teams, gives notice of deadlines and lets you change the status of tasks and answer about roles.',
    },
    who: {
      title: 'Whom is it for?',
      text: 'Staff of municipalities that use KLIK, and KOMBIT and suppliers on their projects. The KLIK administrator of the municipality gives access.',
    },
    use: {
      title: 'How to use it',
      text: 'Do not write CPR numbers or other sensitive information in notes, messages and reasons. KLIK is neither a document archive nor an internal chat.\nYour changes stand in the history with your name.',
    },
    truth: {
      title: 'Deadlines and colours',
      text: 'The content of the tasks comes from KOMBIT. The colours are worked out from the dates of the task and Danish working days; point at a colour, or open the task, to see why.',
    },
    support: {
      title: 'Help',
      text: 'Ask the KLIK administrator of your municipality first. Errors and wishes can be sent to KLIK@kombit.dk.',
    },
  },
}
