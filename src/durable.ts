import { closeSync, fsyncSync, openSync, statSync } from 'node:fs'

/** Until the disk holds it: a power cut right after takes nothing back. For files and folders. */
export const syncToDisk = (path: string): void => {
  // Windows opens no folder, and keeps their names by itself.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
