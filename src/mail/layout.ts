import type { Letter, LetterLine } from '../services/notices/letter.js'

export type LaidOut = { text: string; html: string }

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>')

/** No colours but the reader's own: it can be read on light and on dark. */
const STYLE: Record<LetterLine['kind'], string> = {
  title: 'font-size:20px;font-weight:600;line-height:1.3;margin:0 0 12px',
  strong: 'font-weight:600;margin:14px 0 2px',
  text: 'margin:0 0 6px',
  small: 'font-size:14px;opacity:.8;margin:0 0 4px',
  link: 'margin:14px 0',
}
const PAGE =
  "margin:0 auto;padding:16px;max-width:560px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Arial,sans-serif;overflow-wrap:anywhere"
const FOOT = 'font-size:13px;opacity:.8;margin:0 0 4px'

const link = (url: string, text: string): string => `<a href="${escaped(url)}">${escaped(text)}</a>`

function htmlLine(line: LetterLine): string {
  const tag = line.kind === 'title' ? 'h1' : 'p'
  const inside = line.kind === 'link' ? link(line.url, line.text) : escaped(line.text)
  return `<${tag} style="${STYLE[line.kind]}">${inside}</${tag}>`
}

function html({ language, subject, lines, foot, settings, answerAbove }: Letter): string {
  const last = [
    ...foot.map((text) => `<p style="${FOOT}">${escaped(text)}</p>`),
    ...(settings ? [`<p style="${FOOT}">${link(settings.url, settings.text)}</p>`] : []),
  ]
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<style>:root{color-scheme:light dark}</style><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0"><div lang="${language}" style="${PAGE}">`,
    ...(answerAbove ? [`<p style="${FOOT}">${escaped(answerAbove)}</p>`] : []),
    ...lines.map(htmlLine),
    `<div style="border-top:1px solid;margin:20px 0 10px;opacity:.3"></div>`,
    ...last,
    '</div></body></html>',
  ].join('\n')
}

const textLine = (line: LetterLine): string =>
  line.kind === 'link'
    ? `\n${line.text}:\n${line.url}\n`
    : `${line.kind === 'strong' ? '\n' : ''}${line.text}`

function text({ lines, foot, settings, answerAbove }: Letter): string {
  return [
    ...(answerAbove ? [answerAbove, ''] : []),
    ...lines.flatMap((line) => (line.kind === 'title' ? [line.text, ''] : [textLine(line)])),
    '',
    '-- ',
    ...foot,
    ...(settings ? [`${settings.text}: ${settings.url}`] : []),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}

/** The same words twice: for whoever reads text, and as HTML without pictures, scripts or anything fetched. */
export const layOut = (letter: Letter): LaidOut => ({ text: text(letter), html: html(letter) })
