import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import { inBrowser } from '../support/browser.ts'
import { catalogueIds, openCase, recordNote, recordTalk } from '../support/cases.ts'

const test = inBrowser('Heute')

for (const width of [1440, 1024, 768, 390]) {
  test(`says since when a case is silent, however much stands before it, at ${width} px`, async (world) => {
    const on = addDays(world.clock.today, -41)
    const givenName = 'Maria Magdalena Anna-Sophie'
    const familyName = 'von Hohenlohe-Waldenburg-Schillingsfürst'
    const { id } = await openCase(world, { givenName, familyName, place: 'Mykolajiw an der Mündung, Ukraine', on })
    const topicIds = Object.values(await catalogueIds(world, 'topics')).slice(0, 6)
    await recordTalk(world, id, { heldOn: on, topicIds })
    const page = await world.browserPage({ as: 'Anna', path: '/heute', width })
    const row = page.locator('.silent > li')
    await row.getByRole('link').waitFor()
    const days = row.getByText('41 Tage', { exact: true })
    const [words, line, button] = [
      await days.boundingBox(),
      await row.boundingBox(),
      await row.getByRole('button').boundingBox(),
    ]
    assert.ok(words && line && button)
    assert.ok(words.width > 40 && words.height < 30, 'whole, and on one line')
    assert.ok(words.x >= line.x && words.x + words.width <= button.x, 'between the name and the button')
    assert.ok(button.x + button.width <= width, 'nothing runs out of the window')
    assert.is(await page.evaluate('document.documentElement.scrollWidth'), width)
  })
}

test('has on top what was written last, also of cases of one day', async (world) => {
  const first = await openCase(world, { familyName: 'Seidel' })
  world.clock.advance({ minutes: 1 })
  await openCase(world, { familyName: 'Uhlig' })
  world.clock.advance({ minutes: 1 })
  await recordNote(world, first.id)
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.locator('.cases > li').first().getByText('Jana Seidel').waitFor()
})

test.run()
