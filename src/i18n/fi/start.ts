import { tab } from './tab.js'
import { words } from './words.js'

/** What every page of the tab may say; the rest comes with the page that says it. */
export const start = { ...words, tab }
