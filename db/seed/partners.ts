import { readFileSync } from 'node:fs'
import { type Static, Type } from 'typebox'
import { Errors } from 'typebox/value'
import { v5 as idFrom } from 'uuid'
import { Sentence } from '../../src/errors.ts'
import { sortNameOfOrganisation } from '../../src/names/rules.ts'
import type { Handle, Tx } from '../open.ts'
import { partnerOffers, partners } from '../schema/index.ts'

const Code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })
const TextOrNull = Type.Union([Type.Null(), Type.String({ minLength: 1, maxLength: 500 })])
const closed = { additionalProperties: false }
const StartingOffer = Type.Object(
  { code: Code, title: Type.String({ minLength: 1, maxLength: 200 }), description: TextOrNull, website: TextOrNull },
  closed,
)
const StartingPartners = Type.Array(
  Type.Object(
    {
      code: Code,
      institution: Type.String({ minLength: 1, maxLength: 500 }),
      area: TextOrNull,
      website: TextOrNull,
      offers: Type.Array(StartingOffer),
    },
    closed,
  ),
)
type StartingPartners = Static<typeof StartingPartners>

const file = 'templates/partners.json'

/** Whom the directory begins with. Throws a sentence that says what is wrong with the file. */
export const startingPartners = (
  content = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
): StartingPartners => {
  const read: unknown = JSON.parse(content)
  const [error] = Errors(StartingPartners, read)
  if (error) throw new Sentence(`${file} ist so nicht zu lesen: ${error.instancePath || '/'} ${error.message}.`)
  const known = read as StartingPartners
  const codes = known.flatMap(({ code, offers }) => [code, ...offers.map((offer) => offer.code)])
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice) throw new Sentence(`${file} ist so nicht zu lesen: ${twice} steht dort zweimal.`)
  return known
}

/** Partners are retired and never deleted: where there is none, nobody has begun the directory yet. */
export const hasPartners = async (handle: Handle): Promise<boolean> =>
  (await handle.select({ id: partners.id }).from(partners).limit(1)).length > 0

/** Begins the directory. Nobody has made sure of any of it yet, and whom one reaches there is for the centre to find out. */
export const beginPartners = async (tx: Tx, createdAt: Date): Promise<void> => {
  const starting = startingPartners()
  await tx.insert(partners).values(
    starting.map(({ code, institution, area, website }) => ({
      id: idOfPartner(code),
      code,
      institution,
      sortName: sortNameOfOrganisation(institution),
      area,
      languages: [],
      website,
      createdAt,
    })),
  )
  await tx.insert(partnerOffers).values(
    starting.flatMap((partner) =>
      partner.offers.map((offer, position) => ({
        id: idOfPartner(offer.code),
        partnerId: idOfPartner(partner.code),
        position,
        ...offer,
      })),
    ),
  )
}

const namespace = '6f1d3c1e-2f2b-5e0b-9a34-8d0f7c5b1a60'

/** The same in every centre, and in every demo. */
export const idOfPartner = (code: string): string => idFrom(code, namespace)
