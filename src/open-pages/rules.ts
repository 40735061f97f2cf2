/**
 * Whom an address is counted as: an IPv4 address is one machine; of IPv6, where one connection has 2^64 addresses to send
 * from, the network (the first four groups).
 */
export const machineOf = (address: string): string => {
  const bare = address.toLowerCase().replace(/%.*$/, '')
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? []
  if (mapped !== undefined) return mapped
  if (!bare.includes(':')) return bare
  const [before = '', after] = bare.split('::')
  const groups = before === '' ? [] : before.split(':')
  const rest = after ? after.split(':') : []
  const zeros = after === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const whole = [...groups, ...Array<string>(zeros).fill('0'), ...rest]
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
