import type { refusal as da } from '../da/refusal.js'
import type { Texts } from '../texts.js'

export const refusal: Texts<typeof da> = {
  'not-signed-in': 'You are not signed in. Open KLIK in Teams again and we will sign you in.',
  'session-over':
    'You have been signed out, because a long time has passed. Sign in again, and you are back.',
  'not-our-page':
    'That did not come from a page of KLIK, so nothing has been changed. Open KLIK, and do it from there.',
  'nobody-here':
    'You are not in KLIK yet. Ask your municipality’s role administrator or IT department to give you access as a KLIK user.',
  'guest-here':
    'You are a guest in this organisation’s Teams, and KLIK is for its own employees. Open KLIK in your own organisation’s Teams, or ask whoever invited you to have the IT department give you an account.',
  'key-taken': 'That account already signs in as another user. Open the page again to see who that is.',
  'fk-answer':
    'We could not use the answer from FK Adgangsstyring. Perhaps it took too long, or the page was opened twice. Sign in again. If it goes on, ask your municipality’s IT department to write to KLIK@kombit.dk.',
  'fk-cancelled':
    'You were not signed in: your municipality’s sign-in said no or was stopped. Sign in again, or ask your municipality’s IT department.',
  'fk-no-role':
    'You have no access to KLIK. Ask your municipality’s role administrator or IT department to give you KLIK-bruger or KLIK-administrator in FK Adgangsstyring, and then sign in again.',
  'fk-limited':
    'Your role in FK Adgangsstyring was given with a data constraint, and KLIK uses none. Ask your municipality’s role administrator to give you the role without constraints, and then sign in again.',
  'fk-no-mail':
    'Your e-mail address is missing, so we cannot create you. Ask your municipality’s organisation administrator to fill in your e-mail in FK Organisation, or its KLIK administrator to create you in KLIK. Then sign in again.',
  'fk-no-name':
    'Your name or your UUID is missing. Ask your municipality’s organisation administrator to look into your data in FK Organisation, and then sign in again.',
  'fk-municipality':
    'Your municipality is not in KLIK in Teams yet. Write to KLIK@kombit.dk if it should be.',
  'fk-assurance':
    'You are not signed in securely enough for KLIK. Sign in again with two factors, for example MitID Erhverv, or ask your municipality’s IT department to raise the assurance level of your sign-in.',
  'fk-email-taken':
    'Your e-mail address already belongs to another user of KLIK, so we dare not let you in. Ask your municipality’s KLIK administrator or organisation administrator to find out whose it is.',
  'tenant-taken':
    'Another municipality has that organisation (tenant) already. See whether its ID is written correctly.',
  'municipality-name-taken':
    'Another municipality is called {{name}} already. Write the name the municipality is known by.',
  'stale-municipality':
    'Somebody else changed the municipality’s settings meanwhile. The page shows them as they now are. Make your change again if it is still needed.',
  'closed-day': 'Closed days lie between this year and five years from now. Choose another day.',
  'fk-cvr-taken': 'Another municipality has that CVR number already. See whether it is written correctly.',
  'fk-framed':
    'FK Adgangsstyring can only be used in a browser, not inside Teams. Open KLIK in Teams without signing in, or open the page in your browser.',
  'join-request-over': '{{by}} has already answered {{name}}. Open the page again to see how it went.',
  'join-request-email':
    'Teams has not told any e-mail address of {{name}}. Write it in the tab under Users, and let the person in there.',
  'join-request-not-yet':
    'You have been told no recently. You can ask again from {{day}}, or speak to the municipality’s KLIK administrator.',
  'nothing-set-up':
    'KLIK is installed, but no municipality has been set up yet. Whoever runs KLIK makes the first with the command klik municipality add. Then try again.',
  'unknown-municipality':
    'Your organisation is not in KLIK in Teams yet. Write to KLIK@kombit.dk if it should be.',
  forbidden: 'You may not do that: you lack {{right}}.',
  'forbidden-kombit': 'You may not do that: you lack {{right}}. Write to KOMBIT if something has to change.',
  'forbidden-who': 'You may not do that: you lack {{right}}. {{who}} can give it to you.',
  'not-found': 'We could not find that. It may have moved, or you may not have access to it.',
  'too-large': 'That is too large for us to take in.',
  'invalid-input': 'What “{{field}}” says cannot be used. Correct it, or open the page or the card again.',
  'invalid-input-unnamed':
    'Something of what was sent is missing or cannot be read. Open the page or the card again and retry.',
  'invalid-input-missing': '“{{field}}” is not filled in. Fill it in and try again.',
  'invalid-input-too-long': '“{{field}}” is too long. Write at most {{max}} characters and try again.',
  'invalid-input-too-many': 'There are too many under “{{field}}”. Choose at most {{max}} and try again.',
  'invalid-input-twice': 'The same stands twice under “{{field}}”. Delete one and try again.',
  'invalid-input-gone':
    'What is chosen under “{{field}}” is not here. Open the page or the card again and choose from the list.',
  'invalid-input-kombits':
    '“{{field}}” of a KLIK task is KOMBIT’s and cannot be changed here. Send KOMBIT a message on the task if it is wrong.',
  'invalid-input-unasked': '“{{field}}” does not belong on this list. Leave the field empty and try again.',
  'too-many-words': 'Search with at most {{max}} words at a time. Pick those that say the most.',
  'no-message':
    'The answer cannot be put into the thread: it has no text, or more than 4,000 characters. Throw it away, and write on the task yourself.',
  'recipient-cannot-write':
    'Whoever the mail was sent to can no longer write on the task. Put the answer into the thread as yourself, or throw it away.',
  'message-too-long':
    'Your message is longer than I can read here. Write at most {{max}} characters, for example a few words of a title, or write “help” to see what you can do.',
  'unknown-action': 'We no longer know that button. Write “help” to see what you can do.',
  'stale-card': '{{by}} was first and changed the task {{at}}. It is now: {{status}}.',
  'task-not-active': 'The task is not active yet. KOMBIT opens it when it is time to solve it.',
  'still-open': 'This is not completed yet: {{tasks}}. Complete the task all the same?',
  'would-lose-access':
    'If you save this, you lose {{right}} yourself. Save again to confirm, or stay on the task as responsible or executor.',
  'not-assignable':
    'This person cannot be put on tasks of the project. Choose somebody else, or ask the municipality’s KLIK administrator to give them access as plus, standard or light user.',
  'start-after-end': 'The start date is after the end date. Correct one of them.',
  'personal-number':
    'The text seems to hold a civil registration number (CPR). KOMBIT reads along, so no personal data may stand here. Remove the number and try again.',
  'personal-number-or-not':
    'Are the ten digits a civil registration number? Then remove them, for no personal data may be written. If they are another number, write what it is before them, such as “P-nr.” or “account”, and try again.',
  'personal-number-inside':
    'The text seems to contain a civil registration number. Notes must not hold personal data. Remove the number and try again.',
  'personal-number-in-introduction':
    'The text seems to hold a civil registration number, and that must not stand in an introduction. Remove the number and try again.',
  'is-local':
    'This cannot be done on a local task, since KOMBIT cannot see it. Use the KLIK task it belongs to.',
  'under-local':
    'Nothing can be created under a local task. Create it under the KLIK task that the local one belongs to.',
  'not-local': 'The task is KOMBIT’s and cannot be deleted here. Only the municipality’s local tasks can.',
  'undo-nothing': 'There is nothing to undo.',
  'undo-too-late': 'A change can be undone for ten minutes. You can choose a new status instead.',
  'undo-superseded':
    'The task has changed since, so your change cannot be undone. See the task as it is now.',
  'snooze-date': 'Choose a day after today, {{max}} days ahead at most.',
  'snooze-completed': 'The task is completed, so there is nothing to put off.',
  'stale-settings':
    'Your settings were saved somewhere else in the meantime. See them as they are now, and try again.',
  'away-days': 'Choose both the first and the last day of your absence, {{max}} days at most.',
  'not-your-deputy': 'Choose a colleague of your municipality who is on one of your projects.',
  'role-already-held': '{{name}} already has the role or has been asked.',
  'role-full': 'The role can have {{max}} at most. Remove a holder or withdraw a nomination first.',
  'role-assignment-over': 'That no longer holds for {{name}}. See the role as it is now.',
  'reminded-today': '{{name}} has already been reminded today. Try again tomorrow, or ask somebody else.',
  'role-published':
    'The role is published, so municipalities can see it and it cannot be deleted. Choose instead which municipalities it is for.',
  'master-role-used':
    'Roles have been made of the master role: {{roles}}. Delete them first if they are drafts; if they are published, the master role stays.',
  'role-on-its-way':
    'The role is already on its way from {{holder}} to {{name}}. Take the hand-over back first if somebody else is to have it.',
  'role-would-be-vacant':
    '{{name}} is the last to hold the role {{role}}, and it is required. Hand the role over, or remove without a successor if it may be vacant.',
  'hand-over-to-yourself': '{{name}} holds the role already. Choose somebody else.',
  'delegated-to-yourself': 'You cannot delegate to yourself. Choose a colleague.',
  'delegation-over': 'It is no longer delegated to {{name}}. See the role as it is now.',
  'delegation-not-yours': 'Only {{name}} can give it back.',
  'role-not-yours': 'Only {{name}} can answer that nomination.',
  'round-not-due':
    'Only a published role that is to be confirmed every year can be sent out for it. Change that on the role first.',
  'round-exists':
    'The role has been sent out to be confirmed in {{year}} already. See how far each municipality has come.',
  'round-date': 'The last day must lie after today.',
  'round-project': 'Choose the project the municipalities’ task is to be in.',
  'confirmation-over':
    'This year’s confirmation is closed, so nothing more can be answered. If something is wrong, change it on the role’s page, or tell your KLIK administrator.',
  'confirmation-open':
    'The task completes itself when everybody has answered. Answers still missing: {{missing}}. See whose on the page of the role “{{role}}” in the role gallery, and answer for them there.',
  'confirmation-open-nobody':
    'The task completes itself when the role is confirmed, but nobody holds the role “{{role}}”. Assign it in the role gallery, or answer there that you do not want to take part.',
  'person-not-in-klik':
    'The person is not in KLIK in your municipality. Ask the role administrator or IT department to give them access; once they have signed in, they can be given the role.',
  'person-not-here':
    'The person is not in KLIK in your municipality. Ask the role administrator or IT department to give them access, and choose somebody else meanwhile.',
  'person-never-logged-in':
    '{{name}} has never signed in to KLIK. Ask {{name}} to open KLIK in Teams once; then they can be given the role.',
  'suggested-yourself': 'You cannot suggest yourself when you decline. Choose somebody else.',
  'not-accepted': '{{name}} has not accepted the role yet and so cannot be primary.',
  'stale-role':
    '{{by}} was first and changed it {{at}}. See it as it is now, and save again; what you wrote is still here.',
  'role-title-taken':
    'There is a cross-cutting role called “{{title}}” already. Choose another title, or change that role instead.',
  'role-title-taken-there':
    'There is a role called “{{title}}” in {{project}} already. Choose another title, or change that role instead.',
  'master-title-taken':
    'There is a master role called “{{title}}” already. Choose another title, or change that one instead.',
  'role-held-there':
    'Somebody holds the role, or has been asked, in {{where}}. Let the municipality keep it, or agree with them that they remove it from the person first.',
  'municipality-not-offered':
    'The role can only be for municipalities of the project. Choose them from the list.',
  'personal-number-in-role':
    'There seems to be a civil registration number under {{section}}. Every municipality can read it, so remove the number and try again.',
  'contact-incomplete': 'Fill in the field “{{contactField}}”.',
  'invalid-gln':
    'The EAN number is not right. It has 13 digits, the last of which follows from the others. Check it with your finance department.',
  'stale-contact':
    '{{by}} was first and changed the entry {{at}}. Close this, see it as it is now, and try again.',
  'missing-name': 'The name is missing. Write the user’s full name.',
  'invalid-email': 'The e-mail address is not right. Write it as name@municipality.dk.',
  'email-taken': 'The e-mail address is already in use in KLIK. Check it, or write to KLIK@kombit.dk.',
  'email-taken-here':
    '{{name}} already has that e-mail address. Open the user and change the access there instead of creating a new one.',
  'email-locked':
    'A user is known by the e-mail address, so you cannot change your own. Ask the municipality’s KLIK administrator.',
  'locked-by-directory':
    '“{{field}}” of {{name}} comes from the municipality’s own systems and is corrected there. It is refreshed here by itself.',
  'locked-by-fk':
    'FK Adgangsstyring keeps this, so it cannot be changed here. Change it in the municipality’s FK ORG; KLIK follows.',
  'stale-user': '{{by}} was first and changed {{changed}} {{at}}. See the user as it is now, and try again.',
  'unknown-organisation': 'The organisation is not in your municipality. Choose one from the list.',
  'project-not-offered': 'The project is not in your municipality. Choose one from the list.',
  'last-administrator':
    '{{name}} is the municipality’s last administrator. Make somebody else an administrator first.',
  'last-plus':
    '{{name}} is the last plus user of {{projects}}. Make somebody else a plus user first, or ask the municipality’s KLIK administrator for help.',
  'last-plus-warning':
    '{{name}} is the last plus user of {{projects}}. If you go on, nobody can run the project until you choose somebody.',
  'open-tasks':
    '{{name}} is responsible for or executes open tasks ({{projects}}). If you go on, nobody will be set on them.',
  'open-tasks-and-last-plus':
    '{{name}} is responsible for or executes open tasks ({{projects}}) and is the last plus user of {{lastPlus}}. If you go on, nobody will be set on the tasks, and the project has no plus user.',
  'not-yourself': 'You cannot delete yourself. Ask another administrator.',
  'too-early': 'Users can be deleted from the day after {{after}} at the earliest.',
  'not-a-channel': 'That only works in a channel. Write it in the project’s channel.',
  'project-ambiguous': 'Several projects match: {{names}}. Write the whole name.',
  'import-faults': 'The file cannot be read in as it is.',
  'clock-backwards': 'The clock of the demo room can only go forward.',
  'broadcast-nobody':
    'The message was not sent: there is nobody to send it to. Choose another group, or ask the municipalities to give somebody access to the project.',
  'broadcast-audience-changed':
    'The message has not been sent yet: who gets it has changed since you looked. Now it is {{count}} municipalities. Look again, and then send.',
  'broadcast-withdrawn': 'The message has been withdrawn and cannot be changed. Write a new one.',
  'stale-broadcast':
    'Somebody else has changed the message meanwhile. Load the page again and try once more.',
  'not-mandatory': 'KOMBIT follows up on mandatory tasks only. Send it as an ordinary message instead.',
  'group-name-taken': 'The project already has a wave or group of that name. Choose another.',
  'group-used':
    'Messages have been sent to {{name}}, so it cannot be deleted. Take the municipalities out of it instead.',
  'stale-group': 'Somebody else has changed the group meanwhile. Load the page again and try once more.',
  'file-empty': '“{{name}}” is empty. Check that it has been saved, and choose it again.',
  'file-type': '“{{name}}” is not a type of file that KLIK takes. Use {{endings}}.',
  'file-mismatch':
    'What is in “{{name}}” does not go with its type. Open it in the program it was made in, save it again, and try again.',
  'file-active':
    '“{{name}}” holds something that can run, fetch or hide other things, such as macros, scripts or embedded files. Save a copy without it, and try again.',
  'file-locked':
    '“{{name}}” is protected by a password, so we cannot see what is in it. Save a copy without one, and try again.',
  'file-unpacks-too-large':
    '“{{name}}” is too large or has too many parts when it is unpacked. Split it up, and try again.',
  'file-picture-too-large':
    'The picture “{{name}}” has more than 100 million pixels. Make it smaller, and try again.',
  'file-unreadable': '“{{name}}” cannot be read. Perhaps it is damaged; save it again, and try again.',
  'file-virus':
    '“{{name}}” has not been saved: the virus scanner found {{found}}. Delete the file, and talk to your IT department.',
  'file-not-yours': '“{{name}}” was added by {{owner}}, and only {{owner}} can delete it.',
  'personal-number-in-name':
    'There seems to be a civil registration number in the name of the file. Give it another name, and try again.',
  'personal-number-in-file':
    'There seems to be a civil registration number in “{{name}}”, {{where}}. Remove it, and try again; files must not hold personal data.',
  'file-store-down':
    'We cannot reach the file store right now, so nothing has changed. Try again in a moment.',
  'file-scan-down':
    'The file cannot be checked for viruses right now, so it has not been saved. Try again in a moment; if it goes on, write to KLIK@kombit.dk.',
  'export-too-heavy':
    'That is too much for one file. Filter the list to make it shorter, or fetch the task without its messages.',
  'stale-note':
    '{{by}} was first and changed the note {{at}}. What you wrote is not saved, but still stands here.',
  'role-above-own-level':
    'You can give your own role and those below it. Ask one of the team’s owners to invite as {{role}}.',
  'role-not-for-coordinator':
    'As a coordinator you cannot invite as introduction leader. The team’s owners can, and you can change the role afterwards.',
  'already-has-role': '{{name}} is already in the team as {{role}}. You can change the role instead.',
  'introducee-not-a-team-role':
    'Whoever is to be introduced has no role in the team. Start an introduction instead; that is where they come in.',
  'open-introduction-tasks':
    '{{name}} still has tasks in introductions ({{count}}). Choose who takes them over.',
  'running-plans': '{{name}} leads introductions ({{count}}). Choose who takes them over.',
  'team-has-plans':
    'The team has introductions under way ({{count}}). Choose which team takes them over, or end them first.',
  'successor-not-in-team':
    'Choose somebody else of the team. Only owners, managers and leaders can lead introductions.',
  'user-in-teams-outside-branch':
    '{{name}} is in teams outside your area too. You can take them out of your own teams; an administrator sees to the rest.',
  'invitation-over-unnamed':
    'Your invitation expired on {{day}}. Ask whoever invited you to send it again, and you can come in.',
  'invitation-over': 'Your invitation expired on {{day}}. Ask {{by}} to send it again, and you can come in.',
  'invitation-used': '{{name}} has already been in KLIK and need not be invited again.',
  'last-owner': '{{name}} is the team’s only owner, and a team needs one. Make somebody else an owner first.',
  'stale-team': 'Somebody else has changed the team meanwhile. See how it looks now, and try again.',
  'main-team-taken':
    '{{name}} is the municipality’s main team already, and there can be only one. Take the mark away there first.',
  'area-out-of-branch':
    'The area lies outside what you coordinate. Choose one in your own branch, or ask an administrator for help.',
  'area-read-only':
    '{{name}} is above your own area, so you can only read it. Coordinators up there and administrators can change it.',
  'coordinator-needs-review':
    'You are a coordinator but no longer own a team, so you can only look. Ask an administrator to make you the owner of one.',
  'not-owner-anywhere':
    '{{name}} does not own a team, and a coordinator has to. Make them the owner of a team first.',
  'coordinator-already': '{{name}} is a coordinator of the area already.',
  'area-has-teams': 'There are teams in {{name}}. Choose where they go, and try again.',
  'area-has-children': 'There are areas below {{name}}. Choose where they go, and try again.',
  'area-has-coordinators': 'There are coordinators of {{name}}. Choose what happens to them, and try again.',
  'area-name-taken': 'There is an area called {{name}} in the same place already. Choose another name.',
  'move-into-self': 'An area cannot be moved below itself. Choose another place.',
  'root-locked':
    'The topmost area bears the municipality’s name, and only the system’s operator can change it. Write to KLIK@kombit.dk if the name is wrong.',
  'root-exists': 'The topmost area is there already. Create new areas below it.',
  'team-needs-leaf-area':
    'Teams belong in the lowest areas, and {{name}} is divided. Choose one of those below it.',
  'stale-area': 'Somebody else has changed the area meanwhile. See how it looks now, and try again.',
  'plan-incomplete':
    'The introduction cannot begin yet. Missing in the plan: {{count}}. They stand at the top of the plan, each with a way to mend it.',
  'plan-not-started': 'The introduction has not begun yet. Start it first; then you can work on its tasks.',
  'plan-ended':
    'The introduction has ended and can only be read. Whoever leads it can open it again for 30 days.',
  'not-allowed-in-team':
    'You cannot start an introduction in {{name}}. The team’s owners, introduction managers and introduction leaders can.',
  'not-your-task':
    'The task is not yours: {{name}} is responsible for it. Write a comment, or ask whoever leads the introduction.',
  'not-allowed-to-end':
    'Only whoever leads the introduction and the team’s owners can end it. Write them a comment if it is done.',
  'not-allowed-to-end-of':
    'Only {{name}}, who leads the introduction, and the team’s owners can end it. Write them a comment if it is done.',
  'stale-introduction':
    'Somebody else has changed the introduction meanwhile. See how it looks now, and try again.',
  'stale-introduction-by':
    '{{by}} was first and changed the introduction {{at}}. See how it looks now, and try again.',
  'note-required': 'Write in a note why the task does not apply, so that the others can see it.',
  'reason-required': 'Write briefly why, so that the others can see it afterwards.',
  'open-critical-tasks':
    'Critical tasks that are not done: {{count}}. Write why the introduction is to end all the same, or get them done first.',
  'already-ended': 'The introduction is already over. See how it looks now.',
  'reopen-too-late':
    'The introduction cannot be opened again: that can be done for 30 days after it has ended. Start a new one instead.',
  'feedback-closed':
    'Feedback can be given from when the introduction has ended until it is archived. Write to whoever led it if there is something you want to say now.',
  'responsible-not-in-team':
    '{{name}} is not in {{team}}. Invite {{name}} as an introducer first, or choose somebody else.',
  'category-not-empty': 'There are tasks in {{name}}. Move or delete them first.',
  'task-begun': 'The task is under way or done and cannot be deleted. Set it to not applicable instead.',
  'role-may-not-make-templates':
    'Only owners and introduction managers can make, change and copy templates. Ask one of those in your team for help.',
  'no-edit-right': 'You may see the template but not change it. Make a copy and change that.',
  'no-edit-right-of':
    'You may see the template but not change it. Make a copy and change that, or ask {{name}} for the right to edit it.',
  'share-outside-area':
    'As a coordinator you can share the template with teams in your own areas. Ask whoever made it, or an administrator, to share it with others.',
  'template-changed-meanwhile':
    '{{by}} saved the template {{at}} while you were writing. Yours is not saved, but still stands here: see what is new, and choose what is to be kept.',
  'empty-template': 'There are no tasks in the template yet. Add at least one, and try again.',
  'last-editor':
    'Then nobody could change the template any more. Give somebody else the right to edit it first, or let it be.',
  'looked-up-too-many':
    'You have seen {{max}} people of other municipalities within an hour, and we show no more. Try again in {{minutes}} minutes, or use the filters to find those you need. Write to KLIK@kombit.dk if you need more.',
  'exported-too-often':
    'You have downloaded the list of all municipalities {{max}} times today, and that is as often as you can. Try again tomorrow, or write to KLIK@kombit.dk if you need it sooner.',
  'too-fast': 'That is a little too fast. Wait a moment ({{seconds}} sec.) and try again.',
  'too-many-at-once': 'Your organisation is unusually busy just now. Wait a moment and try again.',
  busy: 'It is busy right now. Try again in a moment.',
  'outcome-unknown': 'The connection was lost on the way. Check whether it was saved before you try again.',
  bug: 'Something went wrong on our side. Try again; if it keeps happening, write to KLIK@kombit.dk and mention {{reference}}.',
}
