import { inMarkup } from '../domain/words.js'
import type { Translator } from '../i18n/translator.js'
import type { HttpAnswer } from './http.js'

/** In no frame at all, and nothing in it but words: whoever comes here comes from a page of somebody else's. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
}

const STYLE = `body{font:16px/1.5 'Segoe UI',system-ui,sans-serif;margin:0;background:#f5f5f5;color:#242424}
main{max-width:34rem;margin:12vh auto 0;padding:2rem;background:#fff;border-radius:8px;box-shadow:0 1px 4px #0003}
h1{font-size:1.35rem;line-height:1.3;margin:0 0 .75rem}p{margin:0 0 1.5rem}
a{display:inline-block;padding:.6rem 1.2rem;border-radius:4px;background:#0f548c;color:#fff;text-decoration:none}
a:focus-visible{outline:3px solid #242424;outline-offset:2px}
@media(max-width:40rem){main{margin:0;min-height:100vh;border-radius:0;box-shadow:none;box-sizing:border-box}}
@media(prefers-color-scheme:dark){body{background:#141414;color:#fff}main{background:#292929}a{background:#479ef5;color:#141414}
a:focus-visible{outline-color:#fff}}`

export type Page = { status: number; title: string; text: string; link: { text: string; href: string } }

/** A page by itself, for whoever is nobody yet. */
export function page(
  t: Translator,
  { status, title, text, link }: Page,
  headers: Record<string, string | string[]> = {},
): HttpAnswer {
  const html = [
    `<!doctype html><html lang="${t.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${inMarkup(title)} – KLIK</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${inMarkup(title)}</h1><p>${inMarkup(text)}</p>`,
    `<a href="${inMarkup(link.href)}">${inMarkup(link.text)}</a></main></body></html>`,
  ].join('')
  return {
    raw(_request, response) {
      response.writeHead(status, { ...HEADERS, ...headers, 'content-length': Buffer.byteLength(html) })
      response.end(html)
    },
  }
}
