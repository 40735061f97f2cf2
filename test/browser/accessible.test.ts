import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { drawnPdf } from '../../db/seed/demo/drawn-files.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { Centre } from '../../src/centre/contract.ts'
import type { Partners } from '../../src/partners/contract.ts'
import { learnName, learnWord } from '../catalogues/kept.ts'
import { hold } from '../reports/by-database.ts'
import { atEnd } from '../support/at-end.ts'
import { axe, axeOfColour } from '../support/axe.ts'
import { type BrowserWorld, inBrowser } from '../support/browser.ts'
import {
  bodyOf,
  closeCase,
  closedEnquiry,
  openCase,
  openCaseOf,
  openManyCases,
  read,
  recordEnquiry,
  recordFollowUp,
  recordNote,
  recordOrganisation,
  recordPerson,
  recordTalk,
  restrict,
  saveView,
  send,
} from '../support/cases.ts'
import { agree, answerAll, finish, inviteToCheck, silentFor } from '../support/checks.ts'
import { patchOrganisation, patchPerson } from '../support/clients.ts'
import { keptFileOf } from '../support/documents.ts'
import { addParticipant, recordEvent } from '../support/events.ts'
import { startJourney } from '../support/journeys.ts'
import { keepLogo, png } from '../support/logos.ts'
import { outboxWithTrouble, queue } from '../support/mail.ts'
import { recordOpening, recordPlacement } from '../support/openings.ts'
import { handOverBlank, newBatch } from '../support/packages.ts'
import { handedOver as handedOverReferral, propose } from '../support/referrals.ts'
import { selfRegistered } from '../support/registrations.ts'
import type { Name, Template } from '../support/template.ts'
import { createUser, linkFor } from '../support/users.ts'
import { newWorld, templateOf } from '../support/world.ts'

type Visited = {
  /** The path of the table of pages, web/app/routes.ts. */
  page: string
  as?: Name
  address?: (world: BrowserWorld) => Promise<string> | string
  /** What stands there once the data has come. */
  ready: (page: Page) => ReturnType<Page['getByText']>
  /** Dialogs, menus and forms in place, each opened on the page as it stands after the last. */
  open?: ((page: Page) => Promise<unknown>)[]
}

const text = (words: string | RegExp) => (page: Page) => page.getByText(words).filter({ visible: true }).first()

const longCase = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Çelik', nativeName: 'ليلى الخطيب', targetGroup: 'undecided' })
  await recordTalk(world, id, { note: 'Das Zeugnis ist übersetzt.' })
  await recordNote(world, id)
  return `/faelle/${id}`
}

const caseWithFiles = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { targetGroup: 'abroad' })
  await keptFileOf(world, id, { name: 'Bescheid.pdf', content: drawnPdf('Bescheid', ['Anerkennung']) })
  return `/faelle/${id}`
}

const inFileMenu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Mehr zu: Bescheid.pdf' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const describingFile = async (page: Page) => {
  await inFileMenu(page, 'Umbenennen')
  await page.getByRole('textbox', { name: 'Bemerkung' }).waitFor()
}

const lookingAtFile = async (page: Page) => {
  await page.keyboard.press('Escape')
  await inFileMenu(page, 'Ansehen')
  await page.getByRole('img', { name: 'Seite 1 von 1' }).waitFor()
}

const deletingFile = async (page: Page) => {
  await page.keyboard.press('Escape')
  await inFileMenu(page, 'Löschen')
  await page.getByText('Auch eine alte Sicherung').waitFor()
}

const caseWithJourney = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Petrović', targetGroup: 'abroad' })
  await startJourney(world, id)
  return `/faelle/${id}`
}

/** One that waits for its consent, and one that is gone. */
const caseWithReferrals = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Petrović', targetGroup: 'abroad' })
  await propose(world, id)
  await handedOverReferral(world, id)
  return `/faelle/${id}`
}

const askingConsent = async (page: Page) => {
  await page.getByRole('button', { name: /^Einwilligung eintragen/ }).click()
  await page.getByRole('document', { name: 'Text der Einwilligung' }).waitFor()
}

