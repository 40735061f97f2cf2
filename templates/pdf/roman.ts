/**
 * Scripts that no typeface here has, in Latin letters: Georgian (the national system), Armenian (after ISO 9985, simplified)
 * and Hebrew (consonants alone, for vowels are not written). It tells apart and helps to find, it is no spelling of a name.
 */
const georgian =
  'აa ბb გg დd ეe ვv ზz თt იi კk’ ლl მm ნn ოo პp’ ჟzh რr სs ტt’ უu ფp ქk ღgh ყq’ შsh ჩch ცts ძdz წts’ ჭch’ ხkh ჯj ჰh'
const armenian =
  'աa բb գg դd եe զz էē ըë թt’ ժž իi լl խx ծç կk հh ձj ղġ ճč մm յy նn շš ոo չč’ պp ջǰ ռṙ սs վv տt րr ցc’ ւw փp’ քk’ օò ֆf'
const hebrew = 'אʾ בb גg דd הh וw זz חḥ טṭ יy כk ךk לl מm םm נn ןn סs עʿ פp ףp צṣ ץṣ קq רr שš תt'

const letters = new Map(
  `${georgian} ${armenian} ${hebrew}`.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
)

/** Null where a sign of it is unknown here. Accents on it are left out: they are vowels. */
export const romanOf = (sign: string): string | null => {
  const [letter = '', ...accents] = [...sign.normalize('NFD')]
  if (!accents.every((accent) => /\p{M}/u.test(accent))) return null
  const roman = letters.get(letter) ?? letters.get(letter.toLowerCase())
  if (roman === undefined) return null
  return letters.has(letter) ? roman : roman.charAt(0).toUpperCase() + roman.slice(1)
}
