import send from 'send'
import type { Http, HttpAnswer } from './http.js'

/** A page of the tab; the address inside it is the tab's own business. */
const PAGES = [
  '/',
  '/tasks',
  '/tasks/{id}',
  '/projects',
  '/projects/{id}',
  '/roles',
  '/roles/{id}',
  '/configure',
  '/privacy',
  '/terms',
]

function file(folder: string, name: string, headers: Record<string, string>): HttpAnswer {
  return {
    raw(request, response) {
      for (const [key, value] of Object.entries(headers)) response.setHeader(key, value)
      send(request, name, { root: folder, cacheControl: false, dotfiles: 'deny', index: false })
        .on('error', () => {
          response.statusCode = 404
          response.end()
        })
        .pipe(response)
    },
  }
}

const page = (folder: string, name: string): HttpAnswer => file(folder, name, { 'cache-control': 'no-cache' })

/** The built tab: pages are always asked for again, files with a hash in their name never. */
export function mountStatic(http: Http, folder: string): void {
  for (const path of PAGES) http.on('GET', path, () => Promise.resolve(page(folder, '/index.html')))
  http.on('GET', '/assets/{name}', ({ params }) =>
    Promise.resolve(
      file(folder, `/assets/${params.name ?? ''}`, {
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    ),
  )
}

export const demoPage = (folder: string): HttpAnswer => page(folder, '/demo.html')
