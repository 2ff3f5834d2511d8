import { EntitySchema } from 'typeorm'
import type {
  Broadcast,
  BroadcastAddress,
  BroadcastEdition,
  GroupMember,
  MunicipalityGroup,
} from '../../domain/broadcast.js'
import { flag, id, int, maybe, moment, refersTo, sortText, text, version, type Columns } from './columns.js'

export const broadcastTable = new EntitySchema<Broadcast>({
  name: 'broadcast',
  columns: {
    id,
    projectId: refersTo('broadcast.project_id', 'project'),
    groupId: maybe(refersTo('broadcast.group_id', 'municipality_group')),
    groupName: maybe(text),
    isChosen: flag,
    title: text,
    text,
    link: maybe(text),
    isUrgent: flag,
    authorId: refersTo('broadcast.author_id', 'person'),
    authorName: text,
    authorSide: text,
    sentAt: moment,
    correctedAt: maybe(moment),
    withdrawnAt: maybe(moment),
    version,
  } satisfies Columns<Broadcast>,
})

export const broadcastAddressTable = new EntitySchema<BroadcastAddress>({
  name: 'broadcast_address',
  columns: {
    broadcastId: { ...refersTo('broadcast_address.broadcast_id', 'broadcast'), primary: true },
    municipalityId: { ...refersTo('broadcast_address.municipality_id', 'municipality'), primary: true },
    people: int,
    toAdministrators: flag,
  } satisfies Columns<BroadcastAddress>,
})

export const broadcastEditionTable = new EntitySchema<BroadcastEdition>({
  name: 'broadcast_edition',
  columns: {
    broadcastId: { ...refersTo('broadcast_edition.broadcast_id', 'broadcast'), primary: true },
    version: { ...int, primary: true },
    title: text,
    text,
    link: maybe(text),
    authorName: text,
    at: moment,
  } satisfies Columns<BroadcastEdition>,
})

export const municipalityGroupTable = new EntitySchema<MunicipalityGroup>({
  name: 'municipality_group',
  columns: {
    id,
    projectId: refersTo('municipality_group.project_id', 'project'),
    kind: text,
    name: text,
    nameSort: sortText,
    version,
  } satisfies Columns<MunicipalityGroup>,
})

export const groupMemberTable = new EntitySchema<GroupMember>({
  name: 'group_member',
  columns: {
    groupId: { ...refersTo('group_member.group_id', 'municipality_group'), primary: true },
    municipalityId: { ...refersTo('group_member.municipality_id', 'municipality'), primary: true },
  } satisfies Columns<GroupMember>,
})
