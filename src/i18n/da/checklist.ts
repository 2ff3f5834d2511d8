/** What of a municipality's setup works: said on its page, and to the operator at the command line. */
export const checklist = {
  title: 'Tjekliste',
  intro:
    'Her ser du, hvad der virker lige nu, hvad der mangler, og hvordan det rettes. Siden ser selv efter igen.',
  back: 'Kommunens indstillinger',
  ready: 'Alt det nødvendige virker. Kommunen er klar.',
  notReady_one: '{{count}} nødvendig ting virker ikke endnu.',
  notReady_other: '{{count}} nødvendige ting virker ikke endnu.',
  own: 'Jeres kommune',
  house: 'Hele KLIK',
  houseIntro: 'Det er fælles for alle kommuner og passes af dem, der driver KLIK.',
  required: 'nødvendig',
  checkedAt: 'Set efter {{at}}',
  again: 'Se efter igen',
  lastAt: 'senest {{at}}',
  since: 'siden {{at}}',
  until: 'gælder til {{at}}',
  open: {
    administrator: 'Brugere',
    notices: 'Hvem får besked',
  },
  /** To an administrator, who can do nothing about it. */
  houseMend: {
    MISSING: 'Det er ikke sat op endnu. Spørg dem, der driver KLIK, om det skal være sådan.',
    UNREACHABLE: 'Det svarer ikke lige nu. Sig det til dem, der driver KLIK.',
    UNUSED: 'Det bruges ikke her.',
  },
  state: { WORKS: 'Virker', MISSING: 'Mangler', UNREACHABLE: 'Kan ikke nås', UNUSED: 'Bruges ikke' },
  check: {
    tenant: 'Kommunens organisation i Microsoft 365',
    administrator: 'En administrator, der har logget på',
    tab: 'Fanen i Teams',
    bot: 'Chatten med KLIK',
    notices: 'Beskeder, som KLIK selv sender i Teams',
    fkHome: 'Login med FK Adgangsstyring',
    openId: 'Login i browseren',
    database: 'Databasen',
    jobs: 'Arbejdet i baggrunden',
    files: 'Filerne',
    outbox: 'Afsendelsen af beskeder',
    backup: 'Sikkerhedskopien',
    mail: 'Mail ud',
    mailIn: 'Svar pr. mail',
    fk: 'Aftalen med FK Adgangsstyring',
  },
  mend: {
    'tenant-MISSING':
      'Ingen kan komme ind fra Teams endnu. Send ID’et på kommunens organisation (Directory ID i Entra) til dem, der driver KLIK.',
    'administrator-MISSING':
      'Mindst én administrator skal åbne KLIK i Teams. Se efter, at adressen er den, vedkommende logger på med.',
    'tab-MISSING':
      'Ingen har åbnet fanen endnu. Åbn KLIK i Teams; sker der ikke noget, skal appen lægges op eller tillades i Teams-administrationen.',
    'tab-UNREACHABLE':
      'Ingen har åbnet fanen længe. Åbn KLIK i Teams; virker det ikke, så se efter, om appen stadig er tilladt i Teams-administrationen.',
    'bot-MISSING':
      'KLIK har ikke hørt fra jer i chatten endnu. Skriv hjælp til KLIK i Teams; kommer der intet svar, skal dem, der driver KLIK, se på bottens adresse.',
    'bot-UNREACHABLE':
      'KLIK har ikke hørt fra jer i chatten længe. Skriv hjælp til KLIK; kommer der intet svar, så se efter, om appen stadig er tilladt i Teams.',
    'notices-UNREACHABLE':
      'De nyeste beskeder er ikke kommet frem. Se hvorfor under Hvem får besked; er KLIK spærret, skal jeres Teams-administrator tillade appen igen.',
    'notices-UNUSED': 'Der har ikke været noget at sende endnu. Det kommer af sig selv, når der er opgaver.',
    'fkHome-MISSING':
      'Jeres CVR-nummer er ikke sat, så ingen kan logge på med FK Adgangsstyring. Send det til dem, der driver KLIK.',
    'fkHome-UNUSED': 'FK Adgangsstyring er ikke sat op her. Folk kommer ind fra Teams.',
    'openId-UNREACHABLE':
      'Det sted, I logger på i browseren, svarer ikke. Hør, om det er nede hos jer; ellers skal dem, der driver KLIK, se på opsætningen.',
    'openId-UNUSED': 'Ingen logger på i browseren uden om Teams. Det er ikke nødvendigt.',
    'database-MISSING': 'Databasen passer ikke til denne version. Kør klik migrate, og start KLIK igen.',
    'database-UNREACHABLE': 'Databasen svarer ikke. Se efter, om den kører, og om KLIK kan nå den.',
    'jobs-MISSING': 'Intet har kørt i baggrunden endnu. Det begynder inden for et minut, når KLIK kører.',
    'jobs-UNREACHABLE':
      'Noget af arbejdet i baggrunden står stille eller går galt, så frister og beskeder kan være forsinkede. Se i loggen efter jobbets navn.',
    'files-UNREACHABLE':
      'Filer kan ikke gemmes eller hentes lige nu. Se efter, om filpladsen svarer, og om der er plads.',
    'outbox-UNREACHABLE':
      'Ingen beskeder sendes, fordi data er hentet fra en sikkerhedskopi. Skriv klik outbox release eller klik outbox discard.',
    'backup-MISSING':
      'Vi kender ingen sikkerhedskopi fra de sidste to døgn. Kør klik backup hver nat. Tages kopien på en anden måde, kan KLIK ikke se den.',
    'mail-UNREACHABLE':
      'Mailserveren tager ikke imod os, så mails venter. Se på SMTP_URL, og om serveren svarer.',
    'mail-UNUSED': 'KLIK sender ikke mail her. Den, der ikke kan nås i Teams, får derfor ikke besked.',
    'mailIn-UNREACHABLE': 'Svar pr. mail kan ikke komme ind. Se på MAIL_IN_PORT, og om porten er optaget.',
    'mailIn-UNUSED': 'Svar pr. mail tages ikke imod her.',
    'fk-MISSING':
      'Oplysningerne fra FK Adgangsstyring er ikke hentet endnu. De hentes, første gang nogen logger på dér; ellers se på FK_METADATA.',
    'fk-UNREACHABLE':
      'Oplysningerne fra FK Adgangsstyring er udløbet, så ingen kan logge på dér. Se, om FK_METADATA kan hentes.',
    'fk-UNUSED': 'FK Adgangsstyring er ikke sat op her.',
  },
  hint: {
    text: 'KLIK er ikke helt klar hos jer endnu. Tjeklisten viser, hvad der mangler, og hvordan det rettes.',
    open: 'Se tjeklisten',
    hide: 'Skjul',
  },
} as const
