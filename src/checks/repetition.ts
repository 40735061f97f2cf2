import { createHash } from 'node:crypto'

/** The follow-up that repeats a check has an id of its own making: however often it is asked for, it is one. */
export const repetitionIdOf = (checkId: string): string => {
  const hex = createHash('sha256').update(`repetition of ${checkId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
