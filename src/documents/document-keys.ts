import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { Refusal } from '../errors.ts'
import { underLock } from '../file-lock.ts'
import { lockOf } from '../key-file.ts'

/**
 * The keys of documents: in the key file, behind the named ones, a line for each with the name of the document's file. One
 * more is written behind them; one that is erased is written over where it stands. Neither touches another, or takes
 * longer for how many there are; and a copy made at any moment is a key file.
 */
const keyBytes = 32
const key = '[\\w-]{43}'
const erased = '.'.repeat(43)

const headOf = (name: string): string => `document ${name} `

/** Adds a key; the disk holds it when this returns. */
export const addDocumentKey = (keyFile: string, name: string, made: Buffer): void =>
  inKeyFile(keyFile, (file) => {
    const { size } = fstatSync(file)
    const line = Buffer.from(`${endsALine(file, size) ? '' : '\n'}${headOf(name)}${made.toString('base64url')}\n`)
    try {
      if (writeSync(file, line, 0, line.length, size) < line.length) throw noRoom()
      fsyncSync(file)
    } catch (error) {
      ftruncateSync(file, size)
      throw error
    }
  })

/** What a kill cut short is left as it is, and the next line begins anew. */
const endsALine = (file: number, size: number): boolean => {
  const last = Buffer.alloc(1)
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() === '\n'
}

const noRoom = () => Object.assign(new Error('The key file takes no whole line'), { code: 'ENOSPC' })

/** Erased for good, or null where the key file knows nothing of it: then it may not be the right one. */
export const findDocumentKey = (keyFile: string, name: string): Buffer | 'erased' | null => {
  const found = lineIn(contentOf(keyFile), name)
  if (found === null) return null
  return new RegExp(`^${key}$`).test(found.text) ? bufferOf(found.text) : 'erased'
}

const bufferOf = (text: string): Buffer | 'erased' => {
  const found = Buffer.from(text, 'base64url')
  return found.length === keyBytes ? found : 'erased'
}

/** Erases a key for good; the disk holds that when this returns. Safe to repeat. */
export const eraseDocumentKey = (keyFile: string, name: string): void =>
  inKeyFile(keyFile, (file) => {
    const found = lineIn(readFileSync(file), name)
    if (found === null || found.text === erased) return
    writeSync(file, erased, found.at)
    fsyncSync(file)
  })

/** Every document's key there is: whether it stands or was erased, by the name of the file. */
export const documentKeysIn = (keyFile: string): Map<string, 'stands' | 'erased'> => {
  const lines = contentOf(keyFile)
    .toString('latin1')
    .matchAll(/^document ([0-9a-f]{32}) (\S{43})$/gm)
  const whole = new RegExp(`^${key}$`)
  return new Map([...lines].map(([, name = '', text = '']) => [name, whole.test(text) ? 'stands' : 'erased']))
}

/** Where the key of a document begins, and what stands there. */
const lineIn = (content: Buffer, name: string): { at: number; text: string } | null => {
  const line = content.indexOf(`\n${headOf(name)}`, 0, 'latin1')
  if (line < 0) return null
  const at = line + 1 + headOf(name).length
  const text = content.toString('latin1', at, at + erased.length)
  return content.toString('latin1', at + erased.length, at + erased.length + 1) === '\n' ? { at, text } : null
}

const contentOf = (keyFile: string): Buffer => {
  try {
    return readFileSync(keyFile)
  } catch (error) {
    throw unlessMissing(error)
  }
}

/** Opened anew each time: it may have been put back, or another process has added to it. */
const inKeyFile = (keyFile: string, work: (file: number) => void): void =>
  underLock(lockOf(keyFile), () => {
    const file = opened(keyFile)
    try {
      work(file)
    } finally {
      closeSync(file)
    }
  })

const opened = (keyFile: string): number => {
  try {
    return openSync(keyFile, 'r+')
  } catch (error) {
    throw unlessMissing(error)
  }
}

const unlessMissing = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' ? new Refusal(503, 'key_file_missing') : error
