export type Running = { lastUsedAt: Date; endsAt: Date }

/** For how long a session goes on without use, and at most: what a browser left open may do (OWASP ASVS 3.3). */
export const idleFor = 60 * 60_000
export const lastsFor = 12 * 60 * 60_000

/** How long a session that is over is kept, so that its traces can be asked about: four weeks. */
export const keptFor = 28 * 24 * 60 * 60_000

/** A session that was used in the future is over too: a clock set back by a day must not make it last a day longer. */
export const isOver = ({ lastUsedAt, endsAt }: Running, now: Date): boolean =>
  now >= endsAt || Math.abs(now.getTime() - lastUsedAt.getTime()) > idleFor

/** How many characters a password has. */
export const shortestPassword = 12
export const longestPassword = 128
