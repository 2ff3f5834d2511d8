import type { RouteName } from '../../../src/contract/routes.js'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js'
import type { QuestionsOf } from './question.js'

export const settingsQuestions: QuestionsOf<Extract<RouteName, `settings.${string}`>> = () => ({
  'settings.read': { as: 'plus', asked: {} },
  'settings.edit': { as: 'plus', asked: { body: { version: 0, ...DEFAULT_SETTINGS, digest: 'DAILY' } } },
  'settings.preview': { as: 'reader', asked: { body: DEFAULT_SETTINGS } },
})
