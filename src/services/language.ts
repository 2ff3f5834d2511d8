import type { Language } from '../domain/person.js'
import type { Acting } from './acting.js'

/**
 * In which language something is written for whoever asks: what it is asked for in, else what they have chosen, else what
 * their window or Teams speaks, else their municipality's, else Danish.
 */
export const languageFor = async (
  { tx, actor }: Pick<Acting, 'tx' | 'actor'>,
  asked: Language | null | undefined,
): Promise<Language> => asked ?? tx.reads ?? (await tx.people.languageOf(actor.personId)) ?? 'da'
