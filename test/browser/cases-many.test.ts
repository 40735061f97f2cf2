import Database from 'better-sqlite3'
import type { Page, Request } from 'playwright-core'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { addDays } from '../../src/calendar/rules.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'

const test = inBrowser('Fälle, a hundred thousand of them')

const cases = 100_000

/** Person 0 was here last, person 99,999 longest ago. Straight into the file: through the API it would take minutes. */
const fill = ({ folder, staff, clock }: BrowserWorld): void => {
  const file = new Database(databaseFile(folder))
  file.pragma('synchronous = OFF')
  const person = file.prepare(
    `insert into people (id, family_name, sort_name, target_group, version, created_at) values (?, ?, ?, 'abroad', 1, 0)`,
  )
  const caseFile = file.prepare(
    `insert into case_files (id, prefix, year, sequence, person_id, target_group, lead_id, opened_on, last_entry_on,
       sort_name, closing_confirmed, version, created_at) values (?, 'WCE', 2016, ?, ?, 'abroad', ?, '2016-07-01', ?, ?, 1, 1, 0)`,
  )
  file.transaction(() => {
    for (let number = 0; number < cases; number += 1) {
      const [id, name] = [newId(), `Nummer ${String(number).padStart(5, '0')}`]
      person.run(id, name, name.toLowerCase())
      const lastEntryOn = addDays(clock.today, -Math.floor(number / 30))
      caseFile.run(newId(), cases - number, id, staff.Anna.counsellorId, lastEntryOn, name.toLowerCase())
    }
  })()
  file.close()
}

/** What the page asks for, and what it holds. */
const watched = (page: Page) => {
  const asked: string[] = []
  const onTheirWay = new Set<Request>()
  const isOfList = (request: Request) => /\/api\/cases(\?|$)/.test(request.url())
  page.on('request', (request) => {
    if (!isOfList(request)) return
    asked.push(request.url())
    onTheirWay.add(request)
  })
  page.on('requestfinished', (request) => onTheirWay.delete(request))
  page.on('requestfailed', (request) => onTheirWay.delete(request))
  return { asked, onTheirWay }
}

/** As text, for it calls itself. */
const countingElements = `(function countIn(root) {
  return [...root.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? countIn(one.shadowRoot) : 0), 0)
})(document)`

const elementsOf = (page: Page) => page.evaluate<number>(countingElements)

const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))

/** A turn of the wheel or a push, then a look at what comes, so that nobody scrolls past what is on its way. */
const scrollTo = async (page: Page, text: RegExp, hasWheel: boolean, onTheirWay: Set<Request>): Promise<void> => {
  for (let turn = 0; turn < 1500 && (await page.getByText(text).count()) === 0; turn += 1) {
    if (hasWheel) await page.mouse.wheel(0, 3000)
    else await page.evaluate(() => window.scrollBy(0, 3000))
    do await nextFrame(page)
    while (onTheirWay.size > 0)
  }
  await page.getByText(text).first().waitFor()
}

/** Down to far below; what the page asked for meanwhile, and what it holds, must not grow with it. */
const scrollFar = async (page: Page, hasWheel: boolean): Promise<void> => {
  // What the page as it was opened asks for is not what the reloaded one asks for.
  await page.getByText('Nummer 00000').waitFor()
  const { asked, onTheirWay } = watched(page)
  await page.reload()
  await page.getByText('Nummer 00000').waitFor()
  await page.getByText('100.000 Fälle').waitFor({ state: 'attached' })
  if (hasWheel) await page.mouse.move(700, 600)
  const atFirst = await elementsOf(page)
  await scrollTo(page, /Nummer 01[5-9]\d\d/, hasWheel, onTheirWay)
  // Fifty at a time, soon two hundred, and some ahead of what is seen.
  assert.ok(asked.length <= 16, `${asked.length} requests for 1,500 rows`)
  assert.is(new Set(asked).size, asked.length, 'none is asked for twice')
  const now = await elementsOf(page)
  assert.ok(now < atFirst + 4000, `${atFirst} elements at first, ${now} now`)
  assert.is(await page.getByText('Nummer 00000').count(), 0, 'what is far out of sight is let go')
}

test('scroll far with few requests and a light page, at a desk and on a phone', async (world) => {
  fill(world)
  const path = '/faelle?status=open&sort=name'
  const desk = await world.browserPage({ as: 'Anna', path })
  await scrollFar(desk, true)
  // The other end is one press away.
  await desk.getByRole('button', { name: 'Klient, aufsteigend geordnet' }).click()
  await desk.getByText('Nummer 99999').waitFor()
  await desk.getByRole('gridcell', { name: 'WCE-2016-0001' }).focus()
  await desk.keyboard.press('Control+End')
  await desk
    .getByText(/Nummer 999[01]\d/)
    .first()
    .waitFor()
  await desk.keyboard.press('Control+Home')
  await desk.getByText('Nummer 99999').waitFor()

  const phone = await world.browserPage({ as: 'Anna', path, width: 390 })
  await scrollFar(phone, false)
  await phone.evaluate(() => window.scrollTo(0, 0))
  await phone.getByText('Nummer 00000').waitFor()
})

test.run()
