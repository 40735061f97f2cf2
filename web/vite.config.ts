import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('.'),
  base: '/',
  // Whatever the install decided, no telemetry is built in; scripts/build.ts looks again.
  resolve: {
    alias: {
      '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js': path(
        '../node_modules/@vaadin/vaadin-usage-statistics/vaadin-usage-statistics-optout.js',
      ),
    },
  },
  build: {
    target: 'es2022',
    // Without it light-dark() is rewritten and the theme's text turns transparent.
    cssTarget: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // The content security policy knows no data: addresses for scripts and fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What all pages share is one file (scripts/build.ts), in kB.
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
