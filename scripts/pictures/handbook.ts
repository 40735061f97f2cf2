import type { Locator, Page } from 'playwright-core'
import type { Role } from '../../src/accounts/terms.ts'
import { type Centre, goTo, openPage, type Stage, settle } from './stage.ts'

/** One picture of the handbook: how to come to the state it shows, what is cut out of it, and what to press there. */
export type HandbookPicture = {
  /** `docs/handbuch/bilder/NAME.png`; begins with the chapter it is for. */
  name: string
  role?: Role
  /** As in the address; `case:NAME` is somebody's case; `set up` is a centre nobody has set up yet. */
  path: string
  /** Words that stand there when the page is ready. */
  shown: string
  width?: number
  height?: number
  /** What the centre knows before anybody looks. */
  prepare?: (centre: Centre) => Promise<unknown>
  /** Instead of the page: a drawing. */
  sheet?: string
  /** From there to what the picture shows. */
  steps?: (page: Page, centre: Centre) => Promise<unknown>
  /** What is cut out, with a margin; without it the whole window. */
  cut?: (page: Page) => Locator[]
  /** One thing alone, such as a dialog: what else is on the screen is left white around it. */
  alone?: (page: Page) => Locator
  /** What to press, by the number of the step in the task. */
  marks?: (page: Page) => Record<number, Locator>
}

export const takeHandbookPicture = async (stage: Stage, picture: HandbookPicture): Promise<Buffer> => {
  const isNew = picture.path === 'set up'
  const centre = await (isNew ? stage.openNew() : stage.openDemo())
  const { width = 1200, height = 800, role } = picture
  const page = await openPage(stage, centre, { width, height, role })
  page.setDefaultTimeout(10_000)
  try {
    await picture.prepare?.(centre)
    await goTo(page, centre, isNew ? `/einrichten#${centre.setUpSecret}` : picture.path)
    await page.getByText(picture.shown).filter({ visible: true }).first().waitFor()
    await picture.steps?.(page, centre)
    if (picture.sheet !== undefined) await page.evaluate(`document.body.innerHTML = ${JSON.stringify(picture.sheet)}`)
    await settle(page)
    const marks = await boxesOf(page, picture.marks?.(page) ?? {})
    const alone = picture.alone && (await boxOf(page, picture.alone(page)))
    const cut = await Promise.all((picture.cut?.(page) ?? []).map((locator) => boxOf(page, locator)))
    const shown = alone ? [alone, ...cut] : cut
    await page.evaluate(draw(alone, marks))
    const clip = shown.length > 0 ? { clip: around([...shown, ...marks], await windowOf(page)) } : {}
    return await page.screenshot({ animations: 'disabled', ...clip })
  } finally {
    await page.context().close()
    await centre.close()
  }
}

type Box = { x: number; y: number; width: number; height: number }
type Mark = Box & { step: string }

const boxOf = async (page: Page, locator: Locator): Promise<Box> => {
  const box = await locator.filter({ visible: true }).first().boundingBox()
  if (!box) throw new Error(`Nothing to be seen of ${locator} on ${page.url()}`)
  return box
}

const boxesOf = async (page: Page, marks: Record<number, Locator>): Promise<Mark[]> => {
  const boxes = Object.entries(marks).map(async ([step, locator]) => ({ step, ...(await boxOf(page, locator)) }))
  return Promise.all(boxes)
}

const margin = 20

/** The window, or where nothing of the drawer is shown, what stands beside it. */
const around = (boxes: Box[], { left: edge, width, height }: { left: number; width: number; height: number }): Box => {
  const first = Math.min(...boxes.map(({ x }) => x))
  const left = Math.max(first < edge ? 0 : edge, first - margin)
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin)
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + margin)
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + margin)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const windowOf = async (page: Page) => {
  const main = page.locator('main').first()
  const left = (await main.isVisible()) ? ((await main.boundingBox())?.x ?? 0) : 0
  return { left, ...(page.viewportSize() ?? { width: 0, height: 0 }) }
}

const plum = '#a6246e'

const markOf = ({ step, x, y, width, height }: Mark): string => `
  <div style="position: absolute; left: ${x - 5}px; top: ${y - 5}px; width: ${width + 10}px; height: ${height + 10}px;
    box-sizing: border-box; border: 2px solid ${plum}; border-radius: 9px">
    <div style="position: absolute; right: -10px; top: -10px; width: 20px; height: 20px; border-radius: 50%;
      background: ${plum}; color: #fff; font: 600 13px/20px 'Source Sans 3 Variable', sans-serif; text-align: center">${step}</div>
  </div>`

const aroundAlone = ({ x, y, width, height }: Box): string => `
  <div style="position: absolute; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px;
    border-radius: 12px; box-shadow: 0 0 0 1px var(--lo-line-2), 0 0 0 2000px var(--lo-paper)"></div>`

/** In the top layer, where the dialogs are, and above them because it comes last. */
const draw = (alone: Box | undefined, marks: Mark[]): string => `{
  const sheet = document.createElement('div')
  sheet.popover = 'manual'
  sheet.style = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; border: 0;' +
    'background: none; pointer-events: none; overflow: hidden'
  sheet.innerHTML = ${JSON.stringify((alone ? aroundAlone(alone) : '') + marks.map(markOf).join(''))}
  document.body.append(sheet)
  sheet.showPopover()
}`
