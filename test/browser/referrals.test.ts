import type { Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { idOfPartner } from '../../db/seed/partners.ts'
import { inBrowser } from '../support/browser.ts'
import { closeCase, openCase, recordPartner } from '../support/cases.ts'
import { mailsOf } from '../support/mail.ts'
import { byMail, consent, handOver, propose, readReferral, referralsOf } from '../support/referrals.ts'

const test = inBrowser('Verweise')

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

/** The composer of the case has a button of that name too. */
const pressInDialog = async (page: Page, name: string) => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

for (const width of [1440, 390]) {
  test(`by keyboard from the proposal to the result, the consent before anything leaves, at ${width} px`, async (world) => {
    await recordPartner(world)
    const { id } = await openCase(world)
    const page = await world.browserPage({ as: 'Anna', path: `/faelle/${id}`, width })
    await press(page, 'An Partner verweisen')
    const partner = page.getByRole('combobox', { name: 'Partner' })
    await partner.focus()
    await page.keyboard.type('Sprachschule')
    await page.getByRole('option', { name: 'Sprachschule Beispiel' }).waitFor()
    // The list opens whole and narrows a moment later.
    await page.getByRole('option', { name: 'Agentur für Arbeit' }).first().waitFor({ state: 'hidden' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('Wer Deutsch lernt · Abendkurs B1').waitFor()
    await page.getByRole('checkbox', { name: 'Sprachen' }).focus()
    await page.keyboard.press('Space')
    await press(page, 'Vorschlagen')
    await page.getByText('Noch geht nichts hinaus: Zuerst braucht es die Einwilligung.').waitFor()
    assert.is(await page.getByText('Blatt (PDF)').count(), 0, 'no sheet before the consent')
    assert.is(await page.getByRole('button', { name: /^Übergeben/ }).count(), 0)

    await press(page, 'Einwilligung eintragen: Sprachschule Beispiel')
    await page.getByText('die Sprachen, in denen ich mich am besten verständige').waitFor()
    await press(page, 'Eingewilligt')
    await page.getByText('Es kann übergeben werden.').waitFor()
    assert.is(await page.getByRole('link', { name: 'Blatt (PDF)' }).count(), 1)

    await press(page, 'Übergeben: Sprachschule Beispiel')
    await page.getByText('Sprachschule Beispiel erfährt: Name, Telefon und E-Mail, Sprachen.').waitFor()
    await page.getByRole('radio', { name: 'Per E-Mail' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('textbox', { name: 'E-Mail', exact: true }).waitFor()
    await press(page, 'Senden')
    await page.getByText('Die E-Mail an kurs@example.org ist unterwegs.').waitFor()
    assert.equal(
      (await mailsOf(world)).map(({ recipient, state }) => [recipient, state]),
      [['kurs@example.org', 'queued']],
    )

    await press(page, 'Ergebnis eintragen: Sprachschule Beispiel')
    await pressInDialog(page, 'Eintragen')
    await page.locator('[slot=error-message]', { hasText: 'Bitte eintragen, was herausgekommen ist.' }).waitFor()
    await page.getByRole('textbox', { name: 'Was ist herausgekommen?' }).focus()
    await page.keyboard.type('Kurs ab Juli')
    await pressInDialog(page, 'Eintragen')
    await page.getByText('zurück mit Ergebnis').waitFor()
    assert.is((await referralsOf(world, id))[0]?.standing, 'came_back')
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    assert.not(scrolls, 'nothing is wider than the screen')
  })
}

test('with the mouse: a withdrawal says first what it stops and what has left, and another partner can be proposed', async (world) => {
  const { id: caseId } = await openCase(world)
  const partner = await recordPartner(world)
  const { id } = await propose(world, caseId, { partnerId: partner.id })
  await consent(world, id, 'ar')
  await handOver(world, id)
  await handOver(world, id, { ...byMail, again: true })
  const page = await world.browserPage({ as: 'Anna', path: `/partner/${partner.id}` })
  await page.getByRole('link', { name: /Jana Weißbach/ }).click()
  await page.getByRole('button', { name: /^Mehr: Verweis/ }).click()
  await page.getByRole('menuitem', { name: 'Einwilligung widerrufen' }).click()
  await page.getByText('Die E-Mail, die noch wartet, wird nicht gesendet.').waitFor()
  await page.getByText(/Schon weitergegeben: Frau Seidel \(17\. Juni 2026\)\./).waitFor()
  await page.getByRole('button', { name: 'Widerrufen', exact: true }).click()
  await page.getByText('Es wird nichts mehr weitergegeben. Was vorher hinausging, steht unten.').waitFor()
  assert.is(await page.getByText('Blatt (PDF)').count(), 0)
  assert.is((await readReferral(world, id)).standing, 'withdrawn')
  assert.ok((await mailsOf(world)).every(({ state }) => state === 'cancelled'))

  const other = await propose(world, caseId, {
    partnerId: idOfPartner('ihk-chemnitz-erzgebirge'),
    message: 'Bitte bald',
  })
  await consent(world, other.id)
  await handOver(world, other.id, { recipient: null })
  await page.reload()
  await page.getByRole('button', { name: /^Keine Antwort: IHK/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keine Antwort', exact: true }).click()
  await page.getByRole('button', { name: /^Anderen Partner vorschlagen/ }).click()
  const message = page.getByRole('textbox', { name: 'Nachricht an den Partner (freiwillig)' })
  await message.waitFor()
  assert.is(await message.inputValue(), 'Bitte bald')
  await page.getByRole('button', { name: 'Vorschlagen', exact: true }).click()
  await page.locator('[slot=error-message]', { hasText: 'Bitte einen Partner wählen.' }).waitFor()

  const third = await propose(world, caseId, { partnerId: partner.id })
  await consent(world, third.id)
  await closeCase(world, caseId)
  await page.reload()
  await page.getByText('Es wurde nichts weitergegeben.').waitFor()
  assert.is(await page.getByText('Es kann übergeben werden.').count(), 0, 'not while the case is closed')
  await page.getByRole('button', { name: /^Mehr: Verweis an IHK/ }).click()
  await page.getByRole('menuitem', { name: 'Einwilligung widerrufen' }).click()
  await page.getByText(/Schon weitergegeben: IHK Chemnitz.* \(17\. Juni 2026\)\./).waitFor()
})

test.run()
