import type { Page } from 'playwright-core'
import type { Entry, EntryPage } from '../../../src/cases/contract.ts'
import type { HandbookPicture } from '../handbook.ts'
import { button, dialog, dialogBox, field } from '../parts.ts'
import type { Centre } from '../stage.ts'

const words = 'Bescheid zusammen durchgegangen'

const kept = (page: Page) =>
  page
    .getByText(/^Entwurf gesichert um /)
    .filter({ visible: true })
    .first()

const begin = async (page: Page) => {
  await button(page, 'Beratung eintragen').filter({ visible: true }).first().click()
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('khat')
  await page.getByRole('option').filter({ hasText: 'Layla al-Khatib' }).click()
  await field(page, 'Was war?').fill('Zusage aus der Klinik ist da, Beginn im Januar.')
  await kept(page).waitFor()
}

const goOnLater = async (page: Page) => {
  await begin(page)
  await dialog(page).getByRole('button', { name: 'Später' }).click()
  await page.reload()
  await page.locator('#angefangen').waitFor()
}

/** As the colleague who is faster: from elsewhere, while the page stands open. */
const correctElsewhere = async (page: Page, { origin, signIns }: Centre, note: string) => {
  const colleague = signIns.find(({ roles }) => roles.includes('coordinator'))
  if (!colleague) throw new Error('Nobody in this centre coordinates.')
  const headers = { 'x-lotse': '1', 'content-type': 'application/json' }
  const { signInName, password } = colleague
  const session = { method: 'POST', headers, body: JSON.stringify({ signInName, password }) }
  const signedIn = await fetch(`${origin}/api/session`, session)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { id, version, talk, happenedOn } = await entryOf(page, origin)
  if (!talk) throw new Error('The entry is no talk.')
  const { form, minutes, language, accompanied, heldBy, channel, topics } = talk
  const ids = {
    heldById: heldBy?.id ?? null,
    channelId: channel?.id ?? null,
    topicIds: topics.map((topic) => topic.id),
  }
  const body = JSON.stringify({ form, heldOn: happenedOn, minutes, language, accompanied, ...ids, note })
  const correction = { method: 'PATCH', headers: { ...headers, cookie, 'if-match': `"${version}"` }, body }
  const reply = await fetch(`${origin}/api/consultations/${id}`, correction)
  if (!reply.ok) throw new Error(`The colleague could not correct it: ${reply.status} ${await reply.text()}`)
}

const entryOf = async (page: Page, origin: string): Promise<Entry> => {
  const caseId = new URL(page.url()).pathname.split('/').at(-1)
  const reply = await page.request.get(`${origin}/api/cases/${caseId}/entries`, { headers: { 'x-lotse': '1' } })
  const { rows } = (await reply.json()) as EntryPage
  const entry = rows.find(({ note }) => note?.startsWith(words))
  if (!entry) throw new Error('There is no such entry.')
  return entry
}

const entryWith = (page: Page, note: string) => page.locator('lotse-timeline-entry').filter({ hasText: note }).first()
const editor = (page: Page) => page.getByRole('region', { name: 'Eintrag ändern' })

const press = async (page: Page, note: string, name: RegExp) => {
  await entryWith(page, note).hover()
  await entryWith(page, note).getByRole('button', { name }).click()
}

const bothChange = async (page: Page, centre: Centre) => {
  await press(page, words, /^Ändern: /)
  await field(page, 'Was war?').last().fill('Bescheid besprochen. Lehrgang in Chemnitz gewählt, Beginn im März.')
  await correctElsewhere(page, centre, 'Bescheid besprochen. Der Lehrgang ist bezahlt, Rechnung liegt in der Akte.')
  await editor(page)
    .getByRole('button', { name: /^Speichern/ })
    .click()
  await button(page, 'Meine nehmen').waitFor()
  await button(page, 'Beide hintereinander').click()
}

const openHistory = async (page: Page, centre: Centre) => {
  await correctElsewhere(page, centre, 'Bescheid besprochen. Der Lehrgang ist bezahlt, Rechnung liegt in der Akte.')
  await page.reload()
  await press(page, 'Der Lehrgang ist bezahlt', /^Frühere Fassungen/)
  await dialog(page).getByText('so steht es jetzt').waitFor()
}

export const draftPictures: readonly HandbookPicture[] = [
  {
    name: 'entwuerfe-gesichert',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: begin,
    alone: dialogBox,
    marks: (page) => ({ 1: kept(page), 2: dialog(page).getByRole('button', { name: 'Später' }) }),
  },
  {
    name: 'entwuerfe-angefangen',
    role: 'counsellor',
    path: '/heute',
    shown: 'Meine offenen',
    steps: goOnLater,
    height: 620,
    marks: (page) => ({ 3: page.locator('#angefangen') }),
  },
  {
    name: 'entwuerfe-zwei-fassungen',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: words,
    steps: bothChange,
    height: 1100,
    alone: editor,
    marks: (page) => ({
      1: editor(page).locator('lotse-entry-conflict .acts'),
      2: editor(page).locator('vaadin-text-area'),
      3: editor(page).getByRole('button', { name: /^Speichern/ }),
    }),
  },
  {
    name: 'entwuerfe-fruehere-fassung',
    role: 'counsellor',
    path: 'case:Nguyễn',
    shown: words,
    steps: openHistory,
    alone: dialogBox,
    marks: (page) => ({
      3: dialog(page)
        .getByRole('button', { name: /zurückholen$/ })
        .first(),
    }),
  },
]
