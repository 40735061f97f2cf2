/**
 * Whom an address is counted as: an IPv4 address is one machine; of IPv6, where one connection has 2^64 addresses to send
 * from, the network (the first four groups).
 */
export const machineOf = (address: string): string => {
  const groups = groupsOf(address)
  return groups.length > 4 ? groups.slice(0, 4).join(':') : groups.join('.')
}

/**
 * Whom an address belongs with when too many come at once: whoever rents one address rents its neighbours. The first three
 * numbers of IPv4, the first three groups of IPv6.
 */
export const networkOf = (address: string): string => {
  const groups = groupsOf(address)
  return groups.slice(0, 3).join(groups.length > 4 ? ':' : '.')
}

/** Four numbers, or eight groups. */
const groupsOf = (address: string): string[] => {
  const bare = address.toLowerCase().replace(/%.*$/, '')
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? []
  if (mapped !== undefined) return mapped.split('.')
  if (!bare.includes(':')) return bare.split('.')
  const [before = '', after] = bare.split('::')
  const groups = before === '' ? [] : before.split(':')
  const rest = after ? after.split(':') : []
  const zeros = after === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const whole = [...groups, ...Array<string>(zeros).fill('0'), ...rest]
  return whole.map((group) => group.replace(/^0+(?=.)/, ''))
}

const hour = 60 * 60_000

/** How long the link in the mail waits to be pressed. */
export const confirmWithin = 48 * hour

/** Whoever presses it mostly does so at once: what came in longer ago keeps nobody else waiting. */
export const countedFor = 6 * hour
