import { expect, test } from '@jest/globals'
import { TITLE_MAX } from '../../src/domain/task.js'
import { taskRows } from '../../src/contract/task.js'
import { userRows } from '../../src/contract/user.js'

const created = (title: string) => taskRows['tasks.createLocal'].body.safeParse({ title })
const user = (more: object) =>
  userRows['users.create'].body.parse({ fullName: 'Bo', email: 'bo@x.dk', access: [], ...more })

test('a title is one line, without control signs', () => {
  expect(created('Ring\r\ntil\u0007 Bo\u2028nu ').data?.title).toBe('Ring til Bo nu')
  expect(created('\n\u200b \t').success).toBe(false)
  expect(created('x'.repeat(TITLE_MAX)).success).toBe(true)
  expect(created('x'.repeat(TITLE_MAX + 1)).success).toBe(false)
})

test('two addresses and two names that look the same are the same', () => {
  expect(user({ email: ' zw\u200b@korsbaek.example' }).email).toBe(
    user({ email: 'zw@korsbaek.example' }).email,
  )
  expect(user({ fullName: 'A\u030ase\u2060 Kj\u00adær' }).fullName).toBe('Åse Kjær')
  expect(user({ title: 'Leder\n– drift' }).title).toBe('Leder – drift')
})

test('a longer text keeps its lines, and its letters come in one piece', () => {
  const { data } = taskRows['tasks.createLocal'].body.safeParse({ title: 'x', description: 'A\u030a\n\nb' })
  expect(data?.description).toBe('Å\n\nb')
})
