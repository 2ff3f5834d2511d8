import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

type Names = Extract<RouteName, `introductionTemplates.${string}`>

export const introductionTemplateQuestions: QuestionsOf<Names> = (place) => {
  const template = { params: { templateId: place.introTemplateId } }
  const edited = {
    ...template,
    body: {
      ...{ version: 2, name: 'Ny i børnehaven', description: 'Til alle nye', teamId: place.introTeamId },
      roleId: place.roleId,
      content: [
        {
          ...{ id: crypto.randomUUID(), name: 'Første dag' },
          offset: { days: 0, workingDays: true, from: 'start' },
          tasks: [
            {
              ...{
                id: crypto.randomUUID(),
                title: 'Vis rundt',
                description: null,
                workDays: 1,
                critical: true,
              },
              links: [{ name: 'Huset', url: 'https://korsbaek.example/huset' }],
              responsible: { kind: 'person', personId: place.who.reader.id },
            },
          ],
        },
      ],
    },
  }
  return {
    'introductionTemplates.list': { as: 'plus', asked: {} },
    'introductionTemplates.create': {
      as: 'plus',
      asked: { body: { name: 'Ny på skolen', teamId: place.introTeamId } },
    },
    'introductionTemplates.copy': {
      as: 'plus',
      asked: { body: { name: 'Vores egen', teamId: null, from: { starter: 'klikAdministrator' } } },
    },
    'introductionTemplates.read': { as: 'plus', asked: template },
    'introductionTemplates.readStarter': {
      as: 'plus',
      isEverybodys: true,
      asked: { params: { starter: 'klikAdministrator' } },
    },
    'introductionTemplates.edit': { as: 'plus', asked: edited },
    'introductionTemplates.delete': { as: 'plus', asked: { ...template, body: { version: 2 } } },
    'introductionTemplates.share': {
      as: 'plus',
      asked: {
        ...template,
        body: { target: { kind: 'person', personId: place.who.reader.id }, right: 'view' },
      },
    },
    'introductionTemplates.unshare': {
      as: 'plus',
      asked: { params: { ...template.params, shareId: place.introShareId } },
    },
    'introductionTemplates.versions': { as: 'plus', asked: template },
    'introductionTemplates.readVersion': {
      as: 'plus',
      asked: { params: { ...template.params, version: '1' } },
    },
  }
}
