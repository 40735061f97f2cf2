import { type ChildProcess, spawn } from 'node:child_process'
import { atEnd } from './at-end.ts'

export type Ended = { status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

type Environment = Record<string, string | undefined>

/** A process of its own, which a test talks to. Whatever a test forgets is ended with the run. */
export class Started {
  readonly ended: Promise<Ended>
  private readonly child: ChildProcess
  private stdout = ''
  private stderr = ''
  private waiting: (() => void)[] = []

  constructor(args: string[], environment: Environment = {}) {
    const env = { ...process.env, ...environment }
    this.child = spawn(process.execPath, args, { env, stdio: 'pipe' })
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => this.hear({ stdout: text }))
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => this.hear({ stderr: text }))
    this.ended = new Promise((done, failed) => {
      this.child.on('error', failed).on('close', (status, signal) => {
        done({ status, signal, stdout: this.stdout, stderr: this.stderr })
        this.hear({})
      })
    })
    atEnd(() => this.stop('SIGKILL').then(() => undefined))
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  /** Until it has printed something like this. Fails when it ends without. */
  async said(pattern: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const match = pattern.exec(this.stdout) ?? pattern.exec(this.stderr)
      if (match) return match
      if (this.child.exitCode !== null || this.child.signalCode) {
        throw new Error(`It ended without saying ${pattern}:\n${this.stdout}${this.stderr}`)
      }
      await new Promise<void>((heard) => this.waiting.push(heard))
    }
  }

  tell(line: string): void {
    this.child.stdin?.write(`${line}\n`)
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal)
    return this.ended
  }

  private hear({ stdout = '', stderr = '' }): void {
    this.stdout += stdout
    this.stderr += stderr
    for (const heard of this.waiting.splice(0)) heard()
  }
}

/** `npm run NAME -- ARGS`, without npm. */
export const startScript = (name: string, args: string[] = [], environment: Environment = {}): Started =>
  new Started(['--import', 'tsx', `scripts/${name}.ts`, ...args], environment)
