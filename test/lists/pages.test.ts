import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Page, PagedRows, type PageRequest } from '../../web/components/paged-rows.ts'

const test = suite('a list that arrives page by page')

/** An element as far as a list needs one: it renders when it is told to. */
class Screen implements ReactiveControllerHost {
  private readonly controllers: ReactiveController[] = []
  readonly updateComplete = Promise.resolve(true)

  addController(controller: ReactiveController): void {
    this.controllers.push(controller)
  }

  removeController(): void {}

  requestUpdate(): void {}

  render(): void {
    for (const controller of this.controllers) controller.hostUpdate?.()
    for (const controller of this.controllers) controller.hostUpdated?.()
  }
}

/** Answers when the test says so. */
class Server {
  readonly asked: PageRequest[] = []
  private readonly answers: ((page: Page<string> | Error) => void)[] = []

  readonly load = (request: PageRequest): Promise<Page<string>> => {
    this.asked.push(request)
    return new Promise((resolve, reject) => {
      this.answers.push((page) => (page instanceof Error ? reject(page) : resolve(page)))
    })
  }

  async answer(page: Page<string> | Error): Promise<void> {
    this.answers.shift()?.(page)
    await turn()
  }
}

/** As many as a page has. */
const first = Array.from({ length: 50 }, (_, index) => String(index + 1))

const turn = () => new Promise((later) => setImmediate(later))

const listOf = (key: () => string, keepsRows = false) => {
  const [screen, server] = [new Screen(), new Server()]
  const list = new PagedRows<string>(screen, key, server.load, { keepsRows })
  screen.render()
  return { screen, server, list }
}

test('is whole for print also where the next page is on its way already, and asks for none twice', async () => {
  const { server, list } = listOf(() => 'Verlauf')
  await server.answer({ rows: first, next: 'a' })
  void list.more()
  let isWhole = false
  const whole = list.all().then(() => {
    isWhole = true
  })
  // A loop that does not wait would never let this turn come.
  await turn()
  assert.is(isWhole, false)
  await server.answer({ rows: ['51'], next: 'b' })
  await server.answer({ rows: ['52'], next: null })
  await whole
  assert.equal(list.rows, [...first, '51', '52'])
  assert.equal(
    server.asked.map(({ cursor }) => cursor),
    [undefined, 'a', 'b'],
  )
})

test('is whole for print also where it is being loaded anew', async () => {
  const { server, list } = listOf(() => 'Verlauf')
  await server.answer({ rows: first, next: 'a' })
  void list.reload()
  const whole = list.all()
  await turn()
  await server.answer({ rows: first, next: 'a' })
  await server.answer({ rows: ['51'], next: null })
  await whole
  assert.equal(list.rows, [...first, '51'])
})

test('says what failed, and asks once more where it is wanted whole again', async () => {
  const { server, list } = listOf(() => 'Verlauf')
  await server.answer({ rows: first, next: 'a' })
  const printed = list.all()
  await turn()
  await server.answer(new Error('gone'))
  await printed
  assert.is((list.error as Error).message, 'gone')
  assert.is(list.isComplete, false)
  const again = list.all()
  await turn()
  await server.answer({ rows: ['51'], next: null })
  await again
  assert.equal([list.error, list.isComplete], [undefined, true])
})

test('keeps the rows of the list before until the wanted one answers, and none where it fails', async () => {
  let key = 'alle'
  const { screen, server, list } = listOf(() => key, true)
  await server.answer({ rows: ['Jana'], next: null })
  key = 'Weiß'
  screen.render()
  await turn()
  assert.equal([list.rows, list.isOfBefore], [['Jana'], true])
  await server.answer({ rows: ['Weiß'], next: null })
  assert.equal([list.rows, list.isOfBefore], [['Weiß'], false])
  key = 'Groß'
  screen.render()
  await server.answer(new Error('gone'))
  assert.equal([list.rows, list.isOfBefore], [[], false])
})

test('keeps no row of one case beside another', async () => {
  let key = 'WCE-1'
  const { screen, server, list } = listOf(() => key)
  await server.answer({ rows: ['Jana'], next: null })
  key = 'WCE-2'
  screen.render()
  await turn()
  assert.equal(list.rows, [])
})

test.run()
