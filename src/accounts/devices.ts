/** In the order they are tried: nearly every browser names those it descends from as well. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** A header may be as long as it likes; what tells them apart stands at its beginning. */
const looksAt = 500

/**
 * `Firefox, Windows`: enough to know one's own sessions apart, and nothing that a header brings along is kept but these
 * words. Null where it names neither.
 */
export const deviceOf = (userAgent: string | undefined): string | null => {
  const beginning = (userAgent ?? '').slice(0, looksAt)
  const named = [browsers, systems].flatMap((kinds) => kinds.find(([sign]) => sign.test(beginning))?.[1] ?? [])
  return named.length > 0 ? named.join(', ') : null
}
