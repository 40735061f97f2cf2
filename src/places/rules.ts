import { formsOf } from '../names/rules.ts'

/** A town or community of the district; `postcodes` are separated by blanks. */
export type Municipality = { key: string; name: string; postcodes: string }

/** Finds the one municipality a free text means; null where it means none or could mean several. */
export type MunicipalityFinder = (text: string | null) => string | null

/** Municipalities that others took in since the district was formed in 2008: old lists still name them. */
const takenIn: Record<string, string> = {
  Borstendorf: 'Grünhainichen',
  'Erlbach-Kirchberg': 'Lugau/Erzgeb.',
  Hormersdorf: 'Zwönitz',
  Pfaffroda: 'Olbernhau',
  Pobershau: 'Marienberg',
  Zöblitz: 'Marienberg',
}

/** Words beside a name that say nothing about which town it is, all of them in this district. */
const additions = new Set(
  'e kurort stadt bergstadt kreisstadt grosse gemeinde d de erzgebirge erzgebirgskreis erzgeb erzg i im in sachsen sachs sa'.split(
    ' ',
  ),
)

export const municipalityFinder = (municipalities: readonly Municipality[]): MunicipalityFinder => {
  const byName = indexByName(municipalities)
  return (text) => {
    if (!text) return null
    const { postcode, name } = partsOf(text)
    const found = new Set(coresOf(name).flatMap((core) => [...(byName.get(core) ?? [])]))
    const fitting = [...found].filter((one) => postcode === null || one.postcodes.split(' ').includes(postcode))
    return fitting.length === 1 ? (fitting[0]?.key ?? null) : null
  }
}

const indexByName = (municipalities: readonly Municipality[]): Map<string, Set<Municipality>> => {
  const byName = new Map<string, Set<Municipality>>()
  const add = (name: string, municipality: Municipality) => {
    for (const core of coresOf(name)) byName.set(core, (byName.get(core) ?? new Set()).add(municipality))
  }
  for (const municipality of municipalities) for (const name of namesOf(municipality)) add(name, municipality)
  return byName
}

/** `Annaberg-Buchholz` is also called by either half: both were towns of their own. */
const namesOf = ({ name }: Municipality): string[] => [
  name,
  ...(name.includes('-') ? name.split('-') : []),
  ...Object.keys(takenIn).filter((former) => takenIn[former] === name),
]

/** `D-09456 Annaberg-Buchholz OT Cunersdorf` → its postcode and the town's own name. */
const partsOf = (text: string): { postcode: string | null; name: string } => {
  const match = /^(?:D\s*-?\s*)?(\d{5})\b[\s,]*(.*)$/is.exec(text.trim())
  const name = (match?.[2] ?? text).replace(/[\s,(]+(?:OT|Ortsteil)\b.*$/is, '')
  return { postcode: match?.[1] ?? null, name }
}

/** The folded name without additions: `Seiffen/Erzgeb., Kurort` → `seiffen`. A foreign addition stays: `Auerbach/Vogtl.`. */
const coresOf = (name: string): string[] =>
  formsOf(name).flatMap((form) => {
    const words = form.split(' ').filter((word) => !additions.has(word))
    return words.length > 0 ? [words.join(' ')] : []
  })
