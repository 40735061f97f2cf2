import { addressLine, hoursInWords } from '../centre/rules.ts'
import type { OfficeHours } from '../centre/terms.ts'
import { foldToBase } from '../names/rules.ts'
import type { Composition, Office } from '../packages/contract.ts'
import type { Partner } from '../partners/contract.ts'
import type { OfficeCode } from './terms.ts'

type Contact = Partner['contacts'][number]

/** An institution of the directory as a booklet prints it: with whom one reaches there first, or with a desk of it. */
export const officeOf = (
  { institution, website, note, contacts }: Pick<Partner, 'institution' | 'website' | 'note' | 'contacts'>,
  desk?: Contact,
): Office => {
  const contact = desk ?? contacts[0]
  return {
    name: cut(desk ? `${institution}, ${desk.name}` : institution),
    address: contact?.address ?? null,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    website,
    note: desk ? null : note && cut(note),
  }
}

/** As long as a line of the booklet is. */
const cut = (text: string): string => text.slice(0, 500).trim()

export const officeNamed = (name: string): Office => ({
  name,
  address: null,
  phone: null,
  email: null,
  website: null,
  note: null,
})

type Contacts = {
  street: string | null
  postcode: string | null
  town: string | null
  phone: string | null
  email: string | null
  website: string | null
  officeHours: OfficeHours | null
}

/** What the settings say of the centre goes before what its entry in the directory says. */
export const officeOfCentre = (
  known: Office,
  { phone, email, website, officeHours, ...address }: Contacts,
): Office => ({
  name: known.name,
  address: addressLine(address) ?? known.address,
  phone: phone ?? known.phone,
  email: email ?? known.email,
  website: website ?? known.website,
  note: hoursNote(officeHours) ?? known.note,
})

/** Days on which nobody is there say nothing of when somebody is. */
const hoursNote = (officeHours: OfficeHours | null): string | null => {
  const lines = officeHours ? hoursInWords(officeHours, 'de') : []
  return lines.length > 0 ? cut(`Sprechzeiten: ${lines.join(', ')}`) : null
}

/** What towns and communities call themselves before their name. */
const titles =
  /^(?:stadtverwaltung|gemeindeverwaltung|stadt|gemeinde|grosse kreisstadt|kurort|bergstadt|rathaus)(?: der)? /

/** `Große Kreisstadt Annaberg-Buchholz` and `Stadtverwaltung Annaberg-Buchholz` are the town hall of Annaberg-Buchholz. */
export const isTownHallOf = (institution: string, municipality: string): boolean => {
  let name = foldToBase(institution)
  const wanted = foldToBase(municipality.replace(/\/Erzgeb\.$|, Kurort$/, ''))
  while (titles.test(name) && name !== wanted) name = name.replace(titles, '')
  return name === wanted && foldToBase(institution) !== wanted
}

/** How a desk, or an institution for the whole district, is called that does this. */
const desks: Record<Exclude<OfficeCode, 'town hall'>, RegExp> = {
  'registration office': /melde(?:amt|stelle|behörde|wesen)|bürger(?:büro|zentrum|service|amt)/i,
  waste: /abfall|müll/i,
  'schools authority': /schulamt|landesamt für schule|schulverwaltung|schulen/i,
}

type Municipality = NonNullable<Composition['municipality']>

/**
 * The offices of a municipality, as far as the partner directory knows them: its town hall is the partner that bears its
 * name, the others are desks of it, or else of an institution for the whole district. Null is still open.
 */
export const officesOf = (municipality: string, partners: Partner[]): Municipality => {
  const town = partners.find(({ institution }) => isTownHallOf(institution, municipality))
  const deskOf = (code: keyof typeof desks): Office | null => {
    const desk = town?.contacts.find(({ name }) => desks[code].test(name))
    if (town && desk) return officeOf(town, desk)
    const partner =
      code === 'registration office' ? undefined : partners.find(({ institution }) => desks[code].test(institution))
    return partner ? officeOf(partner) : null
  }
  return {
    name: municipality,
    townHall: town ? officeOf(town) : null,
    registrationOffice: deskOf('registration office'),
    waste: deskOf('waste'),
    schoolsAuthority: deskOf('schools authority'),
  }
}

export const officeWith = (code: OfficeCode, municipality: Composition['municipality']): Office | null => {
  if (municipality === null) return null
  const { townHall, registrationOffice, waste, schoolsAuthority } = municipality
  const known = {
    'town hall': townHall,
    'registration office': registrationOffice,
    waste,
    'schools authority': schoolsAuthority,
  }
  return known[code]
}
