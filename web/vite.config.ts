import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Vite's own helper for lazy parts weighs 0.8 kB; this does the same for scripts, which is all we load lazily. */
const smallPreloadHelper: Plugin = {
  name: 'small-preload-helper',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? PRELOAD_HELPER : undefined),
}

const PRELOAD_HELPER = /* js */ `
const asked = new Set()
export const __vitePreload = (load, parts = []) => {
  for (const part of parts) {
    if (asked.has(part) || !part.endsWith('.js')) continue
    asked.add(part)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: '/' + part }))
  }
  return load().catch((fault) => {
    dispatchEvent(new Event('vite:preloadError'))
    throw fault
  })
}`

const SHARED_WITH_CALL = /\/(data\/(graphql|ids)|words\/time)\.ts$|^preact(\/jsx-runtime)?$/

/**
 * The leader's page carries its own copy of Preact and of the small modules that it shares with the console,
 * cut down to what it uses: two files to fetch instead of seven, and a third less to load.
 */
const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer || !/\/src\/call\/|\?call$/.test(importer) || !SHARED_WITH_CALL.test(source)) return null
    const found = await this.resolve(source, importer.replace('?call', ''), { skipSelf: true })
    return found && `${found.id.replace('?call', '')}?call`
  },
}

/** What the leader's page needs for its first sight; everything else of it comes after the first paint. */
const FIRST_OF_CALL =
  /\/src\/call\/(answer|call-view|call\.gen|calls|hands|outbox|page|queue|say|state)\.tsx?$|\?call$|idb-keyval/

/** What every visit to the console needs before anything is shown. */
const START =
  /\/node_modules\/(preact|preact-iso|@preact)\/.*js$|\/src\/(data\/(clock|graphql|live|session)|shell\/viewer\.gen|ui\/(icon|later|theme)|words\/(language|time))\.tsx?$/

/** What every page behind the sign-in shares: one file instead of twenty. */
const FRAME =
  /\/src\/(shell\/(alert-bell|alerts\.gen|frame|live-light|navigation|popover|shortcuts|title|viewer-menu|world)|ui\/(address|badges|level|pager|parts|search-box|time)|data\/(act|ids|nodes|query)|pages\/board\/(board\.gen|summary|urgency))\.tsx?$/

export default defineConfig({
  root: at('.'),
  plugins: [
    smallPreloadHelper,
    ownCopies,
    preact({ reactAliasesEnabled: false, prefreshEnabled: false, devToolsEnabled: false }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'], rollupFormat: 'iife' },
      manifest: {
        id: '/',
        name: '烽燧 Beacon',
        short_name: '烽燧',
        description: '旗县突发公共卫生事件的预案、指挥与队伍调派',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#16273a',
        theme_color: '#16273a',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
        shortcuts: [{ name: '我的调派', url: '/call' }],
      },
    }),
  ],
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { console: at('./index.html'), call: at('./call.html') },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'preload', test: /preload-helper/, priority: 2 },
            { name: 'call-first', test: FIRST_OF_CALL },
            { name: 'start', test: START },
            { name: 'frame', test: FRAME },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/api': 'http://127.0.0.1:4000',
      '/socket.io': { target: 'http://127.0.0.1:4000', ws: true },
    },
  },
})
