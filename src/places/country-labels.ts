import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import type { Label } from '../terms.ts'
import type { Country } from './countries.ts'

/** Every country there is, and the two states of having none and of not knowing. */
export const everyCountry: readonly Country[] = [
  ...isoCodes.flatMap(([alpha2]) => alpha2 ?? []),
  'stateless',
  'unclear',
]

/** `PL` → `Polen`, `Poland`. A code that no country has stands for itself. */
export const countryLabel = (country: Country): Label =>
  ofNobody[country] ?? { de: german.of(country) ?? country, en: english.of(country) ?? country }

const german = new Intl.DisplayNames('de', { type: 'region' })
const english = new Intl.DisplayNames('en', { type: 'region' })

const ofNobody: Record<string, Label> = {
  stateless: { de: 'staatenlos', en: 'stateless' },
  unclear: { de: 'ungeklärt', en: 'unclear' },
}