const withdrawingConsent = async (page: Page) => {
  await page.getByText('Einwilligung und was weitergegeben wurde').first().click()
  await page
    .getByRole('button', { name: /^Mehr: Verweis/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Einwilligung widerrufen' }).click()
  await page.getByText('Schon weitergegeben').waitFor()
}

const tellingWhatCameOfIt = async (page: Page) => {
  await page.getByRole('button', { name: /^Ergebnis eintragen: / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Eintragen', exact: true }).click()
  await page.getByRole('dialog').getByText('Bitte eintragen, was herausgekommen ist.').first().waitFor()
  await opened(page)
}

const proposingReferral = async (page: Page) => {
  await page.getByRole('button', { name: 'An Partner verweisen' }).click()
  await page.getByRole('button', { name: 'Vorschlagen' }).click()
  await page.getByText('Bitte einen Partner wählen.').first().waitFor()
}

const unfolding = async (page: Page) => {
  await page.getByText('Schritte und Fristen').click()
  await page.getByText('Stichtage').waitFor()
}

const movingADay = async (page: Page) => {
  await unfolding(page)
  await page.getByRole('button', { name: /: Vereinbarung mit der Ausländerbehörde$/ }).click()
  await page.getByRole('textbox', { name: 'Tag', exact: true }).fill('in 2 Monaten')
  await page.getByText('Das verschiebt sich').waitFor()
}

const lookingAhead = async (page: Page) => {
  await page.getByRole('button', { name: 'Ablauf starten' }).click()
  await page.getByRole('button', { name: 'Schritte ansehen' }).click()
  await page.getByText('Die Wiedervorlagen bekommt').waitFor()
}

const caseWithNextSteps = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Wunderlich' })
  await recordFollowUp(world, { caseId: id, what: 'Zusage nachfragen', dueOn: world.clock.today })
  await recordFollowUp(world, { caseId: id, what: 'Danach' })
  world.clock.advance({ minutes: 1 })
  return `/faelle/${id}`
}

const writingNextStep = async (page: Page) => {
  await page.getByRole('button', { name: 'Wiedervorlage', exact: true }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Wann? Zum Beispiel').first().waitFor()
}

const somethingDue = async (world: BrowserWorld): Promise<string> => {
  await recordFollowUp(world, { what: 'Zusage nachfragen', dueOn: world.clock.today })
  await recordEnquiry(world)
  return '/heute'
}

/** Done, overdue, to come, with a time and without. */
const busyWeek = async (world: BrowserWorld): Promise<string> => {
  const { today } = world.clock
  const appointment = { begins: '11:00', ends: '12:00', place: 'Markt 1', channelId: null }
  const { id } = await recordFollowUp(world, { what: 'Schon erledigt', dueOn: today })
  await send(world, 'Anna', 'POST', `/follow-ups/${id}/completion`)
  await recordFollowUp(world, { what: 'Zusage nachfragen', dueOn: today, appointment, reminder: 120 })
  await recordFollowUp(world, { what: 'Danach' })
  return '/kalender'
}

const busyMonth = async (world: BrowserWorld): Promise<string> =>
  `${await busyWeek(world)}?ansicht=monat&tag=${world.clock.today}`

const moreOfARow = async (page: Page) => {
  await page.getByRole('button', { name: 'Mehr: Zusage nachfragen' }).click()
  await page.getByRole('menuitem', { name: 'Um eine Woche verschieben' }).waitFor()
}

const makingAnAddress = async (page: Page) => {
  await page.getByRole('button', { name: 'Adresse anlegen' }).click()
  await page.getByText('Sie steht nur jetzt hier').waitFor()
}

const waitingEnquiries = async (world: BrowserWorld): Promise<string> => {
  await recordEnquiry(world)
  await recordEnquiry(world, { what: 'Noch eine', organisationName: null })
  return '/anfragen'
}

const writingEnquiry = async (page: Page) => {
  await page.getByRole('button', { name: 'Anfrage aufschreiben' }).click()
  await page.getByRole('textbox', { name: 'Was wird gefragt?' }).waitFor()
}

const answeringEnquiry = async (page: Page) => {
  await page.getByRole('button', { name: 'Beantworten' }).first().click()
  await page.getByText('Anrede und Gruß auf').waitFor()
}

const closingEnquiry = async (page: Page) => {
  await page.locator('lotse-enquiry-row').getByRole('button', { name: 'Schließen', exact: true }).first().click()
  await page.getByRole('button', { name: 'Anfrage schließen' }).click()
  await page.getByText('Bitte einen Grund wählen.').first().waitFor()
}

const figuresOfEnquiries = async (page: Page) => {
  await page.getByText('Wie lange Anfragen warten').click()
  await page.getByText('heute gekommen').waitFor()
}

const turningEnquiry = async (page: Page) => {
  await page.getByRole('button', { name: 'Zum Fall machen' }).first().click()
  await page.getByText('Neu anlegen als').waitFor()
}

const somePartner = async (world: BrowserWorld): Promise<string> => {
  const { rows } = bodyOf<Partners>(await send(world, 'Karla', 'GET', '/partners'), 200)
  return `/partner/${rows.find(({ code }) => code === 'welcome-center-erzgebirge')?.id}`
}

const editingPartner = async (page: Page) => {
  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  await page.getByRole('button', { name: 'Kontakt', exact: true }).click()
  await page.getByText('Person oder Stelle').waitFor()
}

const closedCase = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Öhmichen' })
  await closeCase(world, id)
  return `/faelle/${id}`
}

const restrictedCase = async (world: BrowserWorld): Promise<string> => {
  const { id } = await restrict(world, await openCase(world, { familyName: 'Öhmichen' }), ['Bela'])
  return `/faelle/${id}`
}

const choosingReaders = async (page: Page) => {
  await page.getByRole('button', { name: 'Schutz ändern' }).click()
  await page.getByText('Dann sehen nur Sie').waitFor()
}

const accountLink = async (world: BrowserWorld): Promise<string> => {
  const { address } = await linkFor(world, (await createUser(world)).id)
  return address.replace(world.origin, '')
}

/** Two of one firm who see it differently. */
const twoAnswers = async (world: BrowserWorld): Promise<string> => {
  const { secrets, invitation } = await inviteToCheck(world, { respondents: [{ id: newId() }, { id: newId() }] })
  await answerAll(world, secrets[0] ?? '', '3')
  await answerAll(world, secrets[1] ?? '', '1')
  for (const secret of secrets) await finish(world, secret)
  return `/checks/${invitation.check.id}`
}

/** A second check, with a measure agreed, one done, and the next one planned. */
const checkAgain = async (world: BrowserWorld): Promise<string> => {
  const { id: organisationId } = await recordOrganisation(world)
  await openCaseOf(world, { organisationId })
  const first = await inviteToCheck(world, { organisationId })
  await answerAll(world, first.secret, '1')
  await finish(world, first.secret)
  const { invitation, secret, sheetId } = await inviteToCheck(world, { organisationId })
  await answerAll(world, secret, '2')
  await finish(world, secret)
  await agree(world, sheetId)
  const { followUp } = await agree(world, sheetId, { statement: 'U1.2', what: 'Plan aufschreiben' })
  await send(world, 'Anna', 'POST', `/follow-ups/${followUp.id}/completion`)
  await send(world, 'Anna', 'PUT', `/checks/${invitation.check.id}/repetition`)
  return `/checks/${invitation.check.id}`
}

/** Registered for by somebody who looks like a firm that is known, and not begun. */
const nobodysCheck = async (world: BrowserWorld): Promise<string> => {
  await recordOrganisation(world, { name: 'Drechslerei Göckeritz GmbH' })
  return `/checks/${(await selfRegistered(world)).checkId}`
}

const agreeingMeasure = async (page: Page) => {
  await page.getByRole('button', { name: 'Als Maßnahme vereinbaren' }).first().click()
  await page.getByRole('textbox', { name: 'Was ist zu tun?' }).waitFor()
  await opened(page)
}

const answersOpened = async (page: Page) => {
  await page.getByText('Alle Antworten').last().click()
  await page.locator('lotse-result-details').last().getByRole('button').first().waitFor()
}

/** One who has not been heard of for nine days. */
const waitingChecks = async (world: BrowserWorld): Promise<string> => {
  const { sheetId } = await inviteToCheck(world, { respondents: [{ id: newId(), email: 'a@firma.example' }] })
  await silentFor(world, sheetId, 9)
  return '/checks'
}

const remindingAll = async (page: Page) => {
  await page.getByRole('button', { name: /^Alle erinnern/ }).click()
  await page.getByText('still seit').waitFor()
  await opened(page)
}

const withFirm = async (world: BrowserWorld): Promise<string> => {
  await recordOrganisation(world, { name: 'Uhlmann OHG' })
  return '/checks/einladen'
}

const pickingFirm = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Organisation suchen' }).fill('Uhlm')
  await page
    .getByRole('button', { name: /Uhlmann OHG/ })
    .first()
    .waitFor()
}

const fiveCompared = async (world: BrowserWorld): Promise<string> => {
  for (const index of [1, 2, 3, 4, 5]) {
    const { id: organisationId } = await recordOrganisation(world, { name: `Firma ${index}` })
    const { secret } = await inviteToCheck(world, { organisationId })
    await answerAll(world, secret, (_, at) => (at % 2 === 0 ? '3' : '1'))
    await finish(world, secret)
  }
  return '/checks/vergleich'
}

const asTable = (page: Page) => page.getByText('Als Tabelle').first().click()

const invitingToCheck = async (page: Page) => {
  await page.goto(page.url().split('?')[0] ?? '')
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByRole('textbox', { name: 'Name oder Rolle' }).waitFor()
  await opened(page)
}

/** A dialog fades in: half seen, its words have too little contrast. What is opened begins to move a frame later. */
const opened = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    await Promise.all(document.getAnimations().map((one) => one.finished))
  })

