import { readdirSync, readFileSync } from 'node:fs'

const tick = 10

/** Milliseconds a processor worked for this process, its children, and theirs, those that ended included; 0 where there is no /proc. */
export const processorTime = (): number => {
  const all = everyProcess()
  return all.filter(({ pid }) => isOurs(pid, all)).reduce((sum, { ticks }) => sum + ticks, 0) * tick
}

type Process = { pid: number; parent: number; ticks: number }

const everyProcess = (): Process[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess)
  } catch {
    return []
  }
}

/** After the name in brackets: state, parent, …, and from the 12th on what it used itself and its ended children. */
const readProcess = (name: string): Process[] => {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return [{ pid: Number(name), parent: Number(fields[1]), ticks }]
  } catch {
    // It ended meanwhile.
    return []
  }
}

const isOurs = (pid: number, all: Process[]): boolean => {
  if (pid === process.pid) return true
  const parent = all.find((one) => one.pid === pid)?.parent ?? 0
  return parent > 1 && isOurs(parent, all)
}
