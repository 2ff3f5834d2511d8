import * as directory from '../services/directory/directory.js'
import type { Answers } from './bind.js'

export const directoryAnswers: Pick<Answers, Extract<keyof Answers, `directory.${string}`>> = {
  'directory.read': (world, caller) => directory.read(world, caller),
  'directory.refresh': (world, caller, { body }) =>
    directory.refreshOwn(world, caller, { ...body, content: null }),
  'directory.import': (world, caller, { query, body }) =>
    directory.refreshOwn(world, caller, {
      ...{ content: body, dryRun: query.dryRun === 'true', leavers: query.leavers ?? null },
    }),
}
