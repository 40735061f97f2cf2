import { getEventListeners } from 'node:events'
import { readdirSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { bookletSamples } from '../../scripts/samples/booklets.ts'
import { checkSamples } from '../../scripts/samples/check-reports.ts'
import type { Refusal } from '../../src/errors.ts'
import { mostWaiting, printBooklet, printCheckReport } from '../../src/printing/printing.ts'
import { booklet } from '../../templates/pdf/booklet.ts'
import { checkReport } from '../../templates/pdf/check-report.ts'

const test = suite('printing')

const [low, mixed] = checkSamples()
const ugly = checkSamples().find(({ name }) => name.includes('ugly-notes'))
if (!low || !mixed || !ugly) throw new Error('there are no samples')

test('gives the same bytes in its thread as here, to each who asked what he asked for', async () => {
  // Here other signs were printed before, such as a typed ﬁ of one sign; in the thread nothing.
  await checkReport(ugly.questionnaire, ugly.result)
  const asked = [low, mixed, low].map(({ questionnaire, result }) => printCheckReport(questionnaire, result))
  const printed = await Promise.all(asked)
  for (const [index, { questionnaire, result }] of [low, mixed, low].entries()) {
    const here = await checkReport(questionnaire, result)
    assert.ok(
      Buffer.from(here.pdf).equals(printed[index]?.pdf ?? new Uint8Array()),
      `the one asked for as number ${index}`,
    )
    assert.equal(printed[index]?.replaced, here.replaced)
  }
})

test('steps back behind those who ask for something else, where a thread can', async () => {
  await printCheckReport(low.questionnaire, low.result)
  const mine = getPriority()
  if (process.platform !== 'linux' || mine === constants.priority.PRIORITY_LOW) return
  const others = readdirSync('/proc/self/task').filter((thread) => getPriority(Number(thread)) > mine)
  assert.is(others.length, 1)
  assert.is(getPriority(), mine)
})

test('tells whoever asked for something impossible, and goes on for the others', async () => {
  const impossible = printCheckReport({ ...low.questionnaire, version: 9 }, low.result).then(
    () => 'printed',
    (error: Error) => error.message,
  )
  const possible = printCheckReport(mixed.questionnaire, mixed.result)
  assert.match(await impossible, /Version 9 of the questionnaire is not the one that was answered/)
  assert.ok((await possible).pdf.length > 10_000)
})

test('keeps nothing of what is printed for as long as it could have been taken back', async () => {
  const sample = bookletSamples().find(({ name }) => name === 'booklet-worker-ar')
  if (!sample) throw new Error('there is no sample')
  const { signal } = controlled()
  await printBooklet(sample.composition, { when: 'in turn', signal })
  assert.equal(getEventListeners(signal, 'abort'), [])
})

test('prints what somebody waits for before what is one of many, and not what was taken back', async () => {
  const sample = bookletSamples().find(({ name }) => name === 'booklet-worker-ar')
  if (!sample) throw new Error('there is no sample')
  const { signal, abort } = controlled()
  const told: string[] = []
  const many = Array.from({ length: 6 }, (_, index) =>
    printBooklet(sample.composition, { when: 'in turn', signal }).then(
      () => told.push(`one of many ${index}`),
      (error: Error) => told.push(error.message),
    ),
  )
  const { pdf } = await printBooklet(sample.composition)
  assert.ok(told.length <= 2, `before it: ${told}`)
  abort()
  await Promise.all(many)
  assert.ok(told.filter((one) => one === 'Taken back before it was printed').length >= 3, told.join())
  const here = await booklet(sample.composition)
  assert.ok(Buffer.from(here.pdf).equals(pdf))
})

const controlled = () => {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

test('lets a number wait and no more: whoever comes then is told to come again soon', async () => {
  const asked = Array.from({ length: mostWaiting + 5 }, () =>
    printCheckReport(low.questionnaire, low.result).then(
      () => 'printed',
      (error: Refusal) => `${error.status} ${error.code} ${error.retryAfter}`,
    ),
  )
  const told = await Promise.all(asked)
  const refused = told.filter((one) => one === '503 too_much_to_print 5')
  const printed = told.filter((one) => one === 'printed')
  assert.ok(refused.length >= 3 && refused.length <= 5, `${refused.length}`)
  assert.is(printed.length + refused.length, told.length)
  assert.ok((await printCheckReport(low.questionnaire, low.result)).pdf.length > 0, 'and then there is room again')
})

test('leaves the server free to answer others', async () => {
  await printCheckReport(low.questionnaire, low.result)
  let turns = 0
  let done = false
  const all = Promise.all(Array.from({ length: 10 }, () => printCheckReport(low.questionnaire, low.result)))
  const counting = (async () => {
    while (!done) {
      await nextTurn()
      turns += 1
    }
  })()
  await all
  done = true
  await counting
  assert.ok(turns > 1000, `only ${turns} turns of the event loop while ten reports were drawn`)
})

test.run()
