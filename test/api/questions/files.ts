import type { RouteName } from '../../../src/contract/routes.js'
import { text } from '../../support/uploads.js'
import type { QuestionsOf } from './question.js'

export const fileQuestions: QuestionsOf<Extract<RouteName, `files.${string}`>> = ({ taskId, fileId }) => ({
  'files.add': {
    as: 'plus',
    asked: { params: { taskId }, query: '?name=Referat.txt&confirmed=true', body: text() },
  },
  'files.read': { as: 'reader', asked: { params: { fileId } } },
  'files.remove': { as: 'plus', asked: { params: { fileId } } },
  'files.removePersonalData': { as: 'kombit', asked: { params: { fileId } } },
})
