/** Who may import what: the layers of the house (docs/architecture.md). */
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|bot|tabs|appPackage)/', pathNot: to },
})
/** A package has one home; nobody else knows it. */
const home = (name, packages, homes) => ({
  name,
  severity: 'error',
  from: { path: '^(src|bot|tabs|appPackage)/', pathNot: homes },
  to: { path: `node_modules/(${packages})(/|$)` },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain-knows-itself', '^src/domain/', '^src/domain/'),
    only('contract-knows-domain', '^src/contract/', '^src/(contract|domain)/'),
    only('i18n-knows-domain', '^src/i18n/', '^src/(i18n|domain)/'),
    only('exchange-knows-domain-and-texts', '^src/exchange/', '^src/(exchange|domain|i18n)/'),
    only('data-knows-domain', '^src/data/', '^src/(data|domain)/'),
    only('files-know-domain', '^src/files/', '^src/(files|domain)/'),
    only('services-know-no-surface', '^src/services/', '^src/(services|data|contract|domain|exchange)/'),
    only('identity-knows-services', '^src/identity/', '^src/(identity|services|domain)/'),
    only('directories-know-services', '^src/directory/', '^src/(directory|services|exchange|domain)/'),
    only('api-knows-services', '^src/api/', '^src/(api|services|identity|contract|i18n|domain|log|metrics)'),
    only(
      'mail-knows-jobs-and-services',
      '^src/mail/',
      '^src/(mail|jobs/mail|services|domain|i18n|config|log|metrics)',
    ),
    only('jobs-know-services', '^src/jobs/', '^src/(jobs|services|domain|log|metrics)'),
    only(
      'bot-knows-services',
      '^bot/',
      '^bot/|^src/(services|identity|contract|i18n|domain|config|log|metrics|jobs/(send|mail)|api/http)',
    ),
    only('tab-knows-the-contract', '^tabs/', '^tabs/|^src/(contract|i18n|domain)/'),
    only('what-a-page-asks-knows-no-page', '^tabs/api/', '^tabs/api/|^src/(contract|domain)/'),
    only('the-host-knows-no-page', '^tabs/host/', '^tabs/(host|api)/|^src/(contract|i18n|domain)/'),
    only('parts-know-no-page', '^tabs/ui/', '^tabs/(ui|host|api)/|^src/(contract|i18n|domain)/'),
    {
      name: 'pages-do-not-know-the-app',
      severity: 'error',
      from: { path: '^tabs/(?!app/|demo/|main)' },
      to: { path: '^tabs/(app|demo)/' },
    },
    only(
      'cli-knows-services',
      '^src/cli/',
      '^src/(cli|services|exchange|i18n|domain|contract|data|files|directory|config|log|clock|jobs|demo|probes)',
    ),
    {
      name: 'demo-is-loaded-by-the-server-only',
      severity: 'error',
      from: { path: '^(src|bot|tabs)/', pathNot: '^src/(demo/|server.ts|cli/)' },
      to: { path: '^src/demo/' },
    },
    home('typeorm-lives-in-data', 'typeorm|pg|@electric-sql|fs-native-extensions', '^src/data/'),
    home('restify-lives-in-api', 'restify|helmet|send|cookie|content-disposition|negotiator', '^src/api/'),
    home('the-sdk-lives-in-bot', 'botbuilder[^/]*|botframework[^/]*', '^bot/'),
    home('msal-lives-where-tokens-are-fetched', '@azure', '^(bot/|src/directory/)'),
    home('node-cron-lives-in-jobs', 'node-cron', '^src/jobs/'),
    home('tokens-live-in-identity', 'jose', '^src/(identity|demo)/'),
    home('openid-lives-in-identity', 'openid-client', '^src/identity/'),
    home('saml-lives-in-identity', '@node-saml|@xmldom', '^src/identity/saml/'),
    home(
      'react-lives-in-tabs',
      'react|react-dom|react-router|@fluentui|@microsoft/teams-js|adaptivecards',
      '^tabs/',
    ),
    home(
      'file-formats-live-in-exchange',
      'csv-parse|read-excel-file|write-excel-file|pdf-parse|pdfkit|@fontsource|ical-generator|fflate',
      '^(src/exchange/|appPackage/)',
    ),
    home('mail-lives-in-mail', 'nodemailer|smtp-server|postal-mime', '^src/mail/'),
    home('s3-lives-in-files', 'aws4fetch', '^src/files/'),
    home('prometheus-lives-in-metrics', 'prom-client', '^src/metrics.ts'),
    {
      name: 'domain-has-no-framework',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: 'node_modules', pathNot: 'node_modules/@date-fns/tz' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
