import { expect, test } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import { repeats } from '../../support/effort.js'
import { fkStage, written } from '../../support/fkStage.js'

const stage = fkStage()
/** XML reads these alike, and base64 is compared by what it stands for; a mutation must be one. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789<>&"/=:;#.!?*'
const isBlank = (letter: string): boolean => /\s/.test(letter)

/** One letter another, one gone, one twice, or two exchanged. */
function mutated(xml: string): string {
  const at = randomInt(xml.length - 1)
  const [letter = '', next = ''] = [xml[at], xml[at + 1]]
  const other = LETTERS[randomInt(LETTERS.length)] ?? 'x'
  const ways = [other, '', letter + letter, letter + other, next + letter]
  const instead = ways[randomInt(ways.length)] ?? ''
  const length = instead === next + letter && instead.length === 2 ? 2 : 1
  const result = xml.slice(0, at) + instead + xml.slice(at + length)
  const isSame = result.replace(/\s+/g, ' ') === xml.replace(/\s+/g, ' ') || isBlank(letter)
  return isSame ? mutated(xml) : result
}

/** What a signature says of its key is not read: we know the provider's keys from its metadata. */
const OF_KEY = /<(?:ds:)?KeyInfo>[\s\S]*?<\/(?:ds:)?KeyInfo>(?=<\/ds:Signature>)/

/** A good answer with something else in it, outside what says which key it is. */
function spoilt(good: string): string {
  const key = OF_KEY.exec(good)?.[0] ?? ''
  const [before = '', after = ''] = good.split(key)
  const isBefore = randomInt(good.length) < before.length
  return isBefore ? mutated(before) + key + after : before + key + mutated(after)
}

const COUNT = repeats({ short: 120, long: 5_000 })

test(`of ${COUNT} good answers with something else in each, none is accepted and none is a fault of ours`, async () => {
  const { idp, cvr, app } = stage.the
  const before = await written()
  const statuses = new Map<number, number>()
  for (let n = 0; n < COUNT; n += 1) {
    const away = await stage.away()
    const packed = await idp.answer({ inResponseTo: away.id, cvr, mail: `${randomUUID()}@korsbaek.example` })
    const good = Buffer.from(packed, 'base64').toString('utf8')
    const xml = spoilt(good)
    const { status } = await stage.bring(Buffer.from(xml).toString('base64'), away)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status !== 403) throw new Error(`${status}: ${xml}\n\n${good}`)
  }
  expect([...statuses]).toEqual([[403, COUNT]])
  expect(await written()).toBe(before)
  expect(app.log.bugs).toEqual([])
}, 1_800_000)
