import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** `npm run dev` works with the local platform (`./milepost up`); what the server would say about it is said here. */
const localPlatform: Plugin = {
  name: 'local-platform',
  configureServer(server) {
    server.middlewares.use('/config.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({
          issuer: 'http://127.0.0.1:8180/realms/milepost',
          clientId: 'milepost-console',
          scope: 'openid profile',
          services: {
            plan: 'http://127.0.0.1:8081',
            assessment: 'http://127.0.0.1:8082',
            roi: 'http://127.0.0.1:8083',
          },
        }),
      );
    });
  },
};

export default defineConfig({
  plugins: [react(), localPlatform],
  // The server puts a fresh nonce in this place for every page it answers.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    // Small assets would become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        manualChunks: (id) =>
          /node_modules\/(react|react-dom|scheduler|@mantine|@tanstack|i18next|react-i18next|oidc-client-ts)\//.test(id)
            ? 'framework'
            : undefined,
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://127.0.0.1:8080/' } },
    setupFiles: ['web/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    css: false,
    env: { DEBUG_PRINT_LIMIT: '0' },
  },
});
