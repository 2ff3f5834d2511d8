import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'tabs')

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'tabs'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: { index: join(root, 'index.html'), demo: join(root, 'demo.html') } },
  },
})