const departure = async (page: Page) => {
  await page.getByRole('button', { name: 'Deaktivieren …' }).click()
  await page.getByText('Wer übernimmt die Fälle?').waitFor()
  await opened(page)
}

const linkMade = async (page: Page) => {
  await page.getByRole('button', { name: 'Link für ein neues Passwort' }).click()
  await page.getByRole('button', { name: 'Link kopieren' }).waitFor()
}

const refusedForm = async (page: Page) => {
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await page.getByRole('alert').waitFor()
}

const otherFounding = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Gründungstag' }).fill('1.1.2020')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gründungstag ändern' }).waitFor()
  await opened(page)
}

const quickLog = async (page: Page) => {
  await page.keyboard.press('b')
  await page.getByRole('combobox', { name: 'Für wen?' }).waitFor()
}

const suggestions = async (page: Page) => {
  await quickLog(page)
  await page.getByRole('combobox', { name: 'Für wen?' }).fill('Weißbach')
  await page.getByRole('option').first().waitFor()
}

const shortcuts = async (page: Page) => {
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Tastenkürzel' }).waitFor()
}

const nobodyFound = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Fälle suchen' }).fill('niemand')
  await page.getByText('Zu „niemand“ gibt es hier keinen Fall.').waitFor()
}

const found = async (page: Page) => {
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Name oder Fallnummer' }).fill('Weißbach')
  await page.getByRole('button', { name: 'Alle Fälle zu „Weißbach“' }).waitFor()
}

