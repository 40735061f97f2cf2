import type { Opening } from '#contract/openings'
import { compareGerman, formsOf } from '#rules/names'
import type { WorkKind } from '#terms/placements'

/** What somebody looks for; empty where it does not matter. */
export type Wanted = { words: string; town: string; sector: string; kind: WorkKind | '' }

export const nothingWanted: Wanted = { words: '', town: '', sector: '', kind: '' }

export const isNarrowed = (wanted: Wanted): boolean => Object.values(wanted).some((value) => value !== '')

/** Every word stands somewhere, however it is written: `zerspanung thum` finds the Zerspanerin in Thum. */
export const isWanted = (opening: Opening, { words, town, sector, kind }: Wanted): boolean => {
  const { organisation } = opening
  if (town !== '' && organisation.place !== town) return false
  if (sector !== '' && organisation.sector !== sector) return false
  if (kind !== '' && opening.kind !== kind) return false
  const said = formsOf(
    [opening.title, opening.note, organisation.name, organisation.place, organisation.sector].join(' '),
  )
  return words
    .split(/\s+/)
    .filter((one) => one !== '')
    .every((one) => formsOf(one).some((form) => said.some((text) => text.includes(form))))
}

const valuesOf = (values: (string | null)[]): string[] =>
  [...new Set(values.filter((one) => one !== null))].sort(compareGerman)

export const townsIn = (rows: readonly Opening[]): string[] =>
  valuesOf(rows.map(({ organisation }) => organisation.place))

export const sectorsIn = (rows: readonly Opening[]): string[] =>
  valuesOf(rows.map(({ organisation }) => organisation.sector))
