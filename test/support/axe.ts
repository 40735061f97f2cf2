import axeCore, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'

/** Those of axe-core's rules that ask how things look; all others ask what is there, which no theme changes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** All of axe-core's rules on the page as it stands, once nothing moves any more. Fails with what it found and where. */
export const axe = (page: Page): Promise<void> => findNothing(page, {})

/** Of a page that `axe` has seen as it stands, in the other theme. */
export const axeOfColour = (page: Page): Promise<void> =>
  findNothing(page, { runOnly: { type: 'rule', values: rulesOfColour } })

const findNothing = async (page: Page, options: RunOptions): Promise<void> => {
  await page.evaluate(async () => {
    // What was opened a moment ago begins to move only with the frame after the one that shows it.
    for (let still = 0; still < 3; ) {
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .filter(({ playState }) => playState === 'running')
      await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
      await new Promise((shown) => requestAnimationFrame(shown))
      still = moving.length === 0 ? still + 1 : 0
    }
  })
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  const findings = await page.evaluate(async (asked) => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axeCore }
    const { violations } = await loaded.run(document, { ...asked, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html}\n  ${failureSummary}`,
      ),
    )
  }, options)
  assert.is(findings.join('\n\n'), '')
}
