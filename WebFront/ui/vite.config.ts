import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const server = 'http://localhost:5000'

// Browsers that know light-dark() and <dialog>: the styles are served as written.
const browsers = ['chrome123', 'edge123', 'firefox125', 'safari17.5']

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: browsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes with our dependencies only: stays in the caches from one release to the next.
            { name: 'vendor', test: /node_modules/ },
            // What most pages draw with: one request instead of twenty small ones.
            { name: 'shared', test: /src\/shared\/(?!layout\/|NotFoundPage)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': server, '/live': { target: server, ws: true } },
  },
  // Component tests mount real components: without this, vitest would pick Svelte's server build.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://localhost:5000/' } },
    include: ['test/**/*.test.ts'],
    restoreMocks: true,
  },
})
