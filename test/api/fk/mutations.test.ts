import { expect, test } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import { fkStage, written } from '../../support/fkStage.js'

const stage = fkStage()
const MUTATIONS = 1_000
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

test(`of ${MUTATIONS} good answers with something else in each, none is accepted and none is a fault of ours`, async () => {
  const { idp, cvr } = stage.the
  const away = await stage.away()
  const before = await written()
  const statuses = new Map<number, number>()
  const accepted: string[] = []
  const packed = await idp.answer({ inResponseTo: away.id, cvr, mail: `${randomUUID()}@korsbaek.example` })
  const good = Buffer.from(packed, 'base64').toString('utf8')
  for (let n = 0; n < MUTATIONS; n += 1) {
    const xml = mutated(good)
    const { status } = await stage.bring(Buffer.from(xml).toString('base64'), away)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status !== 403) accepted.push(xml)
  }
  expect(accepted).toEqual([])
  expect([...statuses]).toEqual([[403, MUTATIONS]])
  expect(await written()).toBe(before)
  // The one they were made of still is good.
  expect((await stage.bring(packed, away)).status).toBe(303)
}, 300_000)
