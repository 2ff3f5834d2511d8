import type { Texts } from '../texts.js'
import type { language as da } from '../da/language.js'

export const language: Texts<typeof da> = {
  title: 'Language',
  mine: 'I write English to you.',
  chosen: 'You have chosen that yourself. It goes for the tab and for mail too.',
  follows: 'I follow the language of your Teams where I know it, and otherwise your municipality’s.',
  how: 'Choose another here, or write for example “language svenska”.',
  follow: 'Follow Teams',
  unknown: 'I do not know that language. I know Danish, English, Swedish and Finnish.',
  channel: 'In this channel I write English.',
  channelHow: 'Write for example “language svenska” to change it. It goes for everybody in the channel.',
}
