import { BROADCAST_TEXT_MAX } from '../../src/domain/broadcast.js'
import { parseId, type GroupId, type MunicipalityId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import * as sending from '../../src/services/broadcasts/send.js'
import type { Asked } from '../../src/services/broadcasts/audience.js'
import { broadcastSentCard, CHOSEN, EVERYBODY, type TypedBroadcast } from '../cards/broadcastForm.js'
import { canBePutRight, RefusedForm, replaced, replied, type Done, type Reader } from '../turn/reader.js'
import { showBroadcastForm, type Composing } from '../views/broadcastForms.js'
import type { PressData } from '../verbs.js'

type Preview = PressData<'broadcast.preview'>

export const write = async (reader: Reader, { projectId }: PressData<'broadcast.write'>): Promise<Done> =>
  replied(await showBroadcastForm(reader, projectId))

const typedOf = ({ audience, towns, title, text, link, urgent }: Preview): TypedBroadcast => ({
  ...{ audience, towns: towns.join(','), title: title.trim(), text: text.trim(), link: link.trim(), urgent },
})

/** For whom it is; null where municipalities are to be ticked and none is. */
function askedOf({ projectId, audience, towns }: Preview): Asked | null {
  if (audience === EVERYBODY) return { projectId, groupId: null }
  if (audience !== CHOSEN) {
    const groupId = parseId<GroupId>(audience)
    if (!groupId) throw new Refusal('not-found')
    return { projectId, groupId }
  }
  const municipalityIds: MunicipalityId[] = [...towns].sort()
  return municipalityIds.length > 0 ? { projectId, groupId: null, municipalityIds } : null
}

/** The same for the same municipalities, whatever is typed beside it. */
const sameOf = ({ groupId, municipalityIds = [] }: Asked): string => groupId ?? municipalityIds.join(',')

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:'

/** What is wrong with what was typed, as the tab says it; null where nothing is. */
function wrongIn({ t }: Reader, data: Preview): string | null {
  const { title, text, link } = typedOf(data)
  const max = BROADCAST_TEXT_MAX
  if (title === '') return t('broadcast.write.subjectMissing')
  if (text === '') return t('broadcast.write.bodyMissing')
  if (text.length > max) return t('broadcast.write.bodyTooLong', { max })
  if (link !== '' && !isHttps(link)) return t('broadcast.write.linkWrong')
  return askedOf(data) ? null : t('broadcast.write.chosenMissing')
}

/** The form once more with everything that was typed. */
const again = (reader: Reader, data: Preview, how: Composing): ReturnType<typeof showBroadcastForm> =>
  showBroadcastForm(reader, data.projectId, { key: data.key, typed: typedOf(data), ...how })

export async function preview(reader: Reader, data: Preview): Promise<Done> {
  const wrong = wrongIn(reader, data)
  const asked = askedOf(data)
  if (wrong !== null || !asked)
    return replaced(await again(reader, data, { notice: { text: wrong ?? '', style: 'warning' } }))
  return replaced(await again(reader, data, { reaching: { asked, to: sameOf(asked) } }))
}

/** Sent to whom one has seen, and to nobody else: with other municipalities than those it is looked at again. */
export async function send(reader: Reader, data: PressData<'broadcast.send'>): Promise<Done> {
  const { world, caller, t, links } = reader
  const { key, projectId, seen, to, confirmed } = data
  const asked = askedOf(data)
  if (wrongIn(reader, data) !== null || !asked || sameOf(asked) !== to) return preview(reader, data)
  const { title, text, link, urgent: isUrgent } = typedOf(data)
  const { groupId, municipalityIds } = asked
  const words = { title, text, link: link === '' ? null : link, confirmed }
  try {
    await sending.send(world, caller, { key, projectId, groupId, municipalityIds, isUrgent, seen, ...words })
  } catch (error) {
    if (!canBePutRight(error)) throw error
    const isDoubted = error.code === 'personal-number-or-not'
    throw new RefusedForm(error, (by, why) =>
      again(by, data, {
        ...{ isDoubted, reaching: { asked, to }, notice: { text: why, style: 'warning' } },
      }),
    )
  }
  return replaced({
    content: { kind: 'answer', subject: key, shows: [] },
    card: broadcastSentCard(t, { words, url: links.broadcast(key) }),
    summary: t('broadcast.write.sent'),
  })
}
