/** How far the clock may lie behind what was written: two machines in a hand-over differ by minutes. */
const tolerated = 2 * 60 * 60_000

/** Whether the clock is evidently wrong, or was: something was written later than now. */
export const isClockBehind = (now: Date, latestAt: Date | null): boolean =>
  latestAt !== null && latestAt.getTime() - now.getTime() > tolerated

const roomLeft = 500_000_000

/** A backup needs database and documents twice while it is made; below this it is time to make room. */
export const isRoomLow = (freeBytes: number, centreBytes: number): boolean =>
  freeBytes < Math.max(roomLeft, 3 * centreBytes)
