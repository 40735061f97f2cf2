import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * A name beside a file or folder under which it is made whole before it is renamed: whatever interrupts the making, what
 * stands under the right name is finished.
 */
export const unfinishedBeside = (path: string): string => {
  removeInterrupted(dirname(path), (name) => name === basename(path))
  return `${path}${mark}${process.pid}`
}

const mark = '.unfinished-'

type Unfinished = { path: string; isAtWork: boolean }

/** What somebody began to make beside this path and has not finished; nothing where it was never begun, or is whole. */
export const findUnfinished = (path: string): Unfinished | undefined =>
  unfinishedIn(dirname(path)).find(({ of }) => of === basename(path))

/** Removes what makings in this folder left behind that were interrupted; one that is still at work keeps its own. */
export const removeInterrupted = (folder: string, isMeant: (name: string) => boolean): void => {
  for (const { of, path } of interruptedIn(folder)) if (isMeant(of)) rmSync(path, { recursive: true, force: true })
}

/** What makings in this folder left behind that were interrupted, with the name it was to have. */
export const interruptedIn = (folder: string): { of: string; path: string }[] =>
  unfinishedIn(folder).filter(({ isAtWork }) => !isAtWork)

const unfinishedIn = (folder: string): (Unfinished & { of: string })[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const [of, processId] = name.split(mark)
    return of && processId ? [{ of, path: join(folder, name), isAtWork: isRunning(Number(processId)) }] : []
  })

/** Our own number is an earlier process's here: in a container every start may get the same. */
const isRunning = (processId: number): boolean => {
  if (processId === process.pid) return false
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