/** Another order is another view: one that is not kept yet. */
const savingView = async (page: Page) => {
  await page.getByRole('button', { name: 'Alle Filter entfernen' }).click()
  await page.getByRole('button', { name: 'Ansicht speichern' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
}

const changingView = async (page: Page) => {
  await page.goBack()
  await page.getByRole('button', { name: 'Ansicht ändern' }).click()
  await page.getByRole('button', { name: 'Löschen' }).waitFor()
}

const period = async (page: Page) => {
  await page.getByRole('button', { name: 'Nach Eröffnet eingrenzen' }).click()
  await page.getByRole('textbox', { name: 'Vom' }).waitFor()
}

/** At a desk only. */
const takingOut = async (page: Page) => {
  const button = page.getByRole('button', { name: 'Ausgeben' })
  if (!(await button.isVisible())) return
  await button.click()
  await page.getByText('Menschen und Organisationen').waitFor()
}

const ownView = async (world: BrowserWorld): Promise<string> => {
  await saveView(
    world,
    { name: 'Meine Zuwanderer', filter: { status: 'open', group: 'domestic', sort: 'name' } },
    'Karla',
  )
  return '/faelle?status=open&group=domestic&sort=name'
}

const closing = async (page: Page) => {
  await page.getByRole('button', { name: 'Fall schließen' }).click()
  await page.getByRole('radio', { name: 'Ziel erreicht' }).check()
  await page.getByRole('checkbox', { name: 'Zugezogen' }).check()
  await page.getByRole('checkbox', { name: 'Arbeit gefunden' }).check()
  await page.getByRole('button', { name: 'Schließen', exact: true }).last().click()
  await page.getByText('Bitte kurz sagen, woran man es sieht.').first().waitFor()
}

const sayingOutcome = async (page: Page) => {
  await page.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await page.getByRole('radio', { name: 'Arbeit gefunden' }).check()
  await page.getByRole('combobox', { name: /^Bei wem/ }).waitFor()
}

/** With a logo, and hours of a week. */
const saidCentre = async (world: BrowserWorld): Promise<string> => {
  await keepLogo(world)
  const times = [1, 2, 4].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }))
  const officeHours = { times, byAppointment: true, closedOn: ['2026-12-24', '2026-12-31'] }
  const { version } = await read<Centre>(world, '/centre', 'Karla')
  bodyOf(await send(world, 'Karla', 'PATCH', '/centre', { payload: { officeHours }, ifMatch: version }), 200)
  return '/verwaltung/einstellungen'
}

