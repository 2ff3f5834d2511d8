import type { CategoryOffset } from '../../src/domain/introductionTemplate.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { Task } from './draft.js'

/** "5 arbejdsdage efter start". */
export function offsetWords(t: Translator, { days, workingDays, from }: CategoryOffset): string {
  if (days === 0) return t(`templates.offset.${from}Day`)
  return t(`templates.offset.${from}${workingDays ? 'Working' : 'Days'}`, { count: days })
}

export function responsibleWords(t: Translator, { responsible }: Pick<Task, 'responsible'>): string {
  if (responsible === null) return t('templates.task.nobody')
  if (responsible.kind === 'slot') return t(`templates.task.slot.${responsible.slot}`)
  if (responsible.kind === 'person') return responsible.person?.name ?? t('templates.task.gonePerson')
  const { role } = responsible
  return role ? t('templates.task.ofRole', { role: role.name }) : t('templates.task.goneRole')
}
