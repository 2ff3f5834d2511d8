import { tab } from './tab.js'
import { tabTask } from './tabTask.js'
import { words } from './words.js'

/** What every page of the tab may say, and the list of tasks, which most open first; the rest comes with its page. */
export const start = { ...words, tab: { ...tab, ...tabTask } }
