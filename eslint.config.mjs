import eslint from '@eslint/js'
import prettier from 'eslint-config-prettier'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'There is one clock: take it from the world.',
}
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment.',
}
/** TypeORM gives every row, or the first of all, for an empty or undefined where. */
const noOpenWhere = {
  selector:
    'CallExpression[callee.property.name=/^(find|findBy|findOneBy|findOne|countBy|existsBy)$/] > Identifier.arguments:nth-child(2)',
  message: 'Write the where out: TypeORM answers an undefined one with every row.',
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', 'coverage'] },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['src/**/*.ts', 'bot/**/*.ts', 'appPackage/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noClock, noEnvironment],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/data/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noClock, noEnvironment, noOpenWhere] },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', 3],
      complexity: ['error', 14],
      'no-console': 'error',
      'no-nested-ternary': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/clock.ts', 'src/main.ts', 'src/cli/index.ts', 'appPackage/pack.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/data/migrations/*.ts', 'src/i18n/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['tabs/**/*.tsx', 'tabs/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400 }], 'max-params': 'off', 'no-console': 'off' },
  },
  { files: ['**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', module: 'writable', console: 'readonly', performance: 'readonly' },
    },
  },
  prettier,
)
