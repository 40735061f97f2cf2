import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Until the disk holds it: a power cut right after takes nothing back. For files and folders. */
export const syncToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
