/**
 * How a term of docs/glossary.md begins in each language, whatever ending it has: the Danish word as it stands at the
 * start of a word, and what the same text must hold in Swedish and Finnish. `but`: texts where it is said in another way.
 */
export type Stem = { da: string; sv: string; fi: string; but?: readonly string[] }

export const STEMS: readonly Stem[] = [
  {
    ...{ da: 'opgave', sv: 'uppgift', fi: 'tehtäv' },
    but: ['change.field.title', 'field.ready', 'introduction.feedback.question.ready'],
  },
  {
    ...{ da: 'projekt(?!leder|mappe)', sv: 'projekt', fi: 'projekt' },
  },
  { da: 'rollegalleri', sv: 'rollgaller', fi: 'rooligaller' },
  { da: 'kommune', sv: 'kommun', fi: 'kunna|kunni|kunta|kunti' },
  { da: 'leverandør', sv: 'leverantör', fi: 'toimittaj' },
  { da: 'kontaktliste', sv: 'kontaktlist', fi: 'yhteystietoluettel' },
  { da: 'samtykke', sv: 'samtyck', fi: 'suostumu' },
  { da: 'personoplysning', sv: 'personuppgift', fi: 'henkilötie' },
  { da: 'kanal', sv: 'kanal', fi: 'kanav' },
  {
    ...{ da: 'introduktion', sv: 'introduk', fi: 'perehdy' },
    but: ['personalData.table.introduction_template_version'],
  },
  {
    ...{ da: 'skabelon', sv: 'mall', fi: 'mallipoh' },
    // KOMBIT's templates of tasks, and the empty list in Excel.
    but: [
      'fault.template-taken',
      'fault.not-a-list',
      'users.import.text',
      'users.import.template',
      'download.fileName.usersTemplate',
    ],
  },
  { da: 'tidskategori', sv: 'tidskategori', fi: 'aikaluok' },
  { da: 'ansvarsområde', sv: 'ansvarsområd', fi: 'vastuualu' },
  { da: 'invitation', sv: 'inbjud', fi: 'kutsu' },
  {
    ...{ da: 'frist', sv: 'frist', fi: 'määräa' },
    but: ['bot.task.latestStart', 'help.colour.RED', 'tab.task.latestStart'],
  },
  { da: 'masterrolle', sv: 'masterroll', fi: 'pääroolimall' },
  { da: 'udfører(?!en)', sv: 'utför', fi: 'toteut' },
  // The days left are left, without a word for until when.
  { da: 'slutdato', sv: 'slutdat', fi: 'päättymispäiv|jäljellä' },
  { da: 'startdato', sv: 'startdat', fi: 'alkamispäiv|aloituspäiv' },
  { da: 'påmindelse', sv: 'påminn', fi: 'muistut' },
  { da: 'indehaver', sv: 'innehav', fi: 'haltij' },
  { da: 'efterfølger', sv: 'efterträd', fi: 'seuraaj' },
  { da: 'uddeleger', sv: 'deleger', fi: 'delego' },
  { da: 'tilbagemelding', sv: 'respons', fi: 'palaut' },
  { da: 'rapport', sv: 'rapport', fi: 'raport' },
  { da: 'arkiver', sv: 'arkiver', fi: 'arkisto' },
  { da: 'kladde', sv: 'utkast', fi: 'luonno' },
  { da: 'udgiv', sv: 'publicer', fi: 'julkais' },
  { da: 'introduktør', sv: 'introducerar', fi: 'perehdyttäj' },
  { da: 'hovedteam', sv: 'ansvarsteam', fi: 'päätason tiimi' },
  { da: 'fane', sv: 'flik', fi: 'välileh' },
  {
    ...{ da: 'udpeg', sv: 'nominer', fi: 'ehdot|ehdok' },
    // Coordinators are appointed, and need not accept.
    but: [
      'introductionRight.area.coordinate',
      'organisation.areas.appoint',
      'organisation.areas.appointTo',
      'personalData.table.area_coordinator',
    ],
  },
]
