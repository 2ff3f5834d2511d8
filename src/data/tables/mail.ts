import { EntitySchema } from 'typeorm'
import type { HeldMail, MailToken, MessageReturn } from '../../domain/mail.js'
import { id, int, maybe, moment, refersTo, text, uuid, type Columns } from './columns.js'

export const mailTokenTable = new EntitySchema<MailToken>({
  name: 'mail_token',
  columns: {
    hash: { ...text, primary: true },
    municipalityId: maybe(refersTo('mail_token.municipality_id', 'municipality')),
    personId: maybe(refersTo('mail_token.person_id', 'person')),
    mailbox: maybe(text),
    taskId: maybe(uuid),
    outboxIds: { type: 'uuid', array: true },
    madeAt: moment,
    usedOn: maybe(text),
    uses: { ...int, default: 0 },
  } satisfies Columns<MailToken>,
})

export const heldMailTable = new EntitySchema<HeldMail>({
  name: 'held_mail',
  columns: {
    id,
    municipalityId: maybe(refersTo('held_mail.municipality_id', 'municipality')),
    taskId: maybe(uuid),
    personId: maybe(refersTo('held_mail.person_id', 'person')),
    mailbox: maybe(text),
    projectId: maybe(refersTo('held_mail.project_id', 'project')),
    messageId: uuid,
    fromAddress: text,
    subject: { ...text, default: '' },
    text,
    reason: text,
    receivedAt: moment,
  } satisfies Columns<HeldMail>,
})

export const messageReturnTable = new EntitySchema<MessageReturn>({
  name: 'message_return',
  columns: {
    messageId: { ...refersTo('message_return.message_id', 'message'), primary: true },
    municipalityId: refersTo('message_return.municipality_id', 'municipality'),
    returnedAt: moment,
  } satisfies Columns<MessageReturn>,
})
