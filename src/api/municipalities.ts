import { keptChecks, read, type Probes } from '../services/checklist/checklist.js'
import * as settings from '../services/municipalities/settings.js'
import type { World } from '../services/world.js'
import type { Answers } from './bind.js'

type Names = Extract<keyof Answers, `municipality.${string}` | `checklist.${string}`>

export function municipalityAnswers(world: World, probes: Probes): Pick<Answers, Names> {
  const house = keptChecks(world, probes)
  return {
    'municipality.read': (of, caller) => settings.read(of, caller),
    'municipality.edit': (of, caller, { body }) => settings.edit(of, caller, body),
    'checklist.read': (of, caller) => read(of, caller, { probes, house }),
  }
}
