import type { Asking } from '../../src/contract/index.js'
import type { SettingsView } from '../../src/contract/settings.js'
import type { NoticeGroup } from '../../src/domain/settings.js'

/** The choices as they stand on the page. */
export type Draft = Asking<'settings.preview'>['body']

type Choices = Draft['choices']

/** A place that is not offered here any longer reads as Teams. */
function choiceOf({ choices, places }: SettingsView, group: NoticeGroup): Choices[NoticeGroup] {
  const { where, when } = choices[group]
  return { where: places.includes(where) ? where : 'TEAMS', when }
}

export function draftOf(settings: SettingsView): Draft {
  const { digest, quietFrom, quietTo, awayFrom, awayTo, deputyId, onlyExceptions } = settings
  const choices: Choices = {
    DEADLINES: choiceOf(settings, 'DEADLINES'),
    ASSIGNMENTS: choiceOf(settings, 'ASSIGNMENTS'),
    MESSAGES: choiceOf(settings, 'MESSAGES'),
    ROLES: choiceOf(settings, 'ROLES'),
    CHANGES: choiceOf(settings, 'CHANGES'),
    ACCESS: choiceOf(settings, 'ACCESS'),
    STATUS: choiceOf(settings, 'STATUS'),
  }
  return { choices, digest, quietFrom, quietTo, awayFrom, awayTo, deputyId, onlyExceptions }
}

export type PartProps = { draft: Draft; change: (some: Partial<Draft>) => void }
