import * as settings from '../services/settings/settings.js'
import { preview } from '../services/settings/preview.js'
import type { Answers } from './bind.js'

export const settingsAnswers: Pick<Answers, Extract<keyof Answers, `settings.${string}`>> = {
  'settings.read': (world, caller) => settings.read(world, caller),
  'settings.edit': (world, caller, { body }) => settings.edit(world, caller, body),
  'settings.preview': (world, caller, { body }) => preview(world, caller, body),
}
