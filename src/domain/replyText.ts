/** What somebody wrote in answer to a mail, without what they answered and how they sign. */

/** Begins what was answered, whoever wrote the program. */
const INTRODUCES = [
  /^-{2,}\s*(?:original message|oprindelig (?:meddelelse|besked)|ursprungligt meddelande|alkuperäinen viesti)\s*-{2,}$/i,
  /^_{10,}$/,
  /^(?:den|on) .*(?:skrev|wrote)(?: .*)?:$/i,
  /^.*<[^<>@\s]+@[^<>@\s]+>.*(?:skrev|wrote|kirjoitti):$/i,
  /^.*\bskrev .*<[^<>@\s]+@[^<>@\s]+>:$/i,
]
/** Outlook's head of the mail that was answered: sender and moment one under the other. */
const SENDER = /^\*?(?:fra|from|från|lähettäjä):\*? .+/i
const MOMENT = /^\*?(?:sendt|sent|dato|date|skickat|datum|lähetetty|päivämäärä):\*? .+/i
const SIGNATURE = /^-- ?$/
const QUOTED = /^\s*>/

function isIntroduction(lines: readonly string[], n: number): boolean {
  const line = (lines[n] ?? '').trim()
  const next = (lines[n + 1] ?? '').trim()
  if (INTRODUCES.some((one) => one.test(line) || (/^(?:den|on) /i.test(line) && one.test(`${line} ${next}`))))
    return true
  return SENDER.test(line) && MOMENT.test(next)
}

/** The last words before our own line; the program's introduction of it goes too. */
function above(lines: readonly string[], marker: string): readonly string[] {
  const at = lines.findIndex((line) => line.includes(marker))
  return at < 0 ? lines : lines.slice(0, at)
}

const withoutEnd = (lines: readonly string[]): string => lines.join('\n').trim()

/**
 * `marker`: words of the line above which one is asked to answer. The whole text when nothing would be left, as when
 * somebody answers below what they quote.
 */
export function replyText(text: string, marker: string): string {
  const all = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
  const lines = above(all, marker)
  const end = lines.findIndex((line, n) => SIGNATURE.test(line) || isIntroduction(lines, n))
  const own = withoutEnd((end < 0 ? lines : lines.slice(0, end)).filter((line) => !QUOTED.test(line)))
  return own || withoutEnd(all.filter((line) => !QUOTED.test(line))) || withoutEnd(all)
}
