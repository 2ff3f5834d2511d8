import { describe, expect, test } from '@jest/globals'
import { isPageAddress, PAGES } from '../../src/contract/pages.js'

const ID = '0b0b0b0b-0000-4000-8000-00000000a991'

describe('a link from outside', () => {
  test.each(Object.entries(PAGES))('opens the page %s', (_name, path) => {
    const address = path.replace(/:\w+/g, ID)
    expect([address, `${address}?sort=-endDate,title`].map(isPageAddress)).toEqual([true, true])
  })

  test.each([
    '',
    '/',
    'tasks',
    '//evil.example/tasks',
    '/tasks/../users',
    `/tasks/${ID}/edit`,
    '/tasks#x',
    '/tasks?a b',
    '/configure',
    '/nowhere',
    'https://evil.example/tasks',
    'javascript:alert(1)',
    '/users\n/x',
  ])('to "%s" opens none', (address) => expect(isPageAddress(address)).toBe(false))
})
