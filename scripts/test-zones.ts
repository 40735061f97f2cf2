import { spawnSync } from 'node:child_process'
import { inBrowser, testFiles } from '../test/support/test-files.ts'

/**
 * npm run test:zones: rule 5 from the far ends of the earth. Every test without a browser, and the main job in one, half an
 * hour before midnight UTC on New Year's Eve: in Berlin it is already 1 January, in Los Angeles still the afternoon.
 */
const zones = ['Pacific/Kiritimati', 'America/Los_Angeles']
const now = '2026-12-31T23:30:00Z'

const files = testFiles().filter((file) => !inBrowser(file) || file.startsWith('test/browser/main-job'))
if (!files.some(inBrowser)) {
  console.error('The browser test of the main job, test/browser/main-job*.test.ts, is missing.')
  process.exitCode = 1
}

for (const zone of zones) {
  console.log(`\n=== ${zone} at ${now}\n`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/test.ts', ...files], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone, LOTSE_TEST_NOW: now },
  })
  if (status !== 0) process.exitCode = 1
}
