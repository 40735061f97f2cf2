/**
 * Arabic script in Latin letters, as in DIN 31635, simplified, with the letters of Persian, Kurdish, Urdu and Pashto. Vowels
 * that are not written are missing: it tells apart and helps to find, it is no spelling of a name.
 */
const letters: Record<string, string> = Object.fromEntries(
  `ا ā,أ a,إ i,آ ā,ٱ a,ب b,ت t,ث ṯ,ج ǧ,ح ḥ,خ ḫ,د d,ذ ḏ,ر r,ز z,س s,ش š,ص ṣ,ض ḍ,ط ṭ,ظ ẓ,ع ʿ,غ ġ,ف f,ق q,ك k,ل l,م m,ن n,ه h,ة a,
و w,ؤ ʾ,ي y,ى ā,ئ ʾ,ء ʾ,پ p,چ č,ژ ž,گ g,ک k,ی y,ۀ e,ہ h,ھ h,ے e,ٹ ṭ,ڈ ḍ,ڑ ṛ,ں n,ڤ v,ۆ o,ێ ê,ە e,ڕ r,ڵ l,ټ ṭ,ډ ḍ,ړ ṛ,ږ ẓ,ښ ṣ,ځ ź,څ c,ۍ ey,ې e,
َ a,ُ u,ِ i,ً an,ٌ un,ٍ in,ْ ,ّ ,ٔ ,ٰ ā,ـ ,، \u201a,؛ ;,؟ ?,٪ %,٫ \u201a,٬ .,٠ 0,١ 1,٢ 2,٣ 3,٤ 4,٥ 5,٦ 6,٧ 7,٨ 8,٩ 9,۰ 0,۱ 1,۲ 2,۳ 3,۴ 4,۵ 5,۶ 6,۷ 7,۸ 8,۹ 9`
    .replaceAll('\n', '')
    .split(',')
    .map((pair) => [pair.slice(0, 1), pair.slice(2).replace('\u201a', ',')]),
)

/** Null where a sign of it is unknown here. */
export const romanOf = (sign: string): string | null => {
  const parts = [...sign.normalize('NFC')].map((letter) => letters[letter])
  return parts.every((part) => part !== undefined) ? parts.join('') : null
}
