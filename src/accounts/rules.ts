export type Running = { lastUsedAt: Date; endsAt: Date }

/** For how long a session goes on without use, and at most: what a browser left open may do (OWASP ASVS 3.3). */
export const idleFor = 60 * 60_000
export const lastsFor = 12 * 60 * 60_000

export const isOver = ({ lastUsedAt, endsAt }: Running, now: Date): boolean =>
  now >= endsAt || now.getTime() - lastUsedAt.getTime() > idleFor
