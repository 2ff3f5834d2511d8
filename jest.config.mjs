/** Types are checked apart (`npm run types`); swc only strips them. */
const transform = {
  '^.+\\.(ts|tsx|js|mjs|cjs)$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } }, module: { type: 'commonjs' } },
  ],
}

export default {
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: '<rootDir>/test/support/environment.ts',
  /** Long enough for a busy machine; nothing here is timed. */
  testTimeout: 90_000,
  /** Two at a time on two cores: much of a test's time is waiting for the browser or the database. */
  maxWorkers: 2,
  globalSetup: '<rootDir>/test/support/machine.ts',
  /** The embedded database of a worker lives as long as the worker. */
  forceExit: true,
  transform,
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|@electric-sql/pglite)/)'],
}
