import { berlinDay, type Day } from '../../src/calendar/rules.ts'

/** Where every test's clock begins; `npm run test:zones` sets another moment. */
const startingMoment = new Date(process.env.LOTSE_TEST_NOW ?? '2026-06-17T08:00:00Z')

const milliseconds = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000 }

/** The only thing a test invents: it stands still until it is moved. */
export class Clock {
  private moment = startingMoment

  readonly now = (): Date => this.moment

  /** The day in Berlin. */
  get today(): Day {
    return berlinDay(this.moment)
  }

  set(moment: string): void {
    this.moment = new Date(moment)
  }

  advance(by: Partial<Record<keyof typeof milliseconds, number>>): void {
    const steps = Object.entries(by) as [keyof typeof milliseconds, number][]
    this.moment = new Date(steps.reduce((sum, [unit, n]) => sum + n * milliseconds[unit], this.moment.getTime()))
  }
}
