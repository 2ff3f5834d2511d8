/**
 * The second net under the queries: what the policies and the grants of the database let through when a query has
 * forgotten to ask. Letters: r ead, i nsert, u pdate, d elete; "." there is no such case. Rows: `rows` names a condition
 * below. A new table has to be written down here.
 */
export const EXPECTED = `
  table               rows            none  own   other  kombit  supplier  system
  municipality        here            -     .     ru     r       r         riu
  municipality        there           -     .     r      r       r         riu
  project             all             -     .     r      riu     r         riu
  phase               all             -     .     r      riu     r         riu
  theme               all             -     .     r      riu     r         riu
  task_template       all             -     .     r      riu     r         riu
  participation       all             -     r     r      ri      r         ri
  master_role         all             -     .     r      riu     r         riu
  role                published       -     .     r      riu     r         riu
  role                draft           -     .     -      riud    -         riud
  role_edition        ofPublished     -     .     r      ri      r         ri
  role_edition        ofDraft         -     .     -      rid     -         rid
  role_audience       all             -     r     r      rid     r         rid
  confirmation_round  all             -     .     r      ri      r         ri

  municipality_group  all             -     .     -      riud   riud      riud
  group_member        all             -     -     -      rid    rid       rid
  broadcast           all             -     .     r      riu    riu       riu
  broadcast_address   all             -     r     -      ri     ri        ri
  broadcast_edition   all             -     .     -      ri     ri        ri

  organisation        ofTown          -     r     -      r       r         ri
  organisation        ofNobody        -     .     r      r       r         ri
  person              ofTown          -     riu   -      r       r         riu
  person              kombit          -     .     r      ru      r         riu
  person              supplier        -     .     r      r       ru        riu
  access              ofTown          -     riud  -      r       r         riud
  access              ofNobody        -     .     r      r       r         riud

  task                klik            -     ru    -      riu     ru        riud
  task                local           -     riud  -      -       -         riud
  task_note           all             -     riud  -      -       -         riud
  message             ours            -     ri    -      r       r         rid
  message             kombits         -     r     -      ri      ri        rid
  message             ofLocal         -     rid   -      -       -         rid
  task_file           oursOfKlik      -     riu   -      ru      ru        riud
  task_file           kombitsFile     -     ru    -      riu     riu       riud
  task_file           ofLocal         -     riud  -      -       -         riud
  task_import         beside          -     r      -       -       -         riud
  task_import         ofLocal         -     rd     -       -       -         riud
  snooze              ofTheirPeople   -     riud  -      -       -         riud
  snooze              ofKombit        -     riud  -      riud    -         riud
  task_list_view      ofTown          -     riud  -      -       -         riud
  task_list_view      ofNobody        -     .     -      riud    -         riud
  calendar_feed       ofTown          -     riud  -      -       -         riud
  calendar_feed       ofNobody        -     .     -      riud    -         riud
  notice_settings     ofTown          -     riud  -      -       -         riud
  notice_settings     ofNobody        -     .     -      riud    -         riud

  role_assignment     all             -     riu   -      r       r         riu
  role_note           general         -     riud  -      r       -         riud
  role_note           section         -     riud  -      -       -         riud
  hand_over           all             -     riu   -      -       -         riu
  delegation          all             -     riud  -      -       -         riud
  confirmation        all             -     ru    -      ri      r         riu
  confirmation_answer all             -     riu   -      r       r         riu
  contact_entry       all             -     riud  -      r       -         riud
  contact_lookup      byKombit        -     rd    -      riu     -         riud
  contact_lookup      byOther         -     rd    riu    -       -         riud

  history             ofTaskByTown    -     ri    -      r       r         ri
  history             ofTaskByKombit  -     r     -      ri      ri        ri
  history             ofLocalTask     -     ri    -      -       -         ri
  history             ofNotes         -     ri    -      -       -         ri
  history             ofAssignment    -     ri    -      -       -         ri
  history             ofTeams         -     ri    -      -       -         ri
  history             ofNobody        -     .     -      ri      ri        ri

  conversation        ofTown          -     ru    -      -       -         riu
  conversation        ofHereNoTown    -     .     ru     -       -         riu
  conversation        ofThereNoTown   -     .     -      -       -         riu
  conversation        ofKombit        -     .     -      r       -         riu
  subscription        all             -     riud  -      -       -         riud
  delivered_card      ofTown          -     ru    -      r       r         riud
  delivered_card      toHereNoTown    -     .     ru     r       r         riud
  delivered_card      toThereNoTown   -     .     r      r       r         riud
  delivered_card      toKombit        -     .     r      r       r         riud
  outbox              ofTown          -     riu   -      ri      ri        riud
  outbox              toHereNoTown    -     .     riu    ri      ri        riud
  outbox              toThereNoTown   -     .     ri     ri      ri        riud
  outbox              toKombit        -     .     ri     ri      ri        riud

  audit_block         all             -     .     -      -       -         ri
  audit_entry         all             -     .     -      -       -         ri

  join_request        all             -     rud   -      -       -         riud

  responsibility_area all             -     riud  -      -       -         riud
  area_coordinator    all             -     rid   -      -       -         rid
  team                all             -     riu   -      -       -         riu
  team_membership     all             -     riu   -      -       -         riu
  invitation          all             -     riu   -      -       -         riud
  introduction_template all             -     riu   -      -       -         riu
  introduction_template_version all             -     ri    -      -       -         ri
  introduction_template_share all             -     riud  -      -       -         riud
  introduction_plan   all             -     riu   -      -       -         riu
  introduction_category all             -     riud  -      -       -         riud
  introduction_task   all             -     riud  -      -       -         riud
  introduction_comment all             -     ri    -      -       -         ri
  introduction_file   all             -     rid   -      -       -         rid
  introduction_feedback all             -     riu   -      -       -         riu
  directory_refresh   all             -     r     -      -       -         riu

  sign_in_key         ofTown          -     rd    -      -       -         rid
  sign_in_key         ofNobody        -     .     -      rd      -         rid
  session             ofTown          -     rd    -      -       -         riud
  session             ofNobody        -     .     -      rd      -         riud
  sign_in_attempt     ofTown          -     -     -      -       -         rid
  sign_in_attempt     ofNobody        -     .     -      -       -         rid
  saml_assertion      all             -     .     -      -       -         rid

  mail_token          all             -     -     -      -       -         riud
  held_mail           toMailbox       -     -     -      rd      -         rid
  held_mail           ofTheirPeople   -     -     -      -       -         rid
  message_return      all             -     r     -      r       r         rid

  job_run             all             -     .     -      -       -         riud
  received_activity   all             -     .     -      -       -         rid
  setting             all             -     .     -      -       -         riu
  sighting            ofTown          -     r     -      -       -         riu
  sighting            ofNobody        -     .     -      -       -         riu
  closed_tenant       all             -     .     -      -       -         riud
  rate_use            all             -     .     -      -       -         rid
  pace                all             -     .     -      -       -         riud
  migrations          all             -     .     -      -       -         -
`
