/**
 * What scripts/test.ts hears after every step; `done` only when everything was run and given back. It answers to `wantsMore`
 * with a file, or with null when there is none left.
 */
export type Tally = { passed: number; failed: number; file: string; done: boolean; wantsMore?: boolean }

/** Behind all that the tests of a file said. */
export const endOfFile = '\f'
