import { html, svg } from 'lit'
import qrcode from 'qrcode-generator'

/** A link to hold a phone in front of: dark on white in every mode, as cameras want it, with the quiet zone around it. */
export const qrCode = (text: string, label: string) => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const modules = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const)
  const dark = modules.filter(([row, column]) => code.isDark(row, column))
  const path = dark.map(([row, column]) => `M${column + 4} ${row + 4}h1v1h-1z`).join('')
  return html`<svg class="qr" viewBox="0 0 ${size + 8} ${size + 8}" width="180" height="180" role="img" aria-label=${label}>
    ${svg`<rect width="100%" height="100%" fill="#fff" /><path d=${path} fill="#000" shape-rendering="crispEdges" />`}
  </svg>`
}
