/** A long text, cut at a paragraph or the end of a sentence. */
export function shorten(text: string, max: number): { text: string; isCut: boolean } {
  if (text.length <= max) return { text, isCut: false }
  const cut = text.slice(0, max)
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('. ') + 1)
  const at = end > max / 2 ? end : cut.lastIndexOf(' ')
  return { text: `${cut.slice(0, at > 0 ? at : max).trimEnd()} …`, isCut: true }
}
