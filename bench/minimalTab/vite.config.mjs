import { join } from 'node:path'
import product from '../../vite.config.mjs'

const root = import.meta.dirname

/** Built as the product's tab is. */
export default {
  ...product,
  root,
  build: {
    ...product.build,
    outDir: join(root, '..', '..', 'dist', 'minimalTab'),
    rolldownOptions: { input: { index: join(root, 'index.html') } },
  },
}
