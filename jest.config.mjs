/** Types are checked apart (`npm run types`); swc only strips them. */
const stripped = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]
const transform = { '^.+\\.tsx$': stripped(true), '^.+\\.(ts|js|mjs|cjs)$': stripped(false) }

export default {
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: '<rootDir>/test/support/environment.ts',
  /** Long enough for a busy machine; nothing here is timed. */
  testTimeout: 90_000,
  /** Three at a time on two cores: part of a test's time is waiting for the browser or the database. */
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/slowestFirst.mjs',
  globalSetup: '<rootDir>/test/support/machine.ts',
  transform,
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|openid-client|oauth4webapi|oidc-provider|@electric-sql/pglite)/)',
  ],
}
