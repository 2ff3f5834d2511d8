import type { Texts } from '../texts.js'
import type { purpose as da } from '../da/purpose.js'

export const purpose: Texts<typeof da> = {
  SHOULD_BEGIN: 'Should be begun now',
  LAST_DAY_TO_BEGIN: 'The last day to begin has come',
  END_NEARS: 'The end date is near',
  title: {
    SHOULD_BEGIN: 'A task should be begun now',
    LAST_DAY_TO_BEGIN: 'The last day to begin a task has come',
    END_NEARS: 'The end date of a task is near',
    END_REACHED: 'The end date of a task has come',
    NONE: 'News of a task',
  },
}
