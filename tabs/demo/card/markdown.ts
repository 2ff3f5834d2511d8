import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'

const reader = new MarkdownIt({ html: false, linkify: false, breaks: true })

/** Links leave the page in a window of their own. */
DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  node.setAttribute('target', '_blank')
  node.setAttribute('rel', 'noopener noreferrer')
})

/** Markdown as harmless HTML. */
export const htmlOf = (markdown: string): string =>
  DOMPurify.sanitize(reader.render(markdown), { FORBID_TAGS: ['img', 'style'], FORBID_ATTR: ['style'] })
