import type { Texts } from '../texts.js'
import type { language as da } from '../da/language.js'

export const language: Texts<typeof da> = {
  title: 'Språk',
  mine: 'Jag skriver svenska till dig.',
  chosen: 'Det har du valt själv. Det gäller även fliken och e-post.',
  follows: 'Jag följer språket i ditt Teams när jag kan det, annars kommunens.',
  how: 'Välj ett annat här, eller skriv till exempel ”språk suomi”.',
  follow: 'Följ Teams',
  unknown: 'Det språket kan jag inte. Jag kan danska, engelska, svenska och finska.',
  channel: 'I den här kanalen skriver jag svenska.',
  channelHow: 'Skriv till exempel ”språk suomi” för att byta. Det gäller för alla i kanalen.',
}
