import { readFileSync } from 'node:fs'
import { Sentence } from './errors.ts'

/** What is wrong with a file that comes with Lotse, and in which of its lines, from 1 on. */
export class FileFault extends Error {
  readonly line: number

  constructor(line: number, what: string) {
    super(what)
    this.line = line
  }
}

/** Reads a file; a fault in it becomes a sentence that names it. `kind` is such as `Das Modul`. */
export const readingFile = <Read>(kind: string, file: string, read: (text: string) => Read): Read => {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof FileFault) throw brokenFile(kind, file, error)
    throw error
  }
}

export const brokenFile = (kind: string, file: string, { line, message }: FileFault) =>
  new Sentence(`${kind} ${file} ist nicht in Ordnung. Zeile ${line}: ${message}.`)
