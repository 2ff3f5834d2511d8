import createDOMPurify from 'dompurify'
import MarkdownIt, { type Token } from 'markdown-it'
import { asWritten, numbered } from '../../src/domain/richText.js'

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true, typographer: false })

/** Where a link may lead; anything else stays as it was written. */
const LEADS_OUT = /^(https?|mailto|tel):/i
markdown.validateLink = (url) => LEADS_OUT.test(url)

/** Under the page's own headings of level 2. */
const HEADING_OFFSET = 2
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + HEADING_OFFSET)}`
    }
  }
})

/** Each thing of a list keeps the number it was written with. */
markdown.core.ruler.push('numbers_as_written', ({ tokens }) => {
  const lists: Token[][] = []
  for (const token of tokens) {
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') lists.push([])
    if (token.type === 'list_item_open') lists.at(-1)?.push(token)
    if (token.type === 'ordered_list_close') {
      const items = lists.pop() ?? []
      numbered(items.map(({ info }) => Number(info))).forEach((number, n) =>
        items[n]?.attrSet('value', String(number)),
      )
    }
    if (token.type === 'bullet_list_close') lists.pop()
  }
})

const purify = createDOMPurify(window)
let linkTitle = ''
purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  node.setAttribute('target', '_blank')
  node.setAttribute('rel', 'noopener noreferrer')
  node.setAttribute('title', linkTitle)
})

const ALLOWED = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'hr', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
    ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'value'],
  ALLOWED_URI_REGEXP: LEADS_OUT,
}

/** HTML of a Markdown text that is safe to put on the page. */
export function safeHtml(text: string, newWindow: string): string {
  linkTitle = newWindow
  return purify.sanitize(markdown.render(asWritten(text)), ALLOWED)
}
