import * as contactEdits from '../services/contacts/edit.js'
import * as contacts from '../services/contacts/contacts.js'
import type { Answers } from './bind.js'

export const contactAnswers: Pick<Answers, Extract<keyof Answers, `contacts.${string}`>> = {
  'contacts.lists': (world, caller) => contacts.lists(world, caller),
  'contacts.list': (world, caller, { params, query }) =>
    contacts.list(world, caller, { ...params, ...query }),
  'contacts.create': (world, caller, { params, body }) =>
    contactEdits.create(world, caller, { ...params, ...body }),
  'contacts.edit': (world, caller, { params, body }) =>
    contactEdits.edit(world, caller, { ...params, ...body }),
  'contacts.delete': (world, caller, { params, body }) =>
    contactEdits.remove(world, caller, { ...params, ...body }),
  'contacts.verify': (world, caller, { body }) => contactEdits.verify(world, caller, body),
  'contacts.export': (world, caller, { params, query: { scope, language = null } }) =>
    contacts.take(world, caller, { ...params, scope, language }),
}
