import type { Http, HttpAnswer } from '../api/http.js'
import { languageOf } from '../api/refuse.js'
import type { Config } from '../config.js'
import { formatMoment } from '../i18n/format.js'
import { translator, type Translator } from '../i18n/translator.js'
import { escaped } from '../mail/layout.js'
import { Refusal } from '../domain/refusals.js'
import type { MailShelf, ShelvedMail } from './mailShelf.js'

const html = (text: string): HttpAnswer => ({
  raw(_request, response) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(text)
  },
})

const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;margin:0 auto;max-width:880px;padding:24px 16px;overflow-wrap:anywhere;background:Canvas;color:CanvasText}
a{color:LinkText}
h1{font-size:24px;margin:0 0 8px}h2{font-size:18px;margin:0}p{margin:4px 0}
section{border:1px solid #8888;border-radius:8px;padding:16px;margin:16px 0}
iframe{border:1px solid #8888;border-radius:4px;width:100%;height:420px;margin:8px 0;background:Canvas}
pre{white-space:pre-wrap;font:14px/1.5 ui-monospace,monospace}summary{cursor:pointer;padding:4px 0}`

/** Nothing in a mail can do anything here: its HTML stands in a frame without any rights. */
const one = (t: Translator, { id, at, to, subject, text }: ShelvedMail): string => `<section>
<h2>${escaped(subject)}</h2>
<p>${escaped(t('mail.shelf.to', { to, at: formatMoment(t.language, at.toISOString()) }))}</p>
<iframe sandbox="" title="${escaped(subject)}" src="/demo/mail/${id}"></iframe>
<details><summary>${escaped(t('mail.shelf.asText'))}</summary><pre>${escaped(text)}</pre></details>
</section>`

function inside(t: Translator, mails: readonly ShelvedMail[], isOn: boolean): string {
  if (isOn) return `<p>${escaped(t('mail.shelf.isOn'))}</p>`
  const all =
    mails.length > 0
      ? mails.map((mail) => one(t, mail)).join('\n')
      : `<p>${escaped(t('mail.shelf.none'))}</p>`
  return `<p>${escaped(t('mail.shelf.why'))}</p>${all}`
}

const page = (t: Translator, body: string): string => `<!doctype html>
<html lang="${t.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(t('mail.shelf.title'))}</title><style>${STYLE}</style></head><body>
<p><a href="/demo">${escaped(t('mail.shelf.back'))}</a></p>
<h1>${escaped(t('mail.shelf.title'))}</h1>
${body}
</body></html>`

/** The mail that would have gone, for whoever tries KLIK out on their own machine. */
export function mountMailPage(http: Http, shelf: MailShelf, { language, mail }: Config): void {
  http.on('GET', '/demo/mail', (request) => {
    const t = translator(languageOf(request, language))
    return Promise.resolve(html(page(t, inside(t, shelf.all(), mail !== null))))
  })
  http.on('GET', '/demo/mail/{mail}', ({ params }) => {
    const found = shelf.find(params.mail ?? '')
    if (!found) throw new Refusal('not-found')
    return Promise.resolve(html(found.html))
  })
}
