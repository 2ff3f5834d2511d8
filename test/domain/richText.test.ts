import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { asWritten, cleanMarkdown, numbered } from '../../src/domain/richText.js'
import { repeats } from '../support/effort.js'
import { harmOf, trusting, XSS_PAYLOADS } from '../support/payloads.js'

const drawn = (text: string): string => trusting.render(cleanMarkdown(text))
const expectHarmless = (text: string): void => expect(harmOf(cleanMarkdown(text))).toEqual([])

describe('a text that people may write', () => {
  test.each([
    ['**fed** og *kursiv*', '<p><strong>fed</strong> og <em>kursiv</em></p>'],
    ['- en\n- to\n\n1. først', '<ul>\n<li>en</li>\n<li>to</li>\n</ul>\n<ol>\n<li>først</li>\n</ol>'],
    ['> Vi siger', '<blockquote>\n<p>Vi siger</p>\n</blockquote>'],
    ['[KOMBIT](https://kombit.dk/a?b=1)', '<p><a href="https://kombit.dk/a?b=1">KOMBIT</a></p>'],
    ['[skriv](mailto:klik@kombit.example)', '<p><a href="mailto:klik@kombit.example">skriv</a></p>'],
    ['[se bilag] 3 < 4 & 5 > 2', '<p>[se bilag] 3 &lt; 4 &amp; 5 &gt; 2</p>'],
  ])('keeps what it means: %s', (text, html) => {
    expect(drawn(text).trim()).toBe(html)
  })

  test.each([
    ['<b onclick=x>fed</b>', '&lt;b onclick=x&gt;fed&lt;/b&gt;'],
    ['![billede](https://kombit.dk/x.png)', '![billede](https://kombit.dk/x.png)'],
    ['[her](javascript:alert(1))', '[her](javascript:alert(1))'],
    ['[her][1]\n\n[1]: javascript:alert(1)', '[1]: javascript:alert(1)'],
  ])('shows as the text it is: %s', (text, shown) => {
    expect(drawn(text)).toContain(shown)
    expectHarmless(text)
  })

  test('does nothing under the most trusting reader, whatever people have tried', () => {
    XSS_PAYLOADS.forEach(expectHarmless)
    for (const payload of XSS_PAYLOADS)
      expect(cleanMarkdown(cleanMarkdown(payload))).toBe(cleanMarkdown(payload))
  })

  test('of any pieces does nothing, and is clean after the first time', () => {
    const piece = fc.constantFrom(
      ...['[', ']', '(', ')', '<', '>', '\\', '`', '!', ':', '"', '\n', ' ', '*', '&#91;', '``', '\u202e'],
      ...[
        '[a](https://x.dk)',
        '](javascript:1)',
        ']: data:1',
        'a',
        '<b>',
        'https://',
        '<!--',
        '```\n',
        '    ',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        expectHarmless(text)
        expect(cleanMarkdown(cleanMarkdown(text))).toBe(cleanMarkdown(text))
      }),
      { numRuns: repeats({ short: 800, long: 40_000 }) },
    )
  })

  test('cannot hide the direction of what it says, or carry what no database keeps', () => {
    expect(cleanMarkdown('a\u202eb\u0000c\r\nd\ud800')).toBe('abc\nd\ufffd')
  })
})

describe('what people write without a thought of Markdown', () => {
  test.each([
    ['10. juni: opstart\n20. september: drift', '10\\. juni: opstart\n20\\. september: drift'],
    ['- 3. nov kl. 9\n  1. Maj', '- 3\\. nov kl. 9\n  1\\. Maj'],
    ['1. majsmark', '1. majsmark'],
    ['2. Ring til marts', '2. Ring til marts'],
    ['2*3*4 og 5 * 6, *kursiv* og **fed**', '2\\*3\\*4 og 5 * 6, *kursiv* og **fed**'],
    ['# 97668 / 107', '\\# 97668 / 107'],
    ['# Overskrift 2', '# Overskrift 2'],
  ])('stays what they wrote: %j', (typed, kept) => {
    expect(asWritten(typed)).toBe(kept)
    expect(asWritten(kept)).toBe(kept)
  })

  test('a list keeps the numbers it was written with', () => {
    expect([numbered([1, 2, 4]), numbered([7, 9]), numbered([1, 1, 1])]).toEqual([
      [1, 2, 4],
      [7, 9],
      [1, 2, 3],
    ])
  })
})
