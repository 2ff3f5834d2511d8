import type { Language } from '../../domain/person.js'

/** A line of a letter. What people wrote stands as they wrote it. */
export type LetterLine =
  { kind: 'title' | 'strong' | 'text' | 'small'; text: string } | { kind: 'link'; text: string; url: string }

/** What a mail says, before it is laid out as text and HTML. */
export type Letter = {
  language: Language
  subject: string
  lines: LetterLine[]
  /** Whom it is from, and why one gets it; the last words of it. */
  foot: string[]
  /** Where one chooses what one is told of; null where nobody can. */
  settings: { text: string; url: string } | null
  /** Above this line an answer is written; null where no answer is taken in. */
  answerAbove: string | null
}
