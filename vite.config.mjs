import react from '@vitejs/plugin-react'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'tabs')

/** The server has every language at hand, the tab fetches the one it speaks. */
const inTab = (id) => (id.endsWith('/src/i18n/catalogues.ts') ? join(root, 'catalogues.ts') : id)

/**
 * The package is CommonJS for the server's sake, and rolldown then wraps every module of the tab and of what it imports
 * in a function, which ends tree shaking: 40 kB more. Told nothing of the package, it takes them for what they are.
 */
const plainModules = {
  name: 'plain-modules',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!/^[./]/.test(source) || importer?.includes('node_modules')) return null
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    const isOurs = found && !found.external && !found.id.includes('node_modules')
    return isOurs ? { id: inTab(found.id) } : found
  },
}

const NO_ROOM = '\0no-room'
const isCatalogue = (importer) => /src\/i18n\/\w+\/index\.ts$/.test(importer ?? '')

/**
 * The texts of the chat and of the command line stay at home: the tab says none of them. Those of the demo room come
 * with the demo room (tabs/demo/texts.ts).
 */
const ownTexts = {
  name: 'own-texts',
  enforce: 'pre',
  resolveId: (source, importer) => (source === './room.js' && isCatalogue(importer) ? NO_ROOM : null),
  load(id) {
    if (id === NO_ROOM) return 'export const room = {}'
    const name = /src\/i18n\/\w+\/(bot|card|cli)\.ts$/.exec(id)?.[1]
    return name ? `export const ${name} = {}` : null
  },
}

/** Each file also as it travels, made once here instead of at every request (src/api/static.ts). */
const compressed = {
  name: 'compressed',
  writeBundle({ dir }) {
    const assets = join(dir, 'assets')
    for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const content = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
    }
  },
}

export default defineConfig({
  root,
  plugins: [ownTexts, plainModules, react(), compressed],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'tabs'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: { index: join(root, 'index.html'), demo: join(root, 'demo.html') } },
  },
})
