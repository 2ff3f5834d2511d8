import react from '@vitejs/plugin-react'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'tabs')

/** The server has every language at hand, the tab fetches the one it speaks. */
const inTab = (id) => (id.endsWith('/src/i18n/catalogues.ts') ? join(root, 'host', 'catalogues.ts') : id)

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

/** Fluent's table of tokens is 8 kB for what is a name in a variable each: `tokens.shadow2` is `var(--shadow2)`. */
const tokensByName = {
  name: 'tokens-by-name',
  transform(code, id) {
    const isStyled = id.startsWith(root) || id.includes('@fluentui')
    if (!isStyled || !code.includes('tokens.')) return null
    return { code: code.replace(/(?<![./\w])tokens\.(?!js\b)(\w+)/g, "'var(--$1)'"), map: null }
  },
}

/** What the first script fetches next is asked for with it, and not a round trip later. */
const startAhead = {
  name: 'start-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const start = Object.values(bundle).find(
        ({ facadeModuleId }) => facadeModuleId === join(root, 'app', 'start.tsx'),
      )
      const files = new Set()
      const add = (file) => {
        if (files.has(file)) return
        files.add(file)
        for (const imported of bundle[file].imports) add(imported)
      }
      if (start) add(start.fileName)
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }))
    },
  },
}

/** What every page has loaded by then need not be named again for each page it leads to. */
const ALWAYS_THERE =
  /\/(rolldown-runtime|changes|policy|queries|Waiting|ProblemView|makeStyles|TextDirectionContext|catalogues|keys|search|getNativeElementProps|session|browser|host|client|look|mergeClasses|words|taskView|sorts|format|pages|Notices|To|Message|Banner)-/

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
  // The package offers its development build only, with warnings and what they need.
  resolve: {
    alias: {
      'react-router': join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs'),
    },
  },
  plugins: [plainModules, tokensByName, react(), startAhead, compressed],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'tabs'),
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that reads es2022 knows it, or fetches the same a moment later.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => !ALWAYS_THERE.test(file)) : files,
    },
    rolldownOptions: {
      input: { index: join(root, 'index.html'), demo: join(root, 'demo.html') },
      // Each page is named with all it loads on the first page, and a hash does not compress.
      output: { chunkFileNames: 'assets/[name]-[hash:7].js', entryFileNames: 'assets/[name]-[hash:7].js' },
    },
  },
})
