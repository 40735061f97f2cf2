import type { Label } from '../terms.ts'

export const genders = ['female', 'male', 'diverse'] as const
export type Gender = (typeof genders)[number]

export const genderLabels: Record<Gender, Label> = {
  female: { de: 'weiblich', en: 'female' },
  male: { de: 'männlich', en: 'male' },
  diverse: { de: 'divers', en: 'diverse' },
}

/**
 * Where somebody comes from, as far as the welcome package depends on it. Coarse on purpose: it is no residence status,
 * which is recorded only where a case needs it.
 */
export const originGroups = ['returnee', 'domestic', 'eu', 'third_country', 'temporary_protection', 'asylum'] as const
export type OriginGroup = (typeof originGroups)[number]

export const originGroupLabels: Record<OriginGroup, Label> = {
  returnee: { de: 'Rückkehr in die Region', en: 'returning to the region' },
  domestic: { de: 'Zuzug aus Deutschland', en: 'moving from within Germany' },
  eu: { de: 'Zuzug aus EU, EWR oder der Schweiz', en: 'moving from the EU, the EEA or Switzerland' },
  third_country: { de: 'Zuzug aus einem Drittstaat', en: 'moving from a country outside the EU' },
  temporary_protection: { de: 'vorübergehender Schutz (§\u00a024)', en: 'temporary protection (section 24)' },
  asylum: { de: 'Asyl oder anerkannter Schutz', en: 'asylum or recognised protection' },
}

/** For a row of them side by side. */
export const shortOriginGroupLabels: Record<OriginGroup, Label> = {
  returnee: { de: 'Rückkehr', en: 'returning' },
  domestic: { de: 'aus Deutschland', en: 'within Germany' },
  eu: { de: 'EU, EWR, Schweiz', en: 'EU, EEA, Switzerland' },
  third_country: { de: 'Drittstaat', en: 'outside the EU' },
  temporary_protection: { de: '§\u00a024', en: 'section 24' },
  asylum: { de: 'Asyl', en: 'asylum' },
}

/** Who comes along with a person: accompanied, never a client. */
export const householdRelations = ['partner', 'child', 'other'] as const
export type HouseholdRelation = (typeof householdRelations)[number]

export const householdRelationLabels: Record<HouseholdRelation, Label> = {
  partner: { de: 'Partnerin, Partner', en: 'partner' },
  child: { de: 'Kind', en: 'child' },
  other: { de: 'noch jemand', en: 'someone else' },
}

/** BCP 47 as far as one says it: a language, and where needed its script, its region, one variant such as `simple`. */
export const languagePattern =
  '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))?$'

/**
 * ISO 639-1, and what else is spoken here that has no code of two letters: a language begins with one of these. Each by the
 * one name BCP 47 has for it.
 */
export const languageCodes: readonly string[] = [
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo',
  'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka',
  'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng',
  'nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su',
  'sv sw ta te tg th ti tk tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu',
  'bal ckb fil gsw hmn hsb kab rom sdh syr tig zgh zza',
].flatMap((line) => line.split(' '))
