import { randomUUID } from 'node:crypto'
import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

const words = { title: 'Ny plan', text: 'Planen er ændret.', link: 'https://dok.kombit.example/plan' }

export const broadcastQuestions: QuestionsOf<
  Extract<RouteName, `${'broadcasts' | 'municipalityGroups'}.${string}`>
> = ({ ksd, broadcastId, groupId }) => {
  const project = { params: { projectId: ksd } }
  const one = { params: { broadcastId } }
  const group = { params: { groupId } }
  return {
    'broadcasts.list': { as: 'reader', asked: {} },
    'broadcasts.read': { as: 'reader', asked: one },
    // The project is everybody's who takes part in it; that others may write on it is no secret.
    'broadcasts.preview': { as: 'kombit', isEverybodys: true, asked: project },
    'broadcasts.send': {
      as: 'kombit',
      isEverybodys: true,
      asked: {
        ...project,
        body: { key: randomUUID(), groupId: null, ...words, isUrgent: false, seen: 2 },
      },
    },
    'broadcasts.correct': {
      as: 'kombit',
      asked: { ...one, body: { version: 1, ...words, title: 'Rettet' } },
    },
    'broadcasts.withdraw': { as: 'kombit', asked: { ...one, body: { version: 1 } } },
    'municipalityGroups.list': { as: 'kombit', asked: project },
    'municipalityGroups.create': {
      as: 'kombit',
      asked: { ...project, body: { kind: 'GROUP', name: `Gruppe ${randomUUID()}`, municipalityIds: [] } },
    },
    'municipalityGroups.edit': {
      as: 'kombit',
      asked: { ...group, body: { version: 1, kind: 'WAVE', name: 'Bølge 3', municipalityIds: [] } },
    },
    'municipalityGroups.delete': { as: 'kombit', asked: { ...group, body: { version: 1 } } },
  }
}