const choosingLogo = async (page: Page) => {
  await page.locator('input[type="file"]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png() })
  await page.getByRole('textbox', { name: 'Was steht darauf?' }).fill('')
  await page.getByRole('button', { name: 'Logo übernehmen' }).click()
  await page.getByText('Bitte ausfüllen.').first().waitFor()
}

const joiningAHousehold = async (page: Page) => {
  await page.getByRole('button', { name: 'Jemanden hinzufügen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  await page.getByRole('dialog').getByText('Wie heißt er oder sie?').waitFor()
  await opened(page)
}

/** Jana, recorded twice: with a case, and without. */
const pairOfJana = async (world: BrowserWorld): Promise<string> => {
  const jana = { familyName: 'Öhmichen', birthYear: 1980 }
  const { client } = await openCase(world, jana)
  const other = await recordPerson(world, { ...jana, phone: '03733 1234' })
  return `/${client.id}/${other.id}`
}

const duplicates = async (world: BrowserWorld): Promise<string> => {
  await pairOfJana(world)
  return '/verwaltung/dubletten'
}

const correcting = async (page: Page) => {
  await page.getByText('Das Zeugnis ist übersetzt.').hover()
  await page.getByRole('button', { name: /^Ändern: Beratung vom/ }).click()
  await page.getByRole('region', { name: 'Eintrag ändern' }).waitFor()
}

const begun = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world, { familyName: 'Begonnen' })
  const payload = { place: `case:${id}`, content: '{"talk":{"note":"Zusage bis"}}', basedOn: null, after: null }
  await send(world, 'Anna', 'PUT', `/drafts/${newId()}`, { payload })
  return '/heute'
}

const corrected = async (world: BrowserWorld): Promise<string> => {
  const { id } = await openCase(world)
  const { id: note, happenedOn } = await recordNote(world, id, { note: 'Wie es war.' })
  await send(world, 'Anna', 'PATCH', `/notes/${note}`, { payload: { happenedOn, note: 'Wie es ist.' }, ifMatch: 1 })
  return `/faelle/${id}`
}

const history = async (page: Page) => {
  await page.getByText('Wie es ist.').hover()
  await page.getByRole('button', { name: /^Frühere Fassungen/ }).click()
  await page.getByText('Wie es war.').waitFor()
}

const waitingWords = async (world: BrowserWorld): Promise<string> => {
  await learnWord(world, 'Bergbau')
  await learnWord(world, 'Telefonat', 'channel')
  await learnName(world, 'B. Alt')
  return '/verwaltung/kataloge'
}

const changingAWord = async (page: Page) => {
  await page.getByRole('button', { name: '„Wohnen“ ändern' }).click()
  await page.getByRole('textbox', { name: 'Thema' }).waitFor()
}

const mergingAWord = async (page: Page) => {
  await changingAWord(page)
  await page.getByRole('button', { name: 'Zusammenführen …' }).click()
  await page.getByRole('combobox', { name: 'Worin soll es aufgehen?' }).waitFor()
  await page.getByText('wird nirgends verwendet').waitFor()
}

const someone = async (world: BrowserWorld): Promise<string> => {
  const names = { familyName: 'Çelik', nativeName: 'ليلى الخطيب' }
  const { id } = await recordPerson(world, { ...names, place: 'Aue', nationalities: ['SY', 'DE'], phone: '03733 1' })
  const household = [{ relation: 'child', birthYear: 2015, name: 'Sofiia' }]
  const facts = { phone: '03733 2', origin: 'Homs', household, hasCar: false, languages: ['ar', 'de'] }
  bodyOf(await patchPerson(world, id, facts, 1), 200)
  return `/personen/${id}`
}

const someFirm = async (world: BrowserWorld): Promise<string> => {
  const { id } = await recordOrganisation(world, { place: 'Aue', employees: 48 })
  await openCaseOf(world, { organisationId: id })
  await hold(world, '2022-04-05', 'Pendleraktionstag', [id])
  bodyOf(await patchOrganisation(world, id, { sector: 'Metall' }, 1), 200)
  return `/organisationen/${id}`
}

/** With former and present contacts, openings of every standing, and somebody placed. */
const firmWithWork = async (world: BrowserWorld): Promise<string> => {
  const firm = await recordOrganisation(world, {
    place: 'Thum',
    sector: 'Metall',
    contactName: 'Ines Vogel',
    phone: '1',
  })
  const left = { name: 'Jörg Unger', role: 'Personal', email: null, phone: null, note: null, formerOn: '2026-01-02' }
  const contacts = [...firm.contacts, { id: newId(), ...left }]
  bodyOf(await patchOrganisation(world, firm.id, { contacts }, 1), 200)
  const { id: caseId } = await openCase(world, { nativeName: 'ليلى الخطيب' })
  const { id: openingId } = await recordOpening(world, firm.id, { title: 'Dreherin' })
  await recordPlacement(world, { caseId, organisationId: firm.id }, { openingId, fills: true })
  const link = 'https://www.example.org/stelle'
  await recordOpening(world, firm.id, { title: 'Fräserin', places: 2, link, note: 'Nur früh' })
  await recordOpening(world, firm.id, { title: 'Schweißerin', knownOn: '2026-01-02' })
  return `/organisationen/${firm.id}`
}

const openOpenings = async (world: BrowserWorld): Promise<string> => {
  await firmWithWork(world)
  return '/stellen'
}

const tellingOfAnOpening = async (page: Page) => {
  await page.getByText('1 früherer Kontakt').click()
  await page.getByRole('button', { name: 'Stelle eintragen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Wen sucht das Unternehmen?').waitFor()
}

const placingSomebody = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vermittlung eintragen' }).click()
  await page.getByRole('textbox', { name: 'Wer?' }).fill('weiss')
  await page.getByRole('dialog').getByRole('button', { name: /Jana/ }).first().waitFor()
}

const endingAnOpening = async (page: Page) => {
  await page.getByRole('button', { name: 'Mehr zu Fräserin' }).click()
  await page.getByRole('menuitem', { name: 'Besetzt oder zurückgezogen' }).click()
  await page.getByText('Was ist daraus geworden?').waitFor()
}

const editingContacts = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.getByText('Hauptkontakt: steht vorn').waitFor()
}

const refusedFamily = async (page: Page) => {
  await page.locator('lotse-package-fields summary').click()
  await page.getByText('Nach der Zielgruppe').waitFor()
  await page.getByRole('button', { name: 'Kind hinzufügen' }).click()
  await page.locator('lotse-household-fields').getByRole('textbox', { name: 'Geburtsjahr' }).last().fill('2099')
  await page.keyboard.press('Control+Enter')
  await page.locator('lotse-household-fields').getByText('Dieses Jahr kommt erst noch.').waitFor()
}

const refusedEdit = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Nachname' }).fill('')
  await page.getByRole('button', { name: 'Ist umgezogen' }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Ein paar Angaben stimmen noch nicht').waitFor()
}

const otherKind = async (page: Page) => {
  await page.keyboard.press('e')
  await page.getByRole('radio', { name: 'Kommune' }).check({ force: true })
  await page.getByText('Ihr Fall wechselt mit.').waitFor()
}

