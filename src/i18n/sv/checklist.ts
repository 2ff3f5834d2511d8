import type { checklist as da } from '../da/checklist.js'
import type { Texts } from '../texts.js'

export const checklist: Texts<typeof da> = {
  title: 'Checklista',
  intro:
    'Här ser du vad som fungerar just nu, vad som saknas och hur det åtgärdas. Sidan kontrollerar igen av sig själv.',
  back: 'Kommunens inställningar',
  ready: 'Allt nödvändigt fungerar. Kommunen är klar.',
  notReady_one: '{{count}} nödvändig sak fungerar inte ännu.',
  notReady_other: '{{count}} nödvändiga saker fungerar inte ännu.',
  own: 'Er kommun',
  house: 'Hela KLIK',
  houseIntro: 'Det här är gemensamt för alla kommuner och sköts av dem som driver KLIK.',
  required: 'nödvändig',
  checkedAt: 'Kontrollerat {{at}}',
  again: 'Kontrollera igen',
  lastAt: 'senast {{at}}',
  since: 'sedan {{at}}',
  until: 'gäller till {{at}}',
  open: { administrator: 'Användare', notices: 'Vem får meddelanden' },
  houseMend: {
    MISSING: 'Det är inte inställt ännu. Fråga dem som driver KLIK om det ska vara så.',
    UNREACHABLE: 'Det svarar inte just nu. Säg till dem som driver KLIK.',
    UNUSED: 'Det används inte här.',
  },
  state: { WORKS: 'Fungerar', MISSING: 'Saknas', UNREACHABLE: 'Kan inte nås', UNUSED: 'Används inte' },
  check: {
    tenant: 'Kommunens organisation i Microsoft 365',
    administrator: 'En administratör som har loggat in',
    tab: 'Fliken i Teams',
    bot: 'Chatten med KLIK',
    notices: 'Meddelanden som KLIK själv skickar i Teams',
    fkHome: 'Inloggning med FK Adgangsstyring',
    openId: 'Inloggning i webbläsaren',
    database: 'Databasen',
    jobs: 'Arbetet i bakgrunden',
    files: 'Filerna',
    outbox: 'Utskicket av meddelanden',
    backup: 'Säkerhetskopian',
    mail: 'Utgående e-post',
    mailIn: 'Svar via e-post',
    fk: 'Avtalet med FK Adgangsstyring',
  },
  mend: {
    'tenant-MISSING':
      'Ingen kan komma in från Teams ännu. Skicka ID för kommunens organisation (Directory ID i Entra) till dem som driver KLIK.',
    'administrator-MISSING':
      'Minst en administratör måste öppna KLIK i Teams. Kontrollera att adressen är den som personen loggar in med.',
    'tab-MISSING':
      'Ingen har öppnat fliken ännu. Öppna KLIK i Teams. Om inget händer måste appen laddas upp eller tillåtas i Teams-administrationen.',
    'tab-UNREACHABLE':
      'Ingen har öppnat fliken på länge. Öppna KLIK i Teams. Om det inte fungerar kontrollerar du om appen fortfarande är tillåten i Teams-administrationen.',
    'bot-MISSING':
      'KLIK har inte hört av er i chatten ännu. Skriv ”hjälp” till KLIK i Teams. Om det inte kommer något svar måste de som driver KLIK kontrollera botens adress.',
    'bot-UNREACHABLE':
      'KLIK har inte hört av er i chatten på länge. Skriv ”hjälp” till KLIK. Om det inte kommer något svar kontrollerar du om appen fortfarande är tillåten i Teams.',
    'notices-UNREACHABLE':
      'De senaste meddelandena har inte kommit fram. Se varför under Vem får meddelanden. Om KLIK är spärrat måste er Teams-administratör tillåta appen igen.',
    'notices-UNUSED':
      'Det har inte funnits något att skicka ännu. Det kommer av sig självt när det finns uppgifter.',
    'fkHome-MISSING':
      'Ert CVR-nummer är inte angivet, så ingen kan logga in med FK Adgangsstyring. Skicka det till dem som driver KLIK.',
    'fkHome-UNUSED': 'FK Adgangsstyring är inte inställt här. Användarna kommer in från Teams.',
    'openId-UNREACHABLE':
      'Tjänsten som ni loggar in med i webbläsaren svarar inte. Ta reda på om den ligger nere hos er. Annars måste de som driver KLIK kontrollera inställningarna.',
    'openId-UNUSED': 'Ingen loggar in i webbläsaren utanför Teams. Det är inte nödvändigt.',
    'database-MISSING':
      'Databasen passar inte till den här versionen. Kör klik migrate och starta KLIK igen.',
    'database-UNREACHABLE': 'Databasen svarar inte. Kontrollera om den är i gång och om KLIK kan nå den.',
    'jobs-MISSING': 'Inget har körts i bakgrunden ännu. Det börjar inom en minut när KLIK är i gång.',
    'jobs-UNREACHABLE':
      'En del av arbetet i bakgrunden står stilla eller går fel, så tidsfrister och meddelanden kan vara försenade. Sök i loggen efter jobbets namn.',
    'files-UNREACHABLE':
      'Filer kan inte sparas eller hämtas just nu. Kontrollera om fillagret svarar och om det finns plats.',
    'outbox-UNREACHABLE':
      'Inga meddelanden skickas, eftersom data har hämtats från en säkerhetskopia. Skriv klik outbox release eller klik outbox discard.',
    'backup-MISSING':
      'Vi känner inte till någon säkerhetskopia från de två senaste dygnen. Kör klik backup varje natt. Om kopian görs på något annat sätt kan KLIK inte se den.',
    'mail-UNREACHABLE':
      'E-postservern tar inte emot oss, så e-posten väntar. Kontrollera SMTP_URL och om servern svarar.',
    'mail-UNUSED': 'KLIK skickar inte e-post här. Den som inte kan nås i Teams får därför inga meddelanden.',
    'mailIn-UNREACHABLE':
      'Svar via e-post kan inte komma in. Kontrollera MAIL_IN_PORT och om porten är upptagen.',
    'mailIn-UNUSED': 'Svar via e-post tas inte emot här.',
    'fk-MISSING':
      'Informationen från FK Adgangsstyring har inte hämtats ännu. Den hämtas första gången någon loggar in där. Annars kontrollerar du FK_METADATA.',
    'fk-UNREACHABLE':
      'Informationen från FK Adgangsstyring har gått ut, så ingen kan logga in där. Kontrollera om FK_METADATA kan hämtas.',
    'fk-UNUSED': 'FK Adgangsstyring är inte inställt här.',
  },
  hint: {
    text: 'KLIK är inte helt klart hos er ännu. Checklistan visar vad som saknas och hur det åtgärdas.',
    open: 'Visa checklistan',
    hide: 'Dölj',
  },
}
