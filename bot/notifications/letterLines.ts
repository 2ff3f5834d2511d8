import type { LetterLine } from '../../src/services/notices/letter.js'
import type { Card } from '../cards/parts.js'

/**
 * A card as lines of a mail: its words and the links that lead somewhere from there. What only Teams can do, which is
 * buttons and fields, is left out.
 */

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const kindOf = ({ size, weight, isSubtle, style }: Node): Exclude<LetterLine['kind'], 'link'> => {
  if (size === 'Large') return 'title'
  if (weight === 'Bolder' || style === 'heading') return 'strong'
  return isSubtle === true || size === 'Small' ? 'small' : 'text'
}

function linkOf(action: unknown, text: string): LetterLine[] {
  if (!isNode(action) || action.type !== 'Action.OpenUrl') return []
  return [{ kind: 'link', text: text || textOf(action.title), url: textOf(action.url) }]
}

/** The sign that one can press on it. */
const unsigned = (text: string): string => text.replace(/\s*›$/, '')

function spoken(node: Node): LetterLine[] {
  if (node.type === 'TextBlock') return [{ kind: kindOf(node), text: textOf(node.text) }]
  const runs = nodesOf(node.inlines)
  const look = runs.at(-1) ?? {}
  return [{ kind: kindOf(look), text: unsigned(runs.map(({ text }) => textOf(text)).join('')) }]
}

function linesIn(node: Node): LetterLine[] {
  switch (node.type) {
    case 'TextBlock':
    case 'RichTextBlock':
      return spoken(node)
    case 'Container':
    case 'Column': {
      const inside = nodesOf(node.items).flatMap(linesIn)
      const [only, ...others] = inside
      const way = others.length === 0 ? linkOf(node.selectAction, only?.text ?? '') : []
      return way.length > 0 ? way : inside
    }
    case 'ColumnSet':
      return nodesOf(node.columns).flatMap(linesIn)
    case 'FactSet':
      return nodesOf(node.facts).map(({ title, value }) => ({
        kind: 'text',
        text: `${textOf(title)}: ${textOf(value)}`,
      }))
    default:
      return []
  }
}

/** Without what says nothing, and each way on once. */
export function letterLines({ body, actions }: Card): LetterLine[] {
  const all = [
    ...nodesOf(body).flatMap(linesIn),
    ...nodesOf(actions).flatMap((action) => linkOf(action, '')),
  ].filter(({ text }) => text.trim() !== '')
  const seen = new Set<string>()
  return all.filter((line) => {
    if (line.kind !== 'link') return true
    const isNew = !seen.has(line.url)
    seen.add(line.url)
    return isNew
  })
}