const goingBack = async (page: Page) => {
  await page
    .getByRole('button', { name: /^Zurück hierher/ })
    .last()
    .click()
  await page.getByText('Das ändert sich:').waitFor()
}

/** Printing waits for a thread and its typefaces. */
const previewDrawn = (page: Page) => page.getByRole('img', { name: /^Seite 1 von/ }).waitFor({ timeout: 40_000 })

const moreModules = async (page: Page) => {
  await page.getByText(/Weitere Module dazunehmen/).click()
  await page
    .getByRole('button', { name: /^Dazunehmen/ })
    .first()
    .waitFor()
}

const handedOver = async (world: BrowserWorld): Promise<string> => {
  const caseFile = await openCase(world, { familyName: 'Çelik' })
  return `/pakete/${(await handOverBlank(world, caseFile)).id}`
}

const mailing = async (page: Page) => {
  await page.getByRole('button', { name: 'Per E-Mail schicken' }).click()
  await page.getByRole('textbox', { name: 'E-Mail', exact: true }).waitFor()
  await opened(page)
}

/** On the phone it is as large as the screen already. */
const previewLarge = async (page: Page) => {
  await previewDrawn(page)
  const larger = page.getByRole('button', { name: 'Groß ansehen' })
  if (!(await larger.isVisible())) return
  await larger.click()
  await opened(page)
}

const linking = async (page: Page) => {
  await page.getByRole('button', { name: /^Link (?:machen|zeigen)$/ }).click()
  await page.getByRole('textbox', { name: 'Der Link gilt bis' }).waitFor()
  await opened(page)
}

const allModules = async (page: Page) => {
  for (const summary of await page.locator('lotse-package-modules-view summary').all()) await summary.click()
}

const pickingPerson = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Person suchen' }).fill('Weißbach')
  await page
    .getByText(/gefunden$/)
    .first()
    .waitFor({ state: 'attached' })
}

const finishedBatch = async (world: BrowserWorld): Promise<string> => {
  const payload = newBatch([await openCase(world, { familyName: 'Çelik' })], { language: 'de' })
  bodyOf(await send(world, 'Anna', 'POST', '/package-batches', { payload }), 202)
  return `/willkommenspaket/mehrere?lauf=${payload.id}`
}

const eventAhead = async (world: BrowserWorld): Promise<string> => {
  await recordEvent(world, { title: 'Fachkräftetagung', heldOn: addDays(world.clock.today, 9) })
  return '/veranstaltungen'
}

