import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { Metrics } from '../src/metrics.js'
import { createHttp } from '../src/api/http.js'
import { mountStatic } from '../src/api/static.js'

const ROOT = join(__dirname, '..')
const CONFIG = join(__dirname, 'minimalTab', 'vite.config.mjs')
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
const quiet = (): void => undefined
const QUIET = { line: quiet, bug: () => 'none', warn: quiet, alarm: quiet }

export const MINIMAL_TAB = join(ROOT, 'dist', 'minimalTab')

/** The minimal tab, built as the product's is and served by the product's own server. */
export async function serveMinimalTab(): Promise<{ url: string; stop(): Promise<void> }> {
  execFileSync(process.execPath, [VITE, 'build', '--config', CONFIG, '--logLevel', 'warn'], {
    stdio: 'inherit',
  })
  const http = createHttp({ log: QUIET, refuse: () => ({ status: 404 }), metrics: new Metrics() })
  mountStatic(http, MINIMAL_TAB)
  const port = await http.listen(0, '127.0.0.1')
  return { url: `http://127.0.0.1:${port}`, stop: () => http.close() }
}
