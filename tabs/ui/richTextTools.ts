/** What the toolbar of a rich text does. */
export const TOOLS = ['bold', 'italic', 'bullets', 'numbers', 'quote', 'link'] as const
export type Tool = (typeof TOOLS)[number]

export type Marked = { value: string; start: number; end: number }
/** What is written over the signs from `from` to `to`, and what of it is marked then. */
export type TextEdit = { from: number; to: number; text: string; select: [number, number] }

const AROUND = { bold: '**', italic: '*' } as const
const LINES: Record<'bullets' | 'numbers' | 'quote', { mark: (n: number) => string; has: RegExp }> = {
  bullets: { mark: () => '- ', has: /^[-*+] / },
  numbers: { mark: (n) => `${n + 1}. `, has: /^\d{1,3}[.)] / },
  quote: { mark: () => '> ', has: /^> ?/ },
}

/** Blanks at the ends stay outside: "** fed **" is not bold. */
function inner({ value, start, end }: Marked): { from: number; to: number; text: string } {
  const chosen = value.slice(start, end)
  const from = start + (chosen.length - chosen.trimStart().length)
  const text = chosen.trim()
  return { from: text === '' ? start : from, to: text === '' ? end : from + text.length, text }
}

/** Puts the signs around what is marked, or takes them away again. */
function around(marked: Marked, sign: string, placeholder: string): TextEdit {
  const { from, to, text } = inner(marked)
  const isIn = text.startsWith(sign) && text.endsWith(sign) && text.length > 2 * sign.length
  if (isIn) {
    const plain = text.slice(sign.length, -sign.length)
    return { from, to, text: plain, select: [from, from + plain.length] }
  }
  const words = text === '' ? placeholder : text
  const at = from + sign.length
  return { from, to, text: `${sign}${words}${sign}`, select: [at, at + words.length] }
}

/** Marks every line that is touched, or takes the marks away where all of them have one. */
function lines({ value, start, end }: Marked, kind: keyof typeof LINES): TextEdit {
  const { mark, has } = LINES[kind]
  const from = value.lastIndexOf('\n', start - 1) + 1
  const next = value.indexOf('\n', end)
  const to = next === -1 ? value.length : next
  const all = value.slice(from, to).split('\n')
  const areMarked = all.every((line) => has.test(line))
  const text = all.map((line, n) => (areMarked ? line.replace(has, '') : `${mark(n)}${line}`)).join('\n')
  return { from, to, text, select: [all.length > 1 ? from : from + text.length, from + text.length] }
}

/** `words`: what stands in for nothing marked. */
export function editWith(
  tool: Tool,
  marked: Marked,
  words: Record<'bold' | 'italic' | 'link', string>,
): TextEdit {
  if (tool === 'bold' || tool === 'italic') return around(marked, AROUND[tool], words[tool])
  if (tool !== 'link') return lines(marked, tool)
  const { from, to, text } = inner(marked)
  const name = text === '' ? words.link : text
  const address = from + name.length + 3
  return { from, to, text: `[${name}](https://)`, select: [address, address + 'https://'.length] }
}
