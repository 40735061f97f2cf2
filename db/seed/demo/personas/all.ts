import { firmsOfMarlene } from './firms-of-marlene.ts'
import { personasOfCornelia } from './of-cornelia.ts'
import { personasOfJens } from './of-jens.ts'
import { personasOfKateryna } from './of-kateryna.ts'
import { personasOfMai } from './of-mai.ts'
import { personasOfMarlene } from './of-marlene.ts'
import { personasOfTabea } from './of-tabea.ts'
import type { Persona } from './persona.ts'
import { restrictedPersonas } from './restricted.ts'

export const personas: readonly Persona[] = [
  ...personasOfMarlene,
  ...firmsOfMarlene,
  ...personasOfJens,
  ...personasOfTabea,
  ...personasOfKateryna,
  ...personasOfMai,
  ...personasOfCornelia,
  ...restrictedPersonas,
]
