import { seen } from '../services/notices/seen.js'
import type { Answers } from './bind.js'

export const noticeAnswers: Pick<Answers, Extract<keyof Answers, `notices.${string}`>> = {
  'notices.seen': async (world, caller, { params }) => {
    await seen(world, caller, params.noticeId)
    return {}
  },
}