const takingInAnEvent = async (page: Page) => {
  await page.getByRole('button', { name: 'Veranstaltung aufnehmen' }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Bitte einen Titel angeben.').first().waitFor()
}

const eventToday = async (world: BrowserWorld): Promise<string> => {
  const { id } = await recordEvent(world, { coachModule: 1 })
  const { id: organisationId } = await recordOrganisation(world, { name: 'Uhlmann OHG' })
  await addParticipant(world, id, { organisationId })
  await addParticipant(world, id, { standing: 'came' })
  return `/veranstaltungen/${id}`
}

const manyNames = async (page: Page) => {
  await page.getByRole('button', { name: 'Viele auf einmal' }).click()
  await page.getByRole('textbox', { name: 'Liste einfügen, ein Name je Zeile' }).fill('Uhlmann\nChor Zwönitz')
  await page.getByRole('button', { name: 'Mit dem Bestand vergleichen' }).click()
  await page.getByText('Wen meinen die Zeilen?').waitFor()
}

const certifying = async (page: Page) => {
  await page.getByRole('button', { name: 'Bescheinigung: Frau Seidel' }).click()
  await page.getByRole('textbox', { name: 'Name, wie er auf dem Blatt stehen soll' }).waitFor()
}

const visited: Visited[] = [
  { page: '/anmelden', ready: text('Passwort') },
  { page: '/einrichten', address: () => '/einrichten#secret', ready: text('Passwort') },
  { page: '/konto', address: accountLink, ready: text('Ihr Anmeldename ist dora') },
  { page: '/konto', address: () => '/konto#over', ready: text('Dieser Link gilt nicht mehr') },
  { page: '/heute', as: 'Anna', ready: text('Weißbach'), open: [quickLog, suggestions, shortcuts] },
  { page: '/heute', as: 'Anna', address: begun, ready: text('Zusage bis') },
  { page: '/faelle', as: 'Anna', ready: text('Weißbach'), open: [quickLog, nobodyFound, found] },
  {
    page: '/faelle',
    as: 'Karla',
    address: ownView,
    ready: text('Weißbach'),
    open: [savingView, changingView, period, takingOut],
  },
  {
    page: '/faelle/:id',
    as: 'Anna',
    address: longCase,
    ready: text('Das Zeugnis'),
    open: [correcting, closing, sayingOutcome],
  },
  {
    page: '/faelle/:id',
    as: 'Anna',
    address: restrictedCase,
    ready: text('sichtbar für'),
    open: [choosingReaders],
  },
  { page: '/faelle/:id', as: 'Anna', address: corrected, ready: text('Wie es ist.'), open: [history] },
  { page: '/faelle/:id', as: 'Anna', address: closedCase, ready: text('Ziel erreicht') },
  {
    page: '/personen/:id',
    as: 'Anna',
    address: someone,
    ready: text('Verlauf der Angaben'),
    open: [goingBack, joiningAHousehold],
  },
  {
    page: '/personen/:id',
    as: 'Anna',
    address: async (world) => `${await someone(world)}?bearbeiten`,
    ready: text('Speichern'),
    open: [refusedEdit, refusedFamily],
  },
  {
    page: '/organisationen/:id',
    as: 'Anna',
    address: someFirm,
    ready: text('Pendleraktionstag'),
    open: [goingBack, invitingToCheck, otherKind],
  },
  {
    page: '/organisationen/:id',
    as: 'Anna',
    address: firmWithWork,
    ready: text('Fräserin'),
    open: [tellingOfAnOpening, placingSomebody, editingContacts],
  },
  { page: '/stellen', as: 'Anna', address: openOpenings, ready: text('Schweißerin'), open: [endingAnOpening] },
  { page: '/berichte', as: 'Karla', ready: text('Neu beraten je Quartal') },
  {
    page: '/berichte/:quarter',
    as: 'Paula',
    address: () => '/berichte/2026-Q2',
    ready: text('Neu beraten je Quartal'),
  },
  {
    page: '/berichte/:quarter/liste',
    as: 'Karla',
    address: () => '/berichte/2026-Q2/liste?of=group&group=domestic&figure=new',
    ready: text('Weißbach'),
  },
  {
    page: '/berichte/:quarter/pseudonyme',
    as: 'Paula',
    address: () => '/berichte/2026-Q2/pseudonyme',
    ready: text('1 Beratung'),
  },
  {
    page: '/verwaltung/postausgang',
    as: 'Karla',
    address: async (world) => {
      await outboxWithTrouble(world)
      return '/verwaltung/postausgang'
    },
    ready: text('Nicht zugestellt'),
  },
  {
    page: '/verwaltung/postausgang',
    as: 'Adam',
    address: async (world) => {
      await queue(world)
      return '/verwaltung/postausgang'
    },
    ready: text('wird gleich gesendet'),
  },
  { page: '/verwaltung/dubletten', as: 'Karla', address: duplicates, ready: text('Gleicher Name') },
  {
    page: '/verwaltung/dubletten/:survivor/:merged',
    as: 'Karla',
    address: async (world) => `/verwaltung/dubletten${await pairOfJana(world)}`,
    ready: text('Was beim Zusammenführen geschieht'),
  },
  { page: '/verwaltung', as: 'Adam', ready: text('Einstellungen') },
  { page: '/verwaltung/konten', as: 'Adam', ready: text('Bela') },
  { page: '/verwaltung/konten/neu', as: 'Adam', ready: text('Rollen'), open: [refusedForm] },
  {
    page: '/verwaltung/konten/:id',
    as: 'Adam',
    address: (world) => `/verwaltung/konten/${world.staff.Anna.id}`,
    ready: text('Deaktivieren …'),
    open: [linkMade, departure],
  },
  {
    page: '/verwaltung/einstellungen',
    as: 'Adam',
    address: saidCentre,
    ready: text('Gründungstag'),
    open: [otherFounding, choosingLogo],
  },
  { page: '/mein-konto', as: 'Bela', ready: text('dieses hier'), open: [makingAnAddress] },
  { page: '/kalender', as: 'Anna', address: busyWeek, ready: text('Zusage nachfragen'), open: [moreOfARow] },
  { page: '/kalender', as: 'Anna', address: busyMonth, ready: text('Zusage nachfragen') },
  { page: '/verwaltung/sicherung', as: 'Adam', ready: text('Noch keine Sicherung') },
  {
    page: '/verwaltung/kataloge',
    as: 'Karla',
    address: waitingWords,
    ready: text('Bergbau'),
    open: [changingAWord, mergingAWord],
  },
  {
    page: '/verwaltung/kataloge',
    as: 'Karla',
    address: async (world) => `${await waitingWords(world)}?katalog=counsellor`,
    ready: text('B. Alt'),
  },
  { page: '/heute', as: 'Anna', address: somethingDue, ready: text('Zusage nachfragen'), open: [writingNextStep] },
  {
    page: '/faelle/:id',
    as: 'Anna',
    address: caseWithFiles,
    ready: text('Bescheid.pdf'),
    open: [describingFile, lookingAtFile, deletingFile],
  },
  {
    page: '/faelle/:id',
    as: 'Anna',
    address: caseWithJourney,
    ready: text('Schritte und Fristen'),
    open: [unfolding, movingADay, lookingAhead],
  },
  {
    page: '/faelle/:id',
    as: 'Anna',
    address: caseWithReferrals,
    ready: text('Einwilligung und was weitergegeben wurde'),
    open: [proposingReferral, askingConsent, tellingWhatCameOfIt, withdrawingConsent],
  },
  {
    page: '/faelle/:id',
    as: 'Anna',
    address: caseWithNextSteps,
    ready: text('Nächster Schritt'),
    open: [writingNextStep],
  },
  {
    page: '/anfragen',
    as: 'Anna',
    address: waitingEnquiries,
    ready: text('Noch eine'),
    open: [writingEnquiry, answeringEnquiry, turningEnquiry, closingEnquiry],
  },
  {
    page: '/anfragen',
    as: 'Karla',
    address: async (world) => {
      await closedEnquiry(world)
      return '/anfragen?stand=erledigt'
    },
    ready: text('zurückgezogen'),
    open: [figuresOfEnquiries],
  },
  { page: '/partner', as: 'Anna', ready: text('DGB Region') },
  { page: '/partner/:id', as: 'Karla', address: somePartner, ready: text('Welcome-Coach'), open: [editingPartner] },
  {
    page: '/checks/:id',
    as: 'Anna',
    address: twoAnswers,
    ready: text('Wo die Antworten auseinandergehen'),
    open: [agreeingMeasure, answersOpened],
  },
  { page: '/checks/:id', as: 'Anna', address: checkAgain, ready: text('Seit dem letzten Mal') },
  { page: '/checks/:id', as: 'Anna', address: nobodysCheck, ready: text('Wahrscheinlich ist es') },
  { page: '/checks', as: 'Anna', address: waitingChecks, ready: text('wartet seit'), open: [remindingAll] },
  { page: '/checks/einladen', as: 'Anna', address: withFirm, ready: text('Organisation suchen'), open: [pickingFirm] },
  { page: '/checks/vergleich', as: 'Karla', address: fiveCompared, ready: text('Am stärksten'), open: [asTable] },
  {
    page: '/personen/:id/paket',
    as: 'Anna',
    address: async (world) => `${await someone(world)}/paket`,
    ready: text('Was ins Heft kommt'),
    open: [previewDrawn, previewLarge, moreModules],
  },
  { page: '/pakete/:id', as: 'Anna', address: handedOver, ready: text('Was darin steht'), open: [mailing, linking] },
  { page: '/willkommenspaket', as: 'Karla', ready: text('Noch nicht geprüft'), open: [allModules] },
  { page: '/willkommenspaket', as: 'Anna', ready: text('Für mehrere'), open: [pickingPerson] },
  { page: '/willkommenspaket/mehrere', as: 'Anna', ready: text('Person suchen'), open: [pickingPerson] },
  { page: '/willkommenspaket/mehrere', as: 'Anna', address: finishedBatch, ready: text('Fertig: 1') },
  {
    page: '/veranstaltungen',
    as: 'Karla',
    address: eventAhead,
    ready: text('Fachkräftetagung'),
    open: [takingInAnEvent],
  },
  {
    page: '/veranstaltungen/:id',
    as: 'Karla',
    address: eventToday,
    ready: text('Frau Seidel'),
    open: [manyNames, certifying],
  },
  { page: '/willkommen', as: 'Adam', ready: text('Willkommen bei Lotse') },
  { page: '(.*)', as: 'Anna', address: () => '/gibt-es-nicht', ready: text('Diese Seite gibt es nicht') },
]

const table = suite('The table of pages')

table('has no page that is not visited here', () => {
  const tables = ['administration-pages', 'check-pages', 'event-pages', 'package-pages', 'routes']
  const source = tables.map((name) => readFileSync(`web/app/${name}.ts`, 'utf8')).join('\n')
  const paths = [...source.matchAll(/^\s+path: '(.+)',$/gm)].map(([, path = '']) => path)
  assert.ok(paths.length > 5)
  assert.equal([...new Set(visited.map(({ page }) => page))].sort(), paths.sort())
})

table.run()

/** Made once, for every page to be seen in a copy of. */
const withManyCases = (): Promise<Template> => {
  made ??= makeManyCases()
  return made
}
let made: Promise<Template> | undefined

const makeManyCases = async () => {
  const world = await newWorld()
  atEnd(world.dispose)
  await openManyCases(world)
  return templateOf(world)
}

const test = inBrowser('Every page, seen by axe, light and dark', withManyCases)

const seenLight = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await axe(page)
}

const seenLightAndDark = async (page: Page): Promise<void> => {
  await seenLight(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await axeOfColour(page)
}

for (const { page: path, as, address, ready, open = [] } of visited) {
  for (const width of [1440, 390]) {
    test(`${path} as ${as ?? 'nobody'} at ${width} px${address ? ' (by its address)' : ''}`, async (world) => {
      const at = (await address?.(world)) ?? path
      const page = await world.browserPage({ ...(as && { as }), path: at, width, reducedMotion: true })
      await ready(page).waitFor()
      await seenLightAndDark(page)
      for (const [index, opening] of open.entries()) {
        // Nothing is open yet the first time.
        if (index > 0) {
          await page.reload()
          await ready(page).waitFor()
        }
        await opening(page)
        // What opens has the same colours at both widths.
        await (width === 390 ? seenLight(page) : seenLightAndDark(page))
      }
    })
  }
}

test.run()
