import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * A name beside a file or folder under which it is made whole before it is renamed: whatever interrupts the making, what
 * stands under the right name is finished.
 */
export const unfinishedBeside = (path: string): string => {
  removeUnfinished(path)
  return `${path}${mark}${process.pid}`
}

const mark = '.unfinished-'

/** What makings left behind that were interrupted; one that is still at work keeps its own. */
const removeUnfinished = (path: string): void => {
  const parent = dirname(path)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const [before, processId] = name.split(mark)
    if (before === basename(path) && processId && !isRunning(Number(processId))) {
      rmSync(join(parent, name), { recursive: true, force: true })
    }
  }
}

const isRunning = (processId: number): boolean => {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
