/** Unit and content tests: plain Node, no browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bench/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // By default one core is kept free, which on two cores doubles the time.
    maxWorkers: '100%',
  },
});
