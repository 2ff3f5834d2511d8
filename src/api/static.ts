import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Negotiator from 'negotiator'
import send from 'send'
import { PAGES } from '../contract/pages.js'
import { SIGN_IN, SIGNED_IN } from '../contract/signIn.js'
import type { Http, HttpAnswer, HttpRequest } from './http.js'

/** The tab's pages; the address inside them is the tab's own business. */
const ADDRESSES = ['/', ...Object.values(PAGES), SIGN_IN, SIGNED_IN, '/configure', '/privacy', '/terms'].map(
  (path) => path.replace(/:(\w+)/g, '{$1}'),
)

function file(folder: string, name: string, headers: Record<string, string>): HttpAnswer {
  return {
    raw(request, response) {
      send(request, name, { root: folder, cacheControl: false, dotfiles: 'deny', index: false })
        .on('headers', () => {
          for (const [key, value] of Object.entries(headers)) response.setHeader(key, value)
        })
        .on('error', () => {
          if (response.headersSent) return void response.destroy()
          // Another instance may already have it: while a new version rolls out, nobody may keep that it is not there.
          response.writeHead(404, { 'cache-control': 'no-store', 'content-length': 0 })
          response.end()
        })
        .pipe(response)
    },
  }
}

const page = (folder: string, name: string): HttpAnswer => file(folder, name, { 'cache-control': 'no-cache' })

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
]
const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' }

/** The file in the smallest form the reader takes; the build has laid the forms beside it. */
function asset(tabFolder: string, { params, headers }: HttpRequest): HttpAnswer {
  const folder = join(tabFolder, 'assets')
  const path = `/${params.name ?? ''}`
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
  const accepted = new Negotiator({ headers }).encodings()
  const encoding = ENCODINGS.find(
    ({ name, ending }) => accepted.includes(name) && existsSync(join(folder, `${path}${ending}`)),
  )
  if (!type || !encoding) return file(folder, path, { ...FOR_EVER, vary: 'accept-encoding' })
  return file(folder, `${path}${encoding.ending}`, {
    ...FOR_EVER,
    vary: 'accept-encoding',
    'content-type': type,
    'content-encoding': encoding.name,
  })
}

/** The built tab: pages are always asked for again, files with a hash in their name never. */
export function mountStatic(http: Http, folder: string): void {
  for (const path of ADDRESSES) http.on('GET', path, () => Promise.resolve(page(folder, '/index.html')))
  http.on('GET', '/assets/{name}', (request) => Promise.resolve(asset(folder, request)))
}

export const demoPage = (folder: string): HttpAnswer => page(folder, '/demo.html')
