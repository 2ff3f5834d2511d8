import { plain } from '../domain/richText.js'
import type { LineChange, RoleChange } from '../domain/roleChange.js'
import type { Translator } from './translator.js'

/** `is` null: a sentence about the whole section. */
export type SaidLine = { is: LineChange['is'] | null; text: string }
export type SaidChange = { title: string; lines: SaidLine[] }

/** A change is always also a sign, never a colour alone. */
export const SIGNS: Record<LineChange['is'], string> = { added: '+', removed: '–', marked: '±' }

const sentence = (text: string): SaidLine => ({ is: null, text })

function marksOf(t: Translator, { implementation, operations }: NonNullable<LineChange['marks']>): string {
  if (implementation && operations) return t('kombit.change.both')
  if (implementation) return t('kombit.change.implementation')
  return operations ? t('kombit.change.operations') : t('kombit.change.neither')
}

function saidLine(t: Translator, { is, text, marks }: LineChange): SaidLine {
  const isMarked = is === 'marked' && marks
  return { is, text: isMarked ? t('kombit.change.marked', { text, marks: marksOf(t, marks) }) : text }
}

const limitOf = (t: Translator, max: number | null): string =>
  max === null ? t('kombit.change.noLimit') : t('kombit.change.limit', { count: max })

/** What KOMBIT changed in one section of a role, in the reader's words, for the chat and the tab. */
export function saidChange(t: Translator, change: RoleChange): SaidChange {
  switch (change.kind) {
    case 'prose': {
      const { section, before, after } = change
      const removed: SaidLine[] = before ? [{ is: 'removed', text: plain(before) }] : []
      const added: SaidLine[] = after ? [{ is: 'added', text: plain(after) }] : []
      return { title: t(`kombit.section.${section}`), lines: [...removed, ...added] }
    }
    case 'lines': {
      const lines = change.lines.map((line) => saidLine(t, line))
      return {
        title: t(`kombit.section.${change.section}`),
        lines: lines.length > 0 ? lines : [sentence(t('kombit.change.reordered'))],
      }
    }
    case 'importance': {
      const { before, after } = change
      const values = { before: t(`importance.${before}`), after: t(`importance.${after}`) }
      return { title: t('kombit.change.importance'), lines: [sentence(t('kombit.change.fromTo', values))] }
    }
    case 'maxHolders': {
      const values = { before: limitOf(t, change.before), after: limitOf(t, change.after) }
      return { title: t('kombit.change.maxHolders'), lines: [sentence(t('kombit.change.fromTo', values))] }
    }
    case 'yearly': {
      const text = change.after ? t('kombit.change.isYearly') : t('kombit.change.notYearly')
      return { title: t('kombit.change.yearly'), lines: [sentence(text)] }
    }
  }
}
