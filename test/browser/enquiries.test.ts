import * as assert from 'uvu/assert'
import type { EnquiryPage } from '../../src/enquiries/contract.ts'
import { axe } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import { closedEnquiry, openCaseOf, read, recordEnquiry, recordOrganisation } from '../support/cases.ts'
import { enquiryByForm } from '../support/enquiry-forms.ts'
import { mailsOf } from '../support/mail.ts'

const test = inBrowser('Anfragen')

const settled = async (world: BrowserWorld) => (await read<EnquiryPage>(world, '/enquiries?state=settled')).rows

for (const width of [1440, 390]) {
  test(`is written down, answered and taken back, at ${width} px`, async (world) => {
    const page = await world.browserPage({ as: 'Anna', path: '/anfragen', width })
    await page.getByText('Alles beantwortet.').waitFor()
    await page.getByRole('button', { name: 'Anfrage aufschreiben' }).click()
    await page.getByRole('textbox', { name: 'Was wird gefragt?' }).fill('Wie geht die Anmeldung?')
    await page.getByRole('textbox', { name: 'Name' }).fill('Frau Beispiel')
    await page.getByRole('button', { name: 'Aufschreiben', exact: true }).click()
    await page.getByRole('heading', { name: 'Frau Beispiel' }).waitFor()
    await page.getByRole('button', { name: 'Beantworten' }).click()
    await page.getByRole('textbox', { name: 'Wie wurde sie beantwortet?' }).fill('Merkblatt geschickt.')
    await page.getByRole('button', { name: 'Als beantwortet ablegen' }).click()
    await page.getByText('Als beantwortet abgelegt.').waitFor()
    assert.equal(
      (await settled(world)).map(({ state, answer }) => [state, answer]),
      [['answered', 'Merkblatt geschickt.']],
    )
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('heading', { name: 'Frau Beispiel' }).waitFor()
    assert.equal(await settled(world), [])
  })
}

test('is answered by mail in English, and closed with a reason after all, by keyboard alone', async (world) => {
  await enquiryByForm(world, { language: 'en', contactName: 'Grace Okafor', email: 'grace@example.org' })
  const page = await world.browserPage({ as: 'Anna', path: '/anfragen' })
  await page.getByRole('button', { name: 'Beantworten' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Geht an grace@example.org.').waitFor()
  await page.keyboard.type('Yes, please call us.')
  await page.getByRole('button', { name: 'Antwort schicken' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Die Antwort ist unterwegs.').waitFor()
  const [mail] = (await mailsOf(world)).filter(({ template }) => template === 'enquiry-answer')
  assert.match(mail?.text ?? '', /Hello,[\s\S]+Yes, please call us\.\n\nKind regards\nAnna\n/)
  await page.getByRole('button', { name: 'Rückgängig' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Die Anfrage ist wieder offen.', { exact: true }).waitFor()
  await page.locator('lotse-enquiry-row').getByRole('button', { name: 'Schließen', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Anfrage schließen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Die Anfrage ist geschlossen.').waitFor()
  assert.equal(
    (await settled(world)).map(({ closing, mail: sent }) => [closing, sent?.state]),
    [['forwarded', 'cancelled']],
  )
})

test('says nothing of people any more, once the coordinator had that erased', async (world) => {
  await closedEnquiry(world)
  const page = await world.browserPage({ as: 'Karla', path: '/anfragen?stand=erledigt', width: 390 })
  await page.getByRole('button', { name: 'Angaben löschen' }).click()
  await page.getByText('Das lässt sich nicht rückgängig machen.').waitFor()
  await axe(page)
  await page.getByRole('button', { name: 'Endgültig löschen' }).click()
  await page.getByRole('heading', { name: 'Angaben gelöscht' }).waitFor()
  assert.is(await page.getByText('Uhlmann').count(), 0)
  await page.getByText('Wie lange Anfragen warten').click()
  await page.getByRole('row', { name: 'geschlossen 1' }).waitFor()
})

test('is hinted at who it may be, and goes to the open case of the company there is', async (world) => {
  const { id: organisationId } = await recordOrganisation(world, { name: 'Bäckerei Uhlmann OHG' })
  const { id: caseId } = await openCaseOf(world, { organisationId })
  await recordEnquiry(world)
  const page = await world.browserPage({ as: 'Anna', path: '/anfragen' })
  await page.getByRole('button', { name: 'Zum Fall machen' }).click()
  await page.clock.runFor(400)
  await page.getByRole('button', { name: /Bäckerei Uhlmann OHG.*übernehmen/ }).click()
  await page.getByRole('button', { name: 'Zum Fall machen' }).click()
  await page.waitForURL(`**/faelle/${caseId}`)
  await page.getByText('Zwei Auszubildende aus Marokko').waitFor()
})

test('becomes a case of somebody new by keyboard alone', async (world) => {
  await recordEnquiry(world, { organisationName: null, contactName: 'Olena Koval' })
  const page = await world.browserPage({ as: 'Anna', path: '/anfragen' })
  await page.getByRole('button', { name: 'Zum Fall machen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Nachname' }).waitFor()
  await page.getByRole('button', { name: 'Zum Fall machen' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/faelle/*')
  await page.getByRole('heading', { name: 'Olena Koval' }).waitFor()
  assert.is((await settled(world))[0]?.client?.name, 'Olena Koval')
})

test('is taken over from Heute, and the drawer counts what is open', async (world) => {
  await recordEnquiry(world)
  const page = await world.browserPage({ as: 'Anna', path: '/heute' })
  await page.getByRole('button', { name: 'Anfrage übernehmen: Bäckerei Uhlmann OHG, Frau Uhlmann' }).click()
  await page.getByText('bei Ihnen').waitFor()
  await page.locator('lotse-enquiry-count').getByText('1 offen').waitFor()
})

test.run()
