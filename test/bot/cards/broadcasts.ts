import {
  answeredCard,
  broadcastCard,
  channelBroadcastCard,
  channelFollowUpCard,
} from '../../../bot/cards/broadcast.js'
import type { Card } from '../../../bot/cards/parts.js'
import { subscriptionCard } from '../../../bot/cards/subscription.js'
import type { ProjectId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { ToldBroadcast } from '../../../src/services/broadcasts/broadcasts.js'
import type { ChannelTask } from '../../../src/services/conversations/channels.js'
import { id, municipality, today } from './rows.js'

const project = { id: id(901) as ProjectId, name: 'KSD' }
const AT = '2026-03-01T09:00:00.000Z'

const aBroadcast = (written: string, more: Partial<ToldBroadcast> = {}): ToldBroadcast => ({
  ...{
    id: id(1001),
    project,
    group: null,
    isChosen: false,
    title: written.slice(0, 120),
    author: 'Karen Lund',
    side: 'KOMBIT',
  },
  ...{ isUrgent: true, sentAt: AT, correctedAt: null, withdrawnAt: null, version: 1, canChange: false },
  ...{ text: `${written}\n\n${written}`, link: 'https://dok.kombit.example/plan' },
  ...{ delivery: null, editions: null, why: 'PROJECT', canOpenProject: true, ...more },
})

/** What KOMBIT writes to many, in chats and in channels; and what a channel hears. */
export function cardsOfBroadcasts(
  t: Translator,
  { written, task }: { written: string; task: ChannelTask },
): Record<string, Card> {
  const urls = {
    tabUrl: 'https://klik.example/b',
    projectUrl: 'https://klik.example/p',
    usersUrl: 'https://klik.example/u',
    settingsUrl: 'https://klik.example/s',
  }
  const view = { today, municipality, ...urls }
  const inChannel = {
    ...{ project, group: 'Bølge 1', side: 'SUPPLIER' as const, title: written.slice(0, 120) },
    ...{ text: `${'x\n'.repeat(1_990)}${written}`.slice(0, 4_000), link: null, isUrgent: false },
    ...{ sentAt: new Date(AT), correctedAt: null, withdrawnAt: null },
  }
  const followUp = { task, side: 'KOMBIT' as const, text: written, sentAt: new Date(AT) }
  const hearing = { deadlines: true, broadcasts: true, onlyRed: false }
  return {
    broadcast: broadcastCard(t, { ...view, broadcast: aBroadcast(written) }),
    broadcastToGroup: broadcastCard(t, {
      ...view,
      broadcast: aBroadcast(written, { group: 'Bølge 1', why: 'GROUP', correctedAt: AT, isUrgent: false }),
    }),
    broadcastToChosen: broadcastCard(t, {
      ...view,
      broadcast: aBroadcast(written, { isChosen: true, why: 'CHOSEN' }),
    }),
    broadcastToAdministrator: broadcastCard(t, {
      ...view,
      broadcast: aBroadcast(written, { why: 'NO_PLUS', canOpenProject: false, link: null }),
    }),
    broadcastWithdrawn: broadcastCard(t, {
      ...view,
      broadcast: aBroadcast(written, { withdrawnAt: AT, text: null, link: null }),
    }),
    broadcastInChannel: channelBroadcastCard(t, { ...view, broadcast: inChannel }),
    broadcastWithdrawnInChannel: channelBroadcastCard(t, {
      ...view,
      broadcast: { ...inChannel, withdrawnAt: new Date(AT) },
    }),
    followUpInChannel: channelFollowUpCard(t, { followUp, municipality }),
    followUpAnswered: answeredCard(t, { taskId: id(1), municipality }),
    subscription: subscriptionCard(t, { project, hearing }),
    subscriptionToRed: subscriptionCard(t, { project, hearing: { ...hearing, onlyRed: true } }),
    subscriptionToMessages: subscriptionCard(t, { project, hearing: { ...hearing, deadlines: false } }),
    subscriptionOver: subscriptionCard(t, { project, hearing: null }),
  }
}
