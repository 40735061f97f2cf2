import axeCore from 'axe-core'
import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'

/** All of axe-core's rules on the page as it stands, once nothing moves any more. Fails with what it found and where. */
export const axe = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished.catch(() => undefined)),
    ),
  )
  await page.evaluate(axeCore.source)
  const findings = await page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axeCore }
    const { violations } = await loaded.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html}\n  ${failureSummary}`,
      ),
    )
  })
  assert.is(findings.join('\n\n'), '')
}
