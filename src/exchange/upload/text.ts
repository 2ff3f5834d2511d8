import { findPersonalNumber } from '../../domain/personalNumber.js'
import { windowsText } from '../encoding.js'
import { faulty, type Cleaned } from './cleaned.js'

/** What a browser or an office program would take for something to run. */
const TAGS =
  'html|head|body|script|svg|iframe|frame|frameset|object|embed|applet|img|style|link|meta|base|form|input|a|math|video|audio|xml|xsl:\\w+'
const MARKUP = new RegExp(`<!(doctype|--|\\[cdata)|<\\?(xml|php|=)|</?(${TAGS})(?=[\\s>/:])|\\+ADw-`, 'i')
/** Other formats that are written in letters. */
const OTHER_FORMAT = /^\s*(%PDF-|%!PS|\{\\rtf|GIF8[79]a|MIME-Version:|From:|Content-Type:|#!|X5O!P%@AP)/i
/** A cell that makes a spreadsheet start a program. */
/** Between the tab or sign that parts the cells and the formula there may be any space but another tab. */
const FORMULA = /(?:^|[\t;,"'])[^\S\n\t]*[=+\-@]/
const CALL = /\b(?:DDE|CALL|REGISTER|EXEC|WEBSERVICE)\s*\(/i

/** Line by line, and from the first formula on, so that a long line is read once. */
const startsProgram = (text: string): boolean =>
  text.split('\n').some((line) => {
    const formula = FORMULA.exec(line)
    if (!formula) return false
    const rest = line.slice(formula.index + formula[0].length)
    const bar = rest.indexOf('|')
    return (bar !== -1 && rest.indexOf('!', bar) !== -1) || CALL.test(rest)
  })
/** From 0x80 on they are letters and dashes of Windows. */
const CONTROLS = /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return windowsText(content)
  }
}

/** On which line a civil registration number stands; 0 when on none. */
function personalNumberLine(text: string): number {
  return (
    text.split(/\r\n|[\n\r\f]/).findIndex((line) => findPersonalNumber(line.normalize('NFKC')) !== null) + 1
  )
}

/** Text in UTF-8 or Windows-1252 that nothing can take for anything else. */
export function cleanText(content: Uint8Array): Cleaned {
  const text = decoded(content)
  if (CONTROLS.test(text) || OTHER_FORMAT.test(text)) return faulty('file-mismatch')
  if (MARKUP.test(text) || startsProgram(text)) return faulty('file-active')
  const line = personalNumberLine(text)
  if (line > 0) return faulty('personal-number-in-file', { place: { place: 'line', number: line } })
  return { content }
}
