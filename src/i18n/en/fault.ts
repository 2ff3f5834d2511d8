import type { Texts } from '../texts.js'
import type { fault as da } from '../da/fault.js'

export const fault: Texts<typeof da> = {
  'at-line': 'Line {{line}}: {{sentence}}',
  'missing-title': 'The task has no title. Write it under OPGAVETITEL and try again.',
  'missing-number': 'The task’s number is missing. KLIK prints it as #140010; write it and try again.',
  'wrong-number': '“{{value}}” under {{heading}} is not a task number. Write it as #140010 or # 97668 / 107.',
  'missing-value': '{{heading}} is missing. Fill it in, or export the task from KLIK again.',
  'unknown-status': '“{{value}}” is not a status. Use Ikke aktiv, Ikke påbegyndt, Påbegyndt or Fuldført.',
  'unknown-priority':
    '“{{value}}” is not a priority. Use Obligatorisk kritisk vej, Obligatorisk, Anbefalet, Frivillig or Lokal.',
  'wrong-date': '“{{value}}” under {{heading}} is not a date. Write it as 24-01-2023.',
  'start-after-end':
    'The start date {{start}} is after the end date {{end}}. Correct one of them and try again.',
  'duplicate-number': 'Task #{{number}} is also on line {{first}}. Delete one of them and try again.',
  'double-heading':
    'The heading {{heading}} appears twice, so we cannot tell what belongs where. Delete one of them and try again.',
  'double-column': 'The column {{heading}} is there twice. Delete or rename one of them and try again.',
  'missing-column': 'The column {{heading}} is missing. Add it, or export the list from KLIK again.',
  'unclear-columns':
    'We cannot tell which value belongs to {{headings}}. Put each heading on its own line with its value below.',
  'missing-municipality':
    'The file does not say which municipality it is for. Write it under KOMMUNE, or choose it when you import.',
  'unknown-municipality':
    'We do not know the municipality “{{name}}”. Correct the name, or create the municipality first.',
  'ambiguous-project':
    'Several projects are called “{{name}}”, so we cannot tell which is meant. Rename one of them and try again.',
  'number-elsewhere':
    'Task #{{number}} belongs to another municipality. Check the number and the municipality.',
  'template-taken':
    'The municipality already has a task made from KOMBIT’s template {{template}}: #{{other}}. Check the numbers of #{{number}}.',
  'kind-differs':
    'Task #{{number}} is local in one place and a KLIK task in the other. Correct the priority or use another number.',
  'unknown-parent':
    'The parent task #{{parent}} is not a KLIK task of the municipality. Import it first, or correct the number.',
  'parent-is-local':
    'Task #{{number}} cannot stand under #{{parent}}, which is a local task itself. Write the number of the KLIK task that #{{parent}} belongs to.',
  'too-large': 'The file is too large. It may be {{limit}} MB at most; split it and try again.',
  'unpacks-too-large':
    'The file takes up more than {{limit}} MB when unpacked. Save the list in a new, empty workbook and try again.',
  'too-many-entries':
    'The file consists of more than {{limit}} parts. Save the list in a new, empty workbook and try again.',
  'too-many-columns':
    'The list has more than {{limit}} columns. Delete those that do not belong to it and try again.',
  'too-many-rows': 'The list has more than {{limit}} rows. Split it into several files and try again.',
  'too-heavy': 'The file is too heavy to read. Split it, or save the list as CSV, and try again.',
  'not-readable': 'The file cannot be read. It may be damaged; export it again as .xlsx, .csv, PDF or text.',
  'unknown-file':
    'The file looks like neither a KLIK task nor a task list. Export it from KLIK again and leave the headings as they are.',
  encrypted: 'The file is protected by a password. Save it without one and try again.',
  'old-excel': 'The file is in the old Excel format. Save it as .xlsx and try again.',
  'broken-quotes':
    'A quotation mark is never closed, so the rest of the file cannot be read. Correct it, or save the list as .xlsx.',
  'no-rows': 'There are no tasks in the file. Check that the list is not on a hidden sheet, and try again.',
  'no-list':
    'We found no list on {{sheets}}. {{headings}} must stand as headings at the top of a sheet that is not hidden. Correct the sheet, and try again.',
  'unknown-encoding':
    'We cannot read the letters of the file. Save it from Excel as “CSV UTF-8” or .xlsx, and try again.',
  'other-format':
    'The file is in another format than Excel’s .xlsx, such as .ods or .xlsb. Save it as .xlsx, and try again.',
  'other-municipality': '“{{value}}” is not this municipality. Put only its own people into the list.',
  'broken-json':
    'The file looks like JSON but cannot be read. It must be a list of people, or an object with the list as people.',
  'too-long': '{{heading}} is longer than {{limit}} characters. Shorten it, and try again.',
  'missing-cell': '{{heading}} is missing. Fill it in, and try again.',
  'wrong-email': '“{{value}}” is not an e-mail address. Write it as name@municipality.dk.',
  'unknown-user-type': '“{{value}}” is not a user type. Use Plus, Standard, Light or Reader.',
  'unknown-answer': '“{{value}}” is not understood. Write Yes or No, or leave the cell empty.',
  'row-differs': '{{heading}} differs from line {{first}} for the same e-mail address. Correct one of them.',
  'double-access':
    'The project “{{name}}” is also on line {{first}} for the same e-mail address. Delete one of them.',
  'no-people': 'There are no users in the file. Check that the list is not on a hidden sheet, and try again.',
  'not-a-list': 'The file is not a list of users. Use the template (Excel), or save the list as CSV.',
  'unknown-project':
    'The project “{{name}}” is not in the municipality. Write its name as the project list has it.',
  'email-elsewhere':
    'The e-mail address {{value}} is already in use in KLIK outside the municipality. Check it, or write to KLIK@kombit.dk.',
  'may-not-grant': 'You may not grant access to {{name}}. The municipality’s KLIK administrator can.',
  'may-not-create': 'You may not create {{name}}. The municipality’s KLIK administrator can.',
  'may-not-edit': 'You may not change the details of {{name}}. Leave the cells empty.',
  'may-not-appoint': 'You may not appoint or remove administrators. Leave the cell empty for {{name}}.',
  'open-tasks-left':
    '{{name}} is on open tasks that the new user type cannot be on. Change the user in user administration instead.',
  'last-plus-left':
    '{{name}} is the last plus user of a project. Change the user in user administration instead.',
  'last-administrator-left': '{{name}} is the municipality’s last administrator and has to stay one.',
  'own-email': '{{name}} cannot be changed this way. Change the user in user administration instead.',
  'kept-by-directory':
    '{{name}}: contact data that come from the municipality’s own systems are not changed. The rest is taken in.',
  'kept-by-fk':
    '{{name}}: FK Adgangsstyring keeps contact data and administrator, which are unchanged. The access to projects is taken over.',
  'unknown-person':
    'Task #{{number}}: We do not know “{{name}}”, so {{heading}} is left empty. Choose the person on the task afterwards.',
  'ambiguous-person':
    'Task #{{number}}: Several people are called “{{name}}”, so {{heading}} is left empty. Choose the person on the task afterwards.',
  'not-taken-over':
    'Task #{{number}}: {{heading}} was not taken over. Write what matters in an internal note on the task.',
  'local-alone':
    'Task #{{number}} is local, but the file does not say which task it belongs to. Add the column OVERORDNET OPGAVE to tie it.',
}
