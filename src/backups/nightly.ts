import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Db } from '../../db/open.ts'
import { latestNightlyRuns } from './queries.ts'
import { isNightlyDue } from './rules.ts'

const lookEvery = 10 * 60_000
const command = fileURLToPath(new URL('../../scripts/backup.ts', import.meta.url))

type Nightly = { db: Db; dataFolder: string; folder: string; log: { error: (message: string) => void } }

/**
 * Has a copy made every night, in a process of its own, so that nobody at work waits for it. A server that was off at
 * night makes up for it after its next start. Returns what ends it.
 */
export const makeNightlyBackups = ({ db, dataFolder, folder, log }: Nightly): (() => void) => {
  let isAtWork = false
  const look = async () => {
    if (isAtWork || !isNightlyDue(new Date(), await latestNightlyRuns(db))) return
    isAtWork = true
    const status = await runNightly(dataFolder, folder).finally(() => {
      isAtWork = false
    })
    if (status !== 0) log.error('nightly backup failed')
  }
  const timer = setInterval(() => void look().catch(() => log.error('nightly backup failed')), lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

const runNightly = (dataFolder: string, folder: string): Promise<number | null> =>
  new Promise((ended, failed) => {
    const args = ['--import', import.meta.resolve('tsx'), command, '--nightly', folder, '--of', dataFolder]
    spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
      .on('error', failed)
      .on('close', ended)
  })
